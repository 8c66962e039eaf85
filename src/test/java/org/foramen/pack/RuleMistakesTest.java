package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RuleMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    private TinyPack rules(String old, String text) {
        return tiny.replacing("rules/main.yaml", old, text);
    }

    private TinyPack rest(String old, String text) {
        return tiny.replacing("rules/rest.yaml", old, text);
    }

    private TinyPack modifiers(String old, String text) {
        return tiny.replacing("modifiers.yaml", old, text);
    }

    private TinyPack net(String old, String text) {
        return tiny.replacing("safety_net.yaml", old, text);
    }

    private TinyPack evidence(String old, String text) {
        return tiny.replacing("evidence.yaml", old, text);
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Mistake.tests(
                mistake("an unknown key", rules("lock: true", "locked: true"),
                        "rules/main.yaml:10:3: unknown key 'locked' in rule 'E2' - did you mean 'lock'?"),
                mistake("an unknown level", rules("consultation: same_day", "consultation: today"),
                        "rules/main.yaml:18:17: no consultation level 'today' - "
                                + "add it to consultation in pack.yaml, or use one of: self_care, same_day, emergency_now"),
                mistake("a misspelled imaging", rules("imaging: xray", "imaging: x_ray"),
                        "rules/main.yaml:19:12: no imaging 'x_ray' - did you mean 'xray'?"),
                mistake("no level", rules("  consultation: same_day\n", ""),
                        "rules/main.yaml:12:3: rule 'S1' has no 'consultation' - add the line 'consultation: …'"),
                mistake("a lock that is neither true nor false", rules("lock: true", "lock: yes"),
                        "rules/main.yaml:10:9: 'lock' of rule 'E2' is 'yes' - write true or false"),
                mistake("no evidence", rules("[A-1, B-2.1]", "[]"),
                        "rules/main.yaml:11:13: rule 'E2' cites no evidence - "
                                + "name a row of evidence.yaml, and add one if there is none"),
                mistake("unknown evidence", rules("[A-1, B-2.1]", "[A-1, C-3]"),
                        "rules/main.yaml:11:19: no evidence 'C-3' - add it to evidence.yaml, or use one of: A-1, B-2.1"),
                mistake("misspelled evidence", rules("[A-1, B-2.1]", "[A-1, B-21]"),
                        "rules/main.yaml:11:19: no evidence 'B-21' - did you mean 'B-2.1'?"),
                mistake("the same id in two files", rest("id: S2", "id: S1"),
                        "rules/rest.yaml:1:7: the rule 'S1' is already in rules/main.yaml:12:7 - "
                                + "give one of the two another id"),
                mistake("the id of a question", rest("id: S2", "id: ill").replacing("texts/en.yaml", "S2: ",
                        "ill: ").replacing("texts/es.yaml", "S2: ", "ill: "),
                        "rules/rest.yaml:1:7: the rule 'ill' has the id of a question - give it another id"),
                mistake("an id that is none", rest("id: S2", "id: S-2"),
                        "rules/rest.yaml:1:7: 'S-2' cannot be an id - "
                                + "use letters, digits and _, beginning with a letter or a digit"),
                mistake("a rule without id", rest("- id: R1\n  when: otherwise", "- when: otherwise"),
                        "rules/rest.yaml:6:3: a rule has no 'id' - add the line 'id: …'"),
                mistake("no fallback", rest("when: otherwise", "when: {numb: no}").replacing("rules/rest.yaml",
                        "evidence: []", "evidence: [A-1]"),
                        "rules/rest.yaml:1:1: the pack has no fallback - "
                                + "add a rule with when: otherwise, for those for whom no other rule fires"),
                mistake("two fallbacks", rest("when: {any: [{ill: any}, hurt]}", "when: otherwise"),
                        "rules/rest.yaml:6:7: the rule 'R1' is a second fallback beside 'S2' - "
                                + "keep 'otherwise' for one of the two"),
                mistake("a locked fallback", rest("evidence: []", "evidence: []\n  lock: true"),
                        "rules/rest.yaml:11:3: the fallback cannot be locked: it never fires beside another rule - "
                                + "remove lock"),
                mistake("a file that is no list of rules", tiny.with("rules/more.yaml", "id: S3"),
                        "rules/more.yaml:1:1: a file of rules is keys with values - begin each rule with '- id: …'"));
    }

    @TestFactory
    Stream<DynamicTest> modifiers() {
        return Mistake.tests(
                mistake("an unknown effect", modifiers("- flag: metal", "- flags: metal"),
                        "modifiers.yaml:4:7: unknown key 'flags' in the effects of modifier 'M1' - did you mean 'flag'?"),
                mistake("an effect on the consultation", modifiers("- flag: metal", "- consultation: same_day"),
                        "modifiers.yaml:4:7: unknown key 'consultation' in the effects of modifier 'M1' - "
                                + "remove it, or use one of: flag, replace_imaging, alternative, note"),
                mistake("no effect", modifiers("effects: [{flag: not_sure}]", "effects: []"),
                        "modifiers.yaml:10:12: modifier 'M2' has no effect - "
                                + "add one of: flag, replace_imaging, alternative, note"),
                mistake("two effects in one", modifiers("[{flag: not_sure}]", "[{flag: not_sure, note: M1}]"),
                        "modifiers.yaml:10:13: an effect of modifier 'M2' must have one key - "
                                + "write each as a line of its own, such as '- flag: …'"),
                mistake("an unknown flag", modifiers("flag: not_sure", "flag: unsure"),
                        "modifiers.yaml:10:20: no flag 'unsure' - "
                                + "add it to flags in pack.yaml, or use one of: metal, not_sure"),
                mistake("an unknown alternative", modifiers("alternative: ct", "alternative: pet_scan"),
                        "modifiers.yaml:6:20: no alternative 'pet_scan' - "
                                + "add it to alternatives in pack.yaml, or use one of: ct"),
                mistake("an imaging replaced that does not exist", modifiers("{mri: xray}", "{mra: xray}"),
                        "modifiers.yaml:5:25: no imaging 'mra' - did you mean 'mri'?"),
                mistake("an imaging replaced by one that does not exist", modifiers("{mri: xray}", "{mri: ultrasound}"),
                        "modifiers.yaml:5:30: no imaging 'ultrasound' - "
                                + "add it to imaging in pack.yaml, or use one of: none, xray, mri"),
                mistake("the same id twice", modifiers("id: M2", "id: M1"),
                        "modifiers.yaml:8:7: the modifier 'M1' is already in line 1 - give one of the two another id"),
                mistake("the id of a rule", modifiers("id: M2", "id: S2"),
                        "modifiers.yaml:8:7: the modifier 'S2' has the id of a rule or a question - give it another id"));
    }

    @TestFactory
    Stream<DynamicTest> safety_net() {
        return Mistake.tests(
                mistake("an unknown answer", net("{numb: [yes]}", "{numb: [very]}"),
                        "safety_net.yaml:2:19: 'very' is not an answer of 'numb' - name one or more of: yes, no, unsure"),
                mistake("an unknown question", net("{numb: [yes]}", "{nmub: [yes]}"),
                        "safety_net.yaml:2:12: no question 'nmub' - did you mean 'numb'?"),
                mistake("a number", net("{numb: [yes]}", "{age: [70]}"),
                        "safety_net.yaml:2:12: 'age' is a number, and no sign to watch for - name a question with options"),
                mistake("a list of questions", net("{numb: [yes]}", "[numb]"),
                        "safety_net.yaml:2:11: 'covers' of line 'numb' is a list - write {question: [answers]}"),
                mistake("the same line twice", net("- text: worse", "- text: hurt").replacing("texts/en.yaml",
                        "worse: It gets worse, ", "").replacing("texts/es.yaml", "worse: Empeora, ", ""),
                        "safety_net.yaml:7:9: the line 'hurt' is already in line 3 - remove one of the two"),
                mistake("too few lines", net("- text: worse\n", "").replacing("texts/en.yaml",
                        "worse: It gets worse, ", "").replacing("texts/es.yaml", "worse: Empeora, ", ""),
                        "safety_net.yaml:1:1: the safety net has fewer than five lines - "
                                + "add lines: every result shows at least five"));
    }

    @TestFactory
    Stream<DynamicTest> evidence() {
        return Mistake.tests(
                mistake("the same id twice", evidence("id: B-2.1", "id: A-1").replacing("rules/main.yaml",
                        "[A-1, B-2.1]", "[A-1]").replacing("rules/main.yaml", "[B-2.1]", "[A-1]"),
                        "evidence.yaml:12:7: the evidence 'A-1' is already in line 1 - give one of the two another id"),
                mistake("the same ref twice", evidence("ref: G2", "ref: G1"),
                        "evidence.yaml:13:8: the ref 'G1' is already in line 2 - give one of the two another ref"),
                mistake("past its review on the day of the pack", evidence("2026-12-24", "2026-11-23"),
                        "evidence.yaml:12:7: the evidence 'B-2.1' was to be reviewed by 2026-11-23, and it is 2026-11-24 - "
                                + "read it again, then set read_on and review_by"),
                mistake("a review before it was read", evidence("2027-11-22", "2026-11-21").replacing("pack.yaml",
                        "2026-11-24", "2026-11-20"),
                        "evidence.yaml:9:14: evidence 'A-1' must be reviewed before it was read - write a later day"),
                mistake("no day of review", evidence("  review_by: 2027-11-22\n", ""),
                        "evidence.yaml:1:3: evidence 'A-1' has no 'review_by' - add the line 'review_by: …'"),
                mistake("a year that is none", evidence("year: 2020", "year: 2016+"),
                        "evidence.yaml:16:9: '2016+' is not a year - write it with four digits; say what is unclear in check"),
                mistake("an unknown certainty", evidence("sure: primary", "sure: primry"),
                        "evidence.yaml:10:9: 'sure' is 'primry' - did you mean 'primary'?"),
                mistake("an address that is none", evidence("https://example.org", "example.org"),
                        "evidence.yaml:7:10: 'example.org' is no web address - "
                                + "write the publisher's own address, beginning with https://, or leave it out"));
    }
}
