package org.foramen.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foramen.pack.Examples.Example;
import org.foramen.pack.Examples.Expected;
import org.foramen.pack.Examples.Give;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** Reads the folder {@code cases/} of a pack, which need not be there. */
public final class ExamplesReader {

    public static final String FOLDER = "cases/";
    private static final List<String> FILE_KEYS = List.of("usual", "cases", "frequencies");
    private static final List<String> KEYS = List.of("case", "shows", "answers", "give", "expect");
    private static final List<String> EXPECT_KEYS = List.of("consultation", "imaging", "fires", "not", "flags", "no_flags",
            "alternatives", "notes", "no_notes", "not_asked");

    private final Questionnaire questionnaire;
    private final Problems problems = new Problems();
    private final List<Example> examples = new ArrayList<>();
    private Answers usual = Answers.NONE;
    private Place usualPlace = Place.startOf(FOLDER + "usual.yaml");
    private boolean usualIsRead = true;
    private Frequencies frequencies = Frequencies.NONE;

    private ExamplesReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    public static Examples read(PackSource source, Questionnaire questionnaire) {
        var reader = new ExamplesReader(questionnaire);
        source.files().forEach((path, bytes) -> {
            if (path.startsWith(FOLDER) && path.endsWith(".yaml")) {
                reader.file(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        reader.everyQuestionHasAUsualAnswer();
        return new Examples(reader.usual, reader.examples, reader.frequencies, reader.problems.list());
    }

    private void file(String path, String text) {
        YamlReader.read(path, text, problems).flatMap(yaml -> Fields.of(yaml, path, FILE_KEYS, problems)).ifPresent(file -> {
            file.get("usual").ifPresent(yaml -> {
                usualPlace = yaml.place();
                var read = answers(yaml);
                usualIsRead = read.isPresent();
                usual = read.orElse(usual);
            });
            file.get("frequencies").ifPresent(yaml -> frequencies = new FrequenciesReader(questionnaire, problems).read(yaml));
            file.list("cases").forEach(yaml -> example(yaml).ifPresent(examples::add));
        });
    }

    /** Otherwise a walk that asks one of the others could not go on. */
    private void everyQuestionHasAUsualAnswer() {
        if (usualIsRead && examples.stream().anyMatch(example -> example.give() != Give.THESE)) {
            questionnaire.items().stream().filter(item -> !usual.has(item.linkId())).forEach(item -> problems.add(usualPlace,
                    "the question '" + item.linkId() + "' has no usual answer", "add what most people answer under usual:"));
        }
    }

    private Optional<Example> example(Yaml yaml) {
        return Fields.named(yaml, "case", "case", KEYS, problems).flatMap(fields -> {
            var name = fields.requiredText("case");
            var answers = fields.required("answers").flatMap(this::answers);
            var give = give(fields);
            var expected = fields.required("expect").flatMap(expect -> Fields.of(expect, "expect", EXPECT_KEYS, problems))
                    .flatMap(this::expected);
            return name.isPresent() && answers.isPresent() && expected.isPresent()
                    ? Optional.of(new Example(name.get().value(), words(fields, "shows"), answers.get(), give, expected.get()))
                    : Optional.empty();
        });
    }

    private Give give(Fields fields) {
        var text = fields.text("give");
        try {
            return text.map(word -> Give.valueOf(word.value().toUpperCase(Locale.ROOT))).orElse(Give.ASKED);
        } catch (IllegalArgumentException e) {
            problems.add(text.orElseThrow(), "'give' is " + text.orElseThrow().inWords(), "write all or these, or leave it out");
            return Give.ASKED;
        }
    }

    private Optional<Expected> expected(Fields expect) {
        return expect.requiredText("consultation").map(level -> new Expected(level.value(),
                expect.text("imaging").map(Yaml.Text::value), words(expect, "fires"), words(expect, "not"), words(expect, "flags"),
                words(expect, "no_flags"), Optional.of("alternatives").filter(expect::has).map(key -> words(expect, key)),
                words(expect, "notes"), words(expect, "no_notes"), words(expect, "not_asked")));
    }

    private static List<String> words(Fields fields, String key) {
        return fields.get(key).orElse(null) instanceof Yaml.Text text && !text.isEmpty() ? List.of(text.value())
                : fields.words(key).stream().map(Yaml.Text::value).toList();
    }

    private Optional<Answers> answers(Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            problems.add(yaml, "the answers are " + yaml.inWords(), "write a linkId and a value for each");
            return Optional.empty();
        }
        var answers = Answers.NONE;
        for (var entry : mapping.entries()) {
            var linkId = entry.key().value();
            var item = questionnaire.item(linkId);
            if (item.isEmpty()) {
                problems.add(entry.key(), "no question " + entry.key().inWords(),
                        Suggestion.or(linkId, questionnaire.items().stream().map(Item::linkId).toList(), "remove the line, or add the question"));
                return Optional.empty();
            }
            var answer = answer(item.get().domain(), entry.value());
            if (answer.isEmpty()) {
                problems.add(entry.value(), "this is " + entry.value().inWords() + ", which is no answer to '" + linkId + "'", "look it up in questions.yaml");
                return Optional.empty();
            }
            answers = answers.with(linkId, answer.get());
        }
        return Optional.of(answers);
    }

    private static Optional<Answer> answer(Domain domain, Yaml yaml) {
        if (yaml instanceof Yaml.Text text && text.value().equals("skipped")) {
            return Optional.of(Answer.SKIPPED);
        }
        return raw(domain, yaml).filter(answer -> domain.misfit(answer).isEmpty());
    }

    private static Optional<Answer> raw(Domain domain, Yaml yaml) {
        if (yaml instanceof Yaml.Many many && many.of().stream().allMatch(Yaml.Text.class::isInstance)) {
            return Optional.of(Answer.of(many.of().stream().map(one -> ((Yaml.Text) one).value()).distinct().toList()));
        } else if (yaml instanceof Yaml.Text text) {
            return domain instanceof Domain.MultiChoice ? Optional.of(Answer.of(List.of(text.value())))
                    : domain instanceof Domain.Choice ? Optional.of(Answer.of(text.value()))
                    : Optional.of(text.value()).filter(word -> word.matches("-?[0-9]{1,9}")).map(word -> Answer.of(Integer.parseInt(word)));
        }
        return Optional.empty();
    }
}
