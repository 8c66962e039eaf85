package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConditionMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    /** With another condition in rule E1. */
    private TinyPack when(String condition) {
        return tiny.replacing("rules/main.yaml", "{all: [spine, {numb: yes}]}", condition);
    }

    /** With one more condition in rule E1. */
    private TinyPack and(String condition) {
        return when("{all: [spine, {numb: yes}, " + condition + "]}");
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Mistake.tests(
                mistake("a misspelled definition", when("{all: [spin, {numb: yes}]}"),
                        "rules/main.yaml:2:16: no definition 'spin' - did you mean 'spine'?"),
                mistake("an unknown definition", and("fracture"),
                        "rules/main.yaml:2:36: no definition 'fracture' - "
                                + "add it to definitions.yaml, or use one of: spine, hurt"),
                mistake("a misspelled question", when("{all: [spine, {nubm: yes}]}"),
                        "rules/main.yaml:2:24: no question 'nubm' - did you mean 'numb'?"),
                mistake("an unknown question", and("{weather: bad}"),
                        "rules/main.yaml:2:37: no question 'weather' - add it to questions.yaml"),
                mistake("a misspelled word of the language", when("{al: [spine, {numb: yes}]}"),
                        "rules/main.yaml:2:10: no question 'al' - did you mean 'all'?"),
                mistake("a question without an answer", when("{all: [spine, numb]}"),
                        "rules/main.yaml:2:23: 'numb' is a question, and no answer is named - write {numb: …} with an answer"),
                mistake("a definition with an answer", and("{spine: yes}"),
                        "rules/main.yaml:2:37: 'spine' is a definition, not a question - write its name alone: spine"),
                mistake("otherwise inside a condition", and("otherwise"),
                        "rules/main.yaml:2:36: 'otherwise' stands only alone, as the when of the fallback rule - "
                                + "name a condition here"));
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return Mistake.tests(
                mistake("a misspelled answer", and("{trauma: majr}"),
                        "rules/main.yaml:2:45: 'majr' is not an answer of 'trauma' - did you mean 'major'?"),
                mistake("the answer of another question", and("{trauma: back}"),
                        "rules/main.yaml:2:45: 'back' is not an answer of 'trauma' - it is an answer of 'regions'"),
                mistake("an answer of nothing", and("{trauma: lightning}"),
                        "rules/main.yaml:2:45: 'lightning' is not an answer of 'trauma' - "
                                + "name one or more of: none, minor, major, unsure"),
                mistake("no answer", and("{trauma: []}"),
                        "rules/main.yaml:2:45: no answer of 'trauma' is named - name one or more: none, minor, major, unsure"),
                mistake("an answer that is left empty", and("{trauma: }"),
                        "rules/main.yaml:2:44: no answer of 'trauma' is named - name one or more: none, minor, major, unsure"),
                mistake("an answer named twice", and("{trauma: [major, major]}"),
                        "rules/main.yaml:2:53: 'major' is named twice - remove one of the two"),
                mistake("any of a choice", and("{trauma: any}"),
                        "rules/main.yaml:2:45: 'any' is for a multi_choice, and 'trauma' has one answer - "
                                + "name the answers, such as [none]"),
                mistake("unsure where it is read as another answer", and("{trauma: [major, unsure]}"),
                        "rules/main.yaml:2:45: 'unsure' of 'trauma' is never seen: it is read as minor everywhere (if_unsure) - "
                                + "leave 'unsure' out here"),
                mistake("a range of a choice", and("{trauma: \">=2\"}"),
                        "rules/main.yaml:2:45: '>=2' is not an answer of 'trauma' - "
                                + "a range goes with a number; name one or more of: none, minor, major, unsure"),
                mistake("a word for a number", and("{age: old}"),
                        "rules/main.yaml:2:42: 'old' is not a range of 'age', which is a number - "
                                + "write \">=65\", \"<18\", 10..55 or one number"),
                mistake("a range that is never true", and("{age: \">=500\"}"),
                        "rules/main.yaml:2:42: '>=500' is never true: 'age' goes from 0 to 120 - "
                                + "use a number inside, or remove the condition"),
                mistake("a range that is always true", and("{age: \">=0\"}"),
                        "rules/main.yaml:2:42: '>=0' is always true: 'age' goes from 0 to 120 - "
                                + "use a number inside, or remove the condition"),
                mistake("a range that ends before it begins", and("{age: 60..50}"),
                        "rules/main.yaml:2:42: '60..50' is never true: 'age' goes from 0 to 120 - "
                                + "use a number inside, or remove the condition"));
    }

    @TestFactory
    Stream<DynamicTest> shapes() {
        return Mistake.tests(
                mistake("two keys in one condition", when("{numb: yes, trauma: major}"),
                        "rules/main.yaml:2:9: a condition has one key, and here are 'numb' and 'trauma' - "
                                + "write them as a list: all: [{…}, {…}], or any: if one is enough"),
                mistake("a list without all or any", when("[spine, {numb: yes}]"),
                        "rules/main.yaml:2:9: a list alone is no condition - put all: or any: before it"),
                mistake("all of nothing", and("{all: []}"),
                        "rules/main.yaml:2:42: 'all' is empty - write a list of conditions: all: [a, {b: yes}]"),
                mistake("any of one word", and("{any: hurt}"),
                        "rules/main.yaml:2:42: 'any' is no list - write a list of conditions: any: [a, {b: yes}]"),
                mistake("not of nothing", and("{not: }"),
                        "rules/main.yaml:2:41: here a condition is missing - "
                                + "write the name of a definition, or {question: answer}"),
                mistake("more than there are", and("{at_least: {count: 3, of: [hurt, {age: 40}]}}"),
                        "rules/main.yaml:2:55: '3' of 2 conditions cannot be counted - write a number from 1 to 2"),
                mistake("at least none", and("{at_least: {count: 0, of: [hurt, {age: 40}]}}"),
                        "rules/main.yaml:2:55: '0' of 2 conditions cannot be counted - write a number from 1 to 2"),
                mistake("at least without a list", and("{at_least: {count: 2}}"),
                        "rules/main.yaml:2:47: at_least has no 'of' - add the line 'of: …'"),
                mistake("two mistakes in one condition", when("{all: [spin, {numb: maybe}]}"),
                        "rules/main.yaml:2:16: no definition 'spin' - did you mean 'spine'?",
                        "rules/main.yaml:2:29: 'maybe' is not an answer of 'numb' - name one or more of: yes, no, unsure"));
    }

    @TestFactory
    Stream<DynamicTest> definitions() {
        return Mistake.tests(
                mistake("a definition that uses itself",
                        tiny.replacing("definitions.yaml", "spine: {regions: [neck, back]}",
                                "spine: {any: [{regions: neck}, spine]}"),
                        "definitions.yaml:1:32: the definition 'spine' uses itself (spine > spine) - "
                                + "write out what is meant in one of them"),
                mistake("definitions that use each other",
                        tiny.replacing("definitions.yaml", "{regions: [neck, back]}", "{any: [hurt, {regions: neck}]}")
                        .replacing("definitions.yaml", "{trauma: [minor, major]}", "{any: [spine, {trauma: major}]}"),
                        "definitions.yaml:2:14: the definition 'spine' uses itself (spine > hurt > spine) - "
                                + "write out what is meant in one of them"),
                mistake("a definition that nothing uses", tiny.adding("definitions.yaml", "old: {age: \">=65\"}\n"),
                        "definitions.yaml:3:1: nothing uses the definition 'old' - use it in a condition, or remove it"),
                mistake("a mistake in a definition that nothing uses",
                        tiny.adding("definitions.yaml", "old: {age: \">=650\"}\n"),
                        "definitions.yaml:3:1: nothing uses the definition 'old' - use it in a condition, or remove it",
                        "definitions.yaml:3:12: '>=650' is never true: 'age' goes from 0 to 120 - "
                                + "use a number inside, or remove the condition"),
                mistake("a definition that is called like a question",
                        tiny.adding("definitions.yaml", "age: {numb: yes}\n"),
                        "definitions.yaml:3:1: 'age' is the name of a question - give the definition another name"),
                mistake("a definition that is called like a word of the language",
                        tiny.adding("definitions.yaml", "any: {numb: yes}\n"),
                        "definitions.yaml:3:1: 'any' is a word of the language - give the definition another name"),
                mistake("a definition that looks at the result",
                        tiny.replacing("definitions.yaml", "{trauma: [minor, major]}",
                                "{any: [{trauma: [minor, major]}, {result: {imaging: mri}}]}"),
                        "definitions.yaml:2:41: 'result:' cannot be used here - "
                                + "use it in modifiers.yaml, or in relevant of a question that no rule reads"),
                mistake("a definition that is reported once, however often it is used",
                        tiny.replacing("definitions.yaml", "{regions: [neck, back]}", "{region: [neck, back]}"),
                        "definitions.yaml:1:9: no question 'region' - did you mean 'regions'?"));
    }

    @TestFactory
    Stream<DynamicTest> results() {
        return Mistake.tests(
                mistake("the result in a rule", and("{result: {imaging: mri}}"),
                        "rules/main.yaml:2:37: 'result:' cannot be used here - "
                                + "use it in modifiers.yaml, or in relevant of a question that no rule reads"),
                mistake("unsure red flags in a rule", and("{unsure: red_flags}"),
                        "rules/main.yaml:2:37: 'unsure:' cannot be used here - use it in modifiers.yaml"),
                mistake("a rule that reads what waits for the result", and("{metal: yes}"),
                        "rules/main.yaml:2:37: the rule 'E1' reads 'metal', which is asked only when all rules are decided - "
                                + "use it in modifiers.yaml instead, or give the question a relevant without result:"),
                mistake("a rule that reads what is informative", and("{job: desk}"),
                        "rules/main.yaml:2:37: the rule 'E1' reads 'job', which is marked informative - "
                                + "remove informative: true from the question"),
                mistake("an unknown imaging", modifier("imaging: mri,", "imaging: mry,"),
                        "modifiers.yaml:2:35: no imaging 'mry' - did you mean 'mri'?"),
                mistake("an unknown level", modifier("below: emergency_now", "below: emergency"),
                        "modifiers.yaml:2:55: no consultation level 'emergency' - "
                                + "add it to consultation in pack.yaml, or use one of: self_care, same_day, emergency_now"),
                mistake("below the mildest level", modifier("below: emergency_now", "below: self_care"),
                        "modifiers.yaml:2:55: no level is below 'self_care' - name a higher level"),
                mistake("a result that asks for nothing",
                        modifier("{result: {imaging: mri, level: {below: emergency_now}}}", "{result: {}}"),
                        "modifiers.yaml:2:25: 'result' asks for nothing - "
                                + "write {imaging: [...]}, {level: [...]} or {level: {below: …}}"),
                mistake("unsure of something else", tiny.replacing("modifiers.yaml", "unsure: red_flags",
                        "unsure: everything"),
                        "modifiers.yaml:9:18: 'unsure' is 'everything' - write unsure: red_flags"));
    }

    private TinyPack modifier(String old, String text) {
        return tiny.replacing("modifiers.yaml", old, text);
    }
}
