package org.foramen.interview;

import java.util.List;
import java.util.Map;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Combining;
import org.foramen.triage.Combining.Group;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** Interviews of a few items each, and what they ask. */
final class FewItems {

    static final Consultation ROUTINE = new Consultation("routine", 0, false);
    static final Consultation SAME_DAY = new Consultation("same_day", 1, false);
    static final Consultation EMERGENCY = new Consultation("emergency_now", 2, true);
    static final Imaging NONE = new Imaging("none", 0);
    static final Imaging XRAY = new Imaging("xray", 1);
    static final Imaging MRI = new Imaging("mri", 2);

    private FewItems() {
    }

    static Rule rule(String id, Criterion when, Consultation consultation, Imaging imaging) {
        return new Rule(id, when, consultation, imaging, false, List.of(), false);
    }

    static Interview of(List<Item> items, List<Rule> rules, Modifier... modifiers) {
        var protocol = new Protocol(new Questionnaire(List.of("only"), items), List.of(ROUTINE, SAME_DAY, EMERGENCY),
                List.of(NONE, XRAY, MRI), new Combining(List.of(Group.LOCKED, Group.ENDING, Group.ALL)), rules, rule("R9", Criterion.ALWAYS, ROUTINE, NONE),
                List.of(modifiers), new SafetyNet(List.of()));
        return new Interview(protocol, Diagrams.of(protocol.questionnaire(), protocol.criteria(),
                protocol.modifierCriteria(), 10_000));
    }

    static Item redFlag(Item item) {
        return new Item(item.linkId(), "only", item.linkId(), item.domain(), item.relevant(), false, false, false,
                new RedFlag(List.of(new RedFlag.Move(Answer.of("no"), Answer.of("yes"))), List.of(Answer.of("yes"))), List.of(),
                UnsureFloor.NONE);
    }

    static Answers answers(Map<String, String> given) {
        var answers = Answers.NONE;
        for (var answer : given.entrySet()) {
            answers = answers.with(answer.getKey(), Answer.of(answer.getValue()));
        }
        return answers;
    }

    static List<String> asked(Interview interview, Answers answers) {
        return interview.next(answers).fold(ask -> ask.items().stream().map(Item::linkId).toList(), finished -> List.of());
    }

    static int atMost(Interview interview, Answers answers) {
        return interview.next(answers).progress().atMost();
    }

    static List<String> reasons(Interview interview, Answers answers) {
        return interview.next(answers).fold(ask -> List.of(), finished -> finished.recommendation().reasons().stream()
                .map(reason -> reason.rule().id()).toList());
    }
}
