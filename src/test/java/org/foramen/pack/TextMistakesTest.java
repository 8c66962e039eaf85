package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    private TinyPack en(String old, String text) {
        return tiny.replacing("texts/en.yaml", old, text);
    }

    private TinyPack es(String old, String text) {
        return tiny.replacing("texts/es.yaml", old, text);
    }

    private TinyPack both(String old, String text, String oldEs, String textEs) {
        return en(old, text).replacing("texts/es.yaml", oldEs, textEs);
    }

    @TestFactory
    Stream<DynamicTest> the_default_locale() {
        return Mistake.tests(
                mistake("a rule without a reason", both(", S2: A fall or fever.", "", ", S2: Caída o fiebre.", ""),
                        "texts/en.yaml:21:1: the text 'reasons.S2' is missing - add it"),
                mistake("a reason without a rule", both("E1: A numb part.", "E1: A numb part., Z9: What?",
                        "E1: Una parte.", "E1: Una parte., Z9: ¿Qué?"),
                        "texts/en.yaml:21:29: nothing reads the text 'reasons.Z9' - remove it"),
                mistake("a misspelled key", both("not_sure: Please", "notsure: Please", "not_sure: Repase",
                        "notsure: Repase"),
                        "texts/en.yaml:20:40: nothing reads the text 'flags.notsure' - did you mean 'flags.not_sure'?"),
                mistake("a question without a why", both(", why: Age matters.", "", ", why: La edad cuenta.", ""),
                        "texts/en.yaml:7:3: the text 'questions.age.why' is missing - add it"),
                mistake("an option without a text", both(", other: Other}", "}", ", other: Otro}", "}"),
                        "texts/en.yaml:8:60: the option 'other' of 'job' has no text - "
                                + "add it under options of the question, or under options for all"),
                mistake("a shared option without a text", both(", unsure: I am not sure", "", ", unsure: No lo sé", ""),
                        "texts/en.yaml:9:3: the option 'unsure' of 'numb' and 3 more questions has no text - "
                                + "add it under options of the questions, or under options for all"),
                mistake("a text for an option that does not exist",
                        both("{desk: At a desk", "{sea: At sea, desk: At a desk", "{desk: En", "{sea: Mar, desk: En"),
                        "texts/en.yaml:8:70: nothing reads the text 'questions.job.options.sea' - remove it"),
                mistake("a unit for something that is no number",
                        both("text: Are you numb?", "text: Are you numb?, unit: years", "text: ¿Adormecido?",
                                "text: ¿Adormecido?, unit: años"),
                        "texts/en.yaml:9:31: nothing reads the text 'questions.numb.unit' - remove it"),
                mistake("a title for a screen of one question",
                        both("screens: {", "screens: {ill: Ill, ", "screens: {", "screens: {ill: Enfermo, "),
                        "texts/en.yaml:3:11: nothing reads the text 'screens.ill' - remove it"),
                mistake("an empty text", en("M1: Tell the scan team.", "M1: "),
                        "texts/en.yaml:22:12: the text 'notes.M1' is empty - "
                                + "write a sentence, in quotes if it begins with a bracket"),
                mistake("a list for a text", en("M1: Tell the scan team.", "M1: [Tell the scan team.]"),
                        "texts/en.yaml:22:13: the text 'notes.M1' is a list - "
                                + "write a sentence, in quotes if it begins with a bracket"),
                mistake("a placeholder that is none", both("{part}", "{Part}", "{part}", "{Part}"),
                        "texts/en.yaml:30:32: the text 'ui.part' has a brace that is no placeholder - "
                                + "write placeholders as {name}, in small letters",
                        "texts/es.yaml:30:30: the text 'ui.part' has a brace that is no placeholder - "
                                + "write placeholders as {name}, in small letters"),
                mistake("no texts at all", tiny.with("texts/en.yaml", ""),
                        "texts/en.yaml:1:1: texts/en.yaml is empty - write keys with sentences, beginning with pack:"));
    }

    @TestFactory
    Stream<DynamicTest> translations() {
        return Mistake.tests(
                mistake("a text is missing", es(", S2: Caída o fiebre.", ""),
                        "texts/es.yaml:21:1: the text 'reasons.S2' is missing - translate it from texts/en.yaml"),
                mistake("a text too many", es("continue: Seguir", "continue: Seguir, stop: Parar"),
                        "texts/es.yaml:30:24: texts/en.yaml has no text 'ui.stop' - remove it, or add it there"),
                mistake("a misspelled key", es("continue: Seguir", "continu: Seguir"),
                        "texts/es.yaml:30:6: texts/en.yaml has no text 'ui.continu' - did you mean 'ui.continue'?"),
                mistake("an optional text in one locale only", es(", hint: Marque todo.", ""),
                        "texts/es.yaml:6:3: the text 'questions.regions.hint' is missing - translate it from texts/en.yaml"),
                mistake("a placeholder is missing", es("Parte {part} de {of}", "Parte {part}"),
                        "texts/es.yaml:30:30: the text 'ui.part' has the placeholders [part], and texts/en.yaml has [of, part] - "
                                + "use the same in both"));
    }
}
