package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one writer of JSON: the members of a record, in the order they are declared, absent ones left out. */
public final class Json {

    private static final Map<String, SerializedString> SENTENCES = new ConcurrentHashMap<>();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(String.class, new Sentences()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader RECOMMENDATION = MAPPER.readerFor(RecommendationView.class);

    private Json() {
    }

    /** Writes these faster from now on. */
    public static void prepare(Collection<String> sentences) {
        sentences.forEach(sentence -> SENTENCES.computeIfAbsent(sentence, SerializedString::new));
    }

    private static final class Sentences extends StdScalarSerializer<String> {
        Sentences() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            var sentence = SENTENCES.get(text);
            if (sentence == null) {
                json.writeString(text);
            } else {
                json.writeString(sentence);
            }
        }
    }

    public static byte[] bytes(Object view) {
        try {
            return WRITER.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw unexpected();
        }
    }

    /** A recommendation that was written here before. */
    public static RecommendationView recommendation(byte[] bytes) {
        try {
            return RECOMMENDATION.readValue(bytes);
        } catch (IOException e) {
            throw unexpected();
        }
    }

    /** Without a cause: Jackson's messages quote values. */
    private static IllegalStateException unexpected() {
        return new IllegalStateException("a view cannot be written as JSON, or read back");
    }
}
