package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class QuestionMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    private TinyPack questions(String old, String text) {
        return tiny.replacing("questions.yaml", old, text);
    }

    /** One more item, with its texts. */
    private TinyPack item(String lines, String texts) {
        return tiny.adding("questions.yaml", "  - linkId: more\n    section: safety\n    informative: true\n"
                + lines.indent(4))
                .replacing("texts/en.yaml", "  metal: {text",
                        "  more: {text: More?, why: It matters." + texts + "}\n  metal: {text")
                .replacing("texts/es.yaml", "  metal: {text",
                        "  more: {text: ¿Más?, why: Cuenta." + texts + "}\n  metal: {text");
    }

    private TinyPack fiveOnOneScreen() {
        var pack = tiny.replacing("texts/en.yaml", "screens: {", "screens: {metal: Metal, ")
                .replacing("texts/es.yaml", "screens: {", "screens: {metal: Metal, ");
        for (int i = 1; i <= 4; i++) {
            pack = pack.adding("questions.yaml", "  - {linkId: more" + i
                    + ", section: safety, screen: metal, type: integer, range: 0..9, informative: true}\n")
                    .replacing("texts/en.yaml", "  metal: {text",
                            "  more" + i + ": {text: More?, why: It matters.}\n  metal: {text")
                    .replacing("texts/es.yaml", "  metal: {text",
                            "  more" + i + ": {text: ¿Más?, why: Cuenta.}\n  metal: {text");
        }
        return pack;
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return Mistake.tests(
                mistake("an unknown type", questions("type: integer", "type: number"),
                        "questions.yaml:14:11: no type 'number' - use one of: yes_no_unsure, choice, multi_choice, integer"),
                mistake("a misspelled type", questions("type: integer", "type: intger"),
                        "questions.yaml:14:11: no type 'intger' - did you mean 'integer'?"),
                mistake("options on a number", questions("range: 0..120", "range: 0..120\n    options: [a, b]"),
                        "questions.yaml:16:5: 'options' does not go with the type 'integer' - "
                                + "remove it from question 'age', or change the type"),
                mistake("a range that is none", questions("0..120", "0-120"),
                        "questions.yaml:15:12: '0-120' is not a range - write the lowest and the highest number as 0..120"),
                mistake("a range that ends before it begins", questions("0..120", "120..0"),
                        "questions.yaml:15:12: the range 120..0 has no room - write the lower number first"),
                mistake("an option listed twice", questions("[desk, other]", "[desk, other, desk]"),
                        "questions.yaml:21:28: 'options' of question 'job' names 'desk' twice - remove one of the two"),
                mistake("an option with a meaning of its own", questions("[desk, other]", "[desk, skipped]"),
                        "questions.yaml:21:21: 'skipped' cannot be an option: it has a meaning of its own - use another word"),
                mistake("one option only", questions("[desk, other]", "[desk]"),
                        "questions.yaml:21:14: question 'job' offers fewer than two options - add one"),
                mistake("options that are no list", questions("[desk, other]", "desk"),
                        "questions.yaml:21:14: 'options' of question 'job' is 'desk' - "
                                + "write a list in square brackets, such as [desk]"),
                mistake("a choice without options", questions("    options: [desk, other]\n", ""),
                        "questions.yaml:17:5: question 'job' has no 'options' - add the line 'options: …'"),
                mistake("an exclusive option that is not offered", questions("exclusive: [none]", "exclusive: [nonne]"),
                        "questions.yaml:8:17: 'exclusive' names 'nonne', which is not an option of question 'regions' - "
                                + "did you mean 'none'?"),
                mistake("an uncounted option that is not offered",
                        questions("uncounted: [tired]", "uncounted: [sleepy]"),
                        "questions.yaml:50:17: 'uncounted' names 'sleepy', which is not an option of question 'ill' - "
                                + "add it to options, or remove it here"),
                mistake("an exclusive option that is uncounted", questions("uncounted: [tired]", "uncounted: [none]"),
                        "questions.yaml:50:16: exclusive options are never counted - remove them from uncounted"),
                mistake("unsure beside other options", questions("exclusive: [none, unsure]\n    uncounted",
                        "exclusive: [none]\n    uncounted"),
                        "questions.yaml:48:14: 'unsure' can be ticked with other options - add it to exclusive"),
                mistake("more options than can be proved",
                        item("screen: more\ntype: multi_choice\noptions: [a, b, c, d, e, f, g, h, i, j, k, l, m]", ""),
                        "questions.yaml:65:14: question 'more' has 13 options that can be ticked together, and at most 12 can be proved - "
                                + "split it into two questions"));
    }

    @TestFactory
    Stream<DynamicTest> red_flags() {
        return Mistake.tests(
                mistake("a red flag with an unknown answer",
                        questions("red_flag: [none, unsure, minor, major]", "red_flag: [none, unsure, miner, major]"),
                        "questions.yaml:34:30: 'miner' is not an answer of question 'trauma' - did you mean 'minor'?"),
                mistake("a red flag with one answer", questions("red_flag: [no, unsure, yes]", "red_flag: [yes]"),
                        "questions.yaml:27:15: red_flag of question 'numb' names no grave answer - "
                                + "list the answers from mild to grave, the gravest last"),
                mistake("a red flag that ends with unsure",
                        questions("red_flag: [no, unsure, yes]", "red_flag: [no, yes, unsure]"),
                        "questions.yaml:27:15: red_flag of question 'numb' names no grave answer - "
                                + "list the answers from mild to grave, the gravest last"),
                mistake("a red flag that does not name any",
                        questions("red_flag: [none, unsure, any]", "red_flag: [none, unsure, fever]"),
                        "questions.yaml:51:15: red_flag of question 'ill' is [none, unsure, fever] - "
                                + "for a multi_choice write [none, unsure, any]; none and unsure may be left out"),
                mistake("a red flag with an option that is not exclusive",
                        questions("exclusive: [none, unsure]\n    uncounted", "exclusive: [unsure]\n    uncounted"),
                        "questions.yaml:51:15: 'none' is not an exclusive option of question 'ill' - "
                                + "leave it out of red_flag, or add it to options and exclusive"),
                mistake("a number as a red flag", questions("range: 0..120", "range: 0..120\n    red_flag: [0, 120]"),
                        "questions.yaml:16:5: a number cannot be a red flag - use a rule with a range, or a choice"),
                mistake("an unknown follow-up", questions("follow_up: [trauma_when]", "follow_up: [trauma_where]"),
                        "questions.yaml:35:17: no question 'trauma_where' - did you mean 'trauma_when'?"),
                mistake("a follow-up that is asked before", questions("follow_up: [trauma_when]", "follow_up: [numb]"),
                        "questions.yaml:35:17: 'numb' is no follow-up of 'trauma': it is not asked later - "
                                + "name questions that are asked after this one"),
                mistake("a follow-up that is required", questions("relevant: hurt\n    if_skipped: {as: now}", "relevant: hurt\n    required: true"),
                        "questions.yaml:35:17: 'trauma_when' is no follow-up of 'trauma': it is required, and a follow-up can be skipped - "
                                + "take required off it, or leave it out of follow_up"),
                mistake("a follow-up of something that is no red flag",
                        questions("range: 0..120", "range: 0..120\n    follow_up: [numb]"),
                        "questions.yaml:16:5: question 'age' has follow_up and is no red flag - "
                                + "remove follow_up, or add red_flag"));
    }

    @TestFactory
    Stream<DynamicTest> unsure_and_skipped() {
        return Mistake.tests(
                mistake("if_unsure is missing", questions("    if_unsure: {as: minor}\n", ""),
                        "questions.yaml:29:5: question 'trauma' has no 'if_unsure' - add the line 'if_unsure: …'"),
                mistake("if_unsure without the option", questions("if_skipped: {as: now}", "if_unsure: {as: now}"),
                        "questions.yaml:43:5: question 'trauma_when' has no option 'unsure' - "
                                + "add the option, or write if_skipped"),
                mistake("if_skipped beside unsure", questions("if_unsure: {as: minor}",
                        "if_unsure: {as: minor}\n    if_skipped: {as: none}"),
                        "questions.yaml:37:5: question 'trauma' has the option 'unsure', and skipping is the same as that - "
                                + "remove if_skipped"),
                mistake("if_skipped on a required question",
                        questions("range: 0..120\n    required: true",
                                "range: 0..120\n    required: true\n    if_skipped: {as: 40}"),
                        "questions.yaml:17:5: question 'age' is required, so it is never skipped - "
                                + "remove if_skipped or required"),
                mistake("an answer that is not offered", questions("if_unsure: {as: minor}", "if_unsure: {as: small}"),
                        "questions.yaml:36:21: 'small' cannot be the answer of question 'trauma' - "
                                + "write one of: none, minor, major, unsure"),
                mistake("one answer where several are ticked",
                        questions("uncounted: [tired]\n    red_flag: [none, unsure, any]\n    if_unsure: {as: unsure}",
                        "uncounted: [tired]\n    red_flag: [none, unsure, any]\n    if_unsure: {as: none}")
                        .replacing("rules/main.yaml", ", {ill: unsure}", ""),
                        "questions.yaml:52:21: 'none' cannot be the answer of question 'ill' - "
                                + "write a list of options that can be ticked together, such as [none]"),
                mistake("both an answer and a rule", questions("{rule: [S1], when: spine}", "{rule: [S1], as: yes}"),
                        "questions.yaml:28:16: if_unsure of question 'numb' must say one of two things - "
                                + "write {as: …}, or {rule: [...]} with or without when"),
                mistake("a promise of no rule", questions("{rule: [S1], when: spine}", "{rule: []}"),
                        "questions.yaml:28:23: if_unsure of question 'numb' names no rule - "
                                + "name the rules of which one must fire, or write {as: unsure}"),
                mistake("a promise of an unknown rule", questions("{rule: [S1], when: spine}",
                        "{rule: [S9], when: spine}"),
                        "questions.yaml:28:24: no rule 'S9' - did you mean 'S1'?"),
                mistake("a promise to those who say what waits for the result",
                        questions("{rule: [S1], when: spine}", "{rule: [S1], when: {metal: yes}}"),
                        "questions.yaml:28:36: if_unsure of 'numb' reads 'metal', which is asked only when all rules are decided - "
                                + "use it in modifiers.yaml instead, or give the question a relevant without result:"),
                mistake("a promise of the fallback", questions("{rule: [S1], when: spine}",
                        "{rule: [S1, R1], when: spine}"),
                        "questions.yaml:28:28: the fallback 'R1' can be promised to nobody - name another rule"));
    }

    @TestFactory
    Stream<DynamicTest> order_and_screens() {
        return Mistake.tests(
                mistake("a question listed twice", questions("linkId: job", "linkId: age"),
                        "questions.yaml:17:13: the question 'age' is already in line 11 - give one of the two another linkId"),
                mistake("a question that is called like a word of the language", questions("linkId: job", "linkId: any")
                        .replacing("texts/en.yaml", "  job: {", "  any: {").replacing("texts/es.yaml", "  job: {",
                                "  any: {"),
                        "questions.yaml:17:13: 'any' is a word of the language - give the question another linkId"),
                mistake("an unknown key", questions("intake: true", "intke: true"),
                        "questions.yaml:10:5: unknown key 'intke' in question 'regions' - did you mean 'intake'?"),
                mistake("relevant by a later question", questions("relevant: hurt",
                        "relevant: {all: [hurt, {ill: fever}]}"),
                        "questions.yaml:42:29: 'trauma_when' depends on 'ill', which is asked later - "
                                + "move one of the two in questions.yaml"),
                mistake("relevant by a question of the same screen", questions("screen: trauma_when", "screen: trauma")
                        .replacing("texts/en.yaml", "screens: {",
                                "screens: {trauma: A fall, ").replacing("texts/es.yaml", "screens: {",
                                "screens: {trauma: Una caída, "),
                        "questions.yaml:42:15: 'trauma_when' depends on 'trauma' (through 'hurt') of its own screen - "
                                + "put one of the two on another screen"),
                mistake("relevant by itself", questions("relevant: hurt",
                        "relevant: {any: [hurt, {trauma_when: old}]}"),
                        "questions.yaml:42:29: 'trauma_when' would be asked by its own answer - name an earlier question"),
                mistake("relevant by a question that waits for the result",
                        item("screen: more\ntype: yes_no_unsure\nif_unsure: {as: no}\nrelevant: {metal: yes}", ""),
                        "questions.yaml:66:16: 'more' depends on 'metal', which is asked only when all rules are decided - "
                                + "name another question"),
                mistake("a question that nothing reads", questions("    informative: true\n", ""),
                        "questions.yaml:17:13: nothing reads the question 'job' - "
                                + "use it in a condition, or mark it informative: true if it is for the physician"),
                mistake("an unknown section", questions("section: safety", "section: safty"),
                        "questions.yaml:54:14: no section 'safty' - did you mean 'safety'?"),
                mistake("a section without questions", questions("[about, signs, safety]",
                        "[about, signs, safety, end]"),
                        "questions.yaml:1:34: the section 'end' has no questions - remove it, or add some"),
                mistake("sections in another order", questions("[about, signs, safety]", "[signs, about, safety]"),
                        "questions.yaml:1:12: sections are listed in another order than they are asked - "
                                + "write [about, signs, safety], or move the questions"),
                mistake("a section that is broken up", questions("section: signs\n    screen: trauma\n",
                        "section: about\n    screen: trauma\n"),
                        "questions.yaml:30:14: the section 'about' is broken up by other questions - "
                                + "move 'trauma' behind 'job'"),
                mistake("a screen that is broken up", questions("screen: ill", "screen: numb"),
                        "questions.yaml:46:13: the screen 'numb' is broken up by other questions - move 'ill' behind 'numb'"),
                mistake("a screen in two sections", questions("section: safety\n    screen: metal",
                        "section: safety\n    screen: ill"),
                        "questions.yaml:55:13: the screen 'ill' begins in section 'signs' and goes on in 'safety' - "
                                + "give the questions of one of the two another screen"),
                mistake("a screen with more than four questions", fiveOnOneScreen(),
                        "questions.yaml:63:46: the screen 'metal' has 5 questions, and at most four fit - "
                                + "move some to another screen"),
                mistake("a screen with more than eighteen options", item("screen: more\ntype: choice\noptions: "
                        + IntStream.rangeClosed(1, 19).mapToObj(i -> "o" + i).toList(), ", options: {"
                        + IntStream.rangeClosed(1, 19).mapToObj(i -> "o" + i + ": Yes")
                        .collect(Collectors.joining(", ")) + "}"),
                        "questions.yaml:63:13: the screen 'more' has 19 options, and at most 18 fit - "
                                + "move a question to another screen"),
                mistake("a long multi-choice that shares a screen",
                        item("screen: metal\ntype: multi_choice\noptions: [a, b, c, d, e]",
                        ", options: {a: A, b: B, c: C, d: D, e: E}"),
                        "questions.yaml:63:13: 'more' has more than four options that can be ticked together, and shares a screen - "
                                + "give it a screen of its own"));
    }
}
