package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arabic writes an article or a preposition as part of the word; a cause must be found behind it, with or without marks. */
class ArabicWordsTest {

    private static final Path TEXTS = Path.of("texts", "ar.yaml");

    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("a disc", "ربما يكون الانزلاق الغضروفي في أسفل الظهر."),
            Map.entry("a nerve under pressure", "هذا مع انضغاط العصب."),
            Map.entry("a nerve under pressure, as an adjective", "هذا مع العصب المضغوط."),
            Map.entry("a narrow canal", "وقد يوجد التضيق في القناة."),
            Map.entry("cancer behind a preposition", "هذا متصل بالسرطان."),
            Map.entry("a tumour behind a preposition", "هذا متصل بالورم."),
            Map.entry("a tumour with its mark", "هذا وَرَمٌ."),
            Map.entry("an infection", "هذه علامة للعدوى."),
            Map.entry("an inflammation", "قد يكون ذلك التهابًا أو الالتهاب نفسه."),
            Map.entry("a stroke", "يشبه هذا السكتة الدماغية."),
            Map.entry("a break", "هذا بكسر في الفقرة."),
            Map.entry("thin bones", "هذا مع الهشاشة."),
            Map.entry("a lead-in to a cause", "هذا بسبب شيء آخر."),
            Map.entry("saying what a person has", "ولديك شيء في الظهر."),
            Map.entry("saying what a person suffers from", "أنت تعاني من شيء."),
            Map.entry("a chance", "من المحتمل أن يتحسن."),
            Map.entry("false comfort", "لا داعي للقلق."),
            Map.entry("an order", "تحتاج إلى جراحة."),
            Map.entry("the procedure", "هذا لتوسيع الثقبة."));

    @TestFactory
    Stream<DynamicTest> what_must_not_be_said_is_found() {
        return FORBIDDEN.entrySet().stream().map(one -> dynamicTest(one.getKey(), () ->
                assertThatThrownBy(() -> PackReader.read(withReason(one.getValue()))).isInstanceOf(InvalidPack.class)
                        .hasMessageContaining("reasons.R17")));
    }

    @Test
    void a_sentence_about_answers_may_stand() throws Exception {
        assertThat(PackReader.read(withReason("هل لديك ألم؟ وإذا كان لديك ألم، فيُرجى إخبار طبيب.")).texts("ar").locale()).isEqualTo("ar");
    }

    private static PackSource withReason(String sentence) throws Exception {
        var files = new TreeMap<>(PackSource.of(Spine.FOLDER).files());
        var spoiled = Files.readString(Spine.FOLDER.resolve(TEXTS)).replaceFirst("(?m)^  R17: .*$", "  R17: " + sentence);
        files.put("texts/ar.yaml", spoiled.getBytes(StandardCharsets.UTF_8));
        return PackSource.ofBytes(files);
    }
}
