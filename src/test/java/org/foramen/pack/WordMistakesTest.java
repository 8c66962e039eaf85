package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WordMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    private TinyPack en(String old, String text) {
        return tiny.replacing("texts/en.yaml", old, text);
    }

    private TinyPack reason(String text) {
        return en("E1: A numb part.", "E1: " + text);
    }

    @TestFactory
    Stream<DynamicTest> what_must_not_be_said() {
        return Mistake.tests(
                mistake("a cause in a reason", reason("It can be sciatica."),
                        "texts/en.yaml:21:15: the text 'reasons.E1' names 'sciatica' - "
                                + "say what was answered, never what it could mean"),
                mistake("a cause in the plural, with a hyphen and capitals", reason("Slipped-Discs do this."),
                        "texts/en.yaml:21:15: the text 'reasons.E1' names 'slipped-discs' - "
                                + "say what was answered, never what it could mean"),
                mistake("a cause with an accent", tiny.replacing("texts/es.yaml", "E1: Una parte.", "E1: Una CIATICA."),
                        "texts/es.yaml:21:15: the text 'reasons.E1' names 'ciatica' - "
                                + "say what was answered, never what it could mean"),
                mistake("a cause in a why", en("why: Age matters.", "why: We look for stenoses."),
                        "texts/en.yaml:7:38: the text 'questions.age.why' names 'stenoses' - "
                                + "say what was answered, never what it could mean"),
                mistake("a cause in a question may stand",
                        en("text: Were you hurt?", "text: Were you told of sciatica?"),
                        ""),
                mistake("a forbidden phrase in a question",
                        en("text: Were you hurt?", "text: Was it caused by a fall?"),
                        "texts/en.yaml:10:18: the text 'questions.trauma.text' says 'caused by' - "
                                + "say what was answered, who to see and how soon; or list the whole sentence under allow"),
                mistake("a forbidden pattern", reason("Your answers show what you have."),
                        "texts/en.yaml:21:15: the text 'reasons.E1' says 'you have' - "
                                + "say what was answered, who to see and how soon; or list the whole sentence under allow"),
                mistake("an allowed sentence does not cover what follows it",
                        reason("This is not a diagnosis. You may have it."),
                        "texts/en.yaml:21:15: the text 'reasons.E1' says 'you may have' - "
                                + "say what was answered, who to see and how soon; or list the whole sentence under allow"),
                mistake("a consultation that does not say who to see", en("See a physician today.", "Go today."),
                        "texts/en.yaml:16:20: the text 'consultation.same_day.text' does not say who to see - "
                                + "name one of: physician, emergency"),
                mistake("an article that tells readers what they have",
                        tiny.with("articles/mri.en.md", "# Sciatica\n\nPeople with sciatica know.\nYou have it too.\n")
                        .with("articles/mri.es.md", "# RM\n"),
                        "articles/mri.en.md:4:1: the article says 'you have' - "
                                + "say it of people in general; or list the whole sentence under allow"));
    }

    @TestFactory
    Stream<DynamicTest> how_plainly_it_must_be_said() {
        return Mistake.tests(
                mistake("a text that is hard to read",
                        reason("Neurological deterioration necessitates immediate multidisciplinary evaluation of every affected extremity."),
                        "texts/en.yaml:21:15: the reading grade of 'reasons.E1' is 34.3, and at most 6 is allowed - "
                                + "write shorter sentences, or use other words than multidisciplinary, neurological, deterioration"),
                mistake("a sentence that is too long",
                        reason("A numb part and a weak part and a sore part and a cold part and a hot part and a stiff part is one too many."),
                        "texts/en.yaml:21:15: the reading grade of 'reasons.E1' is 7.2, and at most 6 is allowed - "
                                + "write shorter sentences",
                        "texts/en.yaml:21:15: the text 'reasons.E1' has a sentence of 27 words, and at most 20 are allowed - "
                                + "split the sentence that begins with 'A numb part and'"),
                mistake("short texts that are hard to read together",
                        en("other: Other", "other: Multidisciplinary administrative responsibilities")
                                .replacing("words/en.yaml", "max_grade: 6", "max_grade: 0")
                                .replacing("words/en.yaml", "pool_below_words: 8", "pool_below_words: 30"),
                        "texts/en.yaml:1:1: the reading grade of all short texts together is 0.2, and at most 0 is allowed - "
                                + "write shorter sentences, or use other words than multidisciplinary, responsibilities, administrative"));
    }

    @TestFactory
    Stream<DynamicTest> the_lists_themselves() {
        return Mistake.tests(
                mistake("an unknown key", tiny.replacing("words/en.yaml", "phrases:", "frases:"),
                        "words/en.yaml:2:1: unknown key 'frases' in words/en.yaml - did you mean 'phrases'?"),
                mistake("no names", tiny.replacing("words/es.yaml", "names: [ciática]\n", ""),
                        "words/es.yaml:1:1: words/es.yaml has no 'names' - add the line 'names: …'"),
                mistake("a pattern that is none", tiny.replacing("words/en.yaml", "(?! been)", "(?! been"),
                        "words/en.yaml:3:12: this is not a regular expression: Unclosed group near its character 21 - "
                                + "look for a missing bracket, or ask a programmer"),
                mistake("a grade that is no number", tiny.replacing("words/en.yaml", "max_grade: 6", "max_grade: six"),
                        "words/en.yaml:6:22: 'max_grade' of reading is 'six' - write a number"));
    }
}
