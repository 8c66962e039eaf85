package org.foramen.interview;

import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.atLeast;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Combining;
import org.foramen.triage.Combining.Group;
import org.foramen.triage.Consultation;
import org.foramen.triage.Effect;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** Eight items on five screens, with everything an interview can do in them. */
final class SmallInterview {

    private static final Consultation SELF_CARE = new Consultation("self_care", 0, false);
    private static final Consultation ROUTINE = new Consultation("routine", 1, false);
    private static final Consultation SAME_DAY = new Consultation("same_day", 2, false);
    private static final Consultation EMERGENCY = new Consultation("emergency_now", 3, true);
    private static final Imaging NONE = new Imaging("none", 0);
    private static final Imaging DECIDES = new Imaging("physician_decides", 1);
    private static final Imaging MRI = new Imaging("mri", 2);

    static Interview interview() {
        var protocol = protocol();
        return new Interview(protocol, Diagrams.of(protocol.questionnaire(), protocol.criteria(),
                protocol.modifierCriteria(), 10_000));
    }

    static Protocol protocol() {
        var age = new Item("age", "about", "about", new Domain.Whole(0, 120), Criterion.ALWAYS, true, true, false,
                RedFlag.NONE, List.of(), UnsureFloor.NONE);
        var where = on("about", Items.multi("where", "neck", "back"), Criterion.ALWAYS);
        var numb = new Item("numb", "signs", "signs", new Domain.Choice(List.of("yes", "no", "unsure")),
                Criterion.ALWAYS, false, false, false,
                new RedFlag(List.of(new RedFlag.Move(Answer.of("no"), Answer.of("yes"))), List.of(Answer.of("yes"))),
                List.of("onset"), UnsureFloor.NONE);
        var weak = on("signs", Items.yesNo("weak"), Criterion.ALWAYS);
        var onset = on("onset", Items.choice("onset", "new", "old"), is(numb, "yes"));
        var care = on("care", Items.choice("care", "none", "tried"), has(where, "back"));
        var scanned = on("care", Items.choice("scanned", "no", "yes"), has(where, "back"));
        var metal = on("metal", Items.yesNo("metal"), new Criterion.Result(Set.of(), Set.of("mri")));
        var rules = List.of(
                rule("E1", all(is(numb, "yes"), not(is(onset, "old"))), EMERGENCY, MRI, false),
                rule("E2", all(is(weak, "yes"), has(where, "neck")), EMERGENCY, DECIDES, true),
                rule("S1", is(numb, "yes"), SAME_DAY, DECIDES, false),
                rule("S2", any(is(weak, "yes"), is(numb, "unsure")), SAME_DAY, NONE, false),
                rule("R1", all(has(where, "back"), is(care, "tried")), ROUTINE, MRI, false),
                rule("R2", all(has(where, "back"), not(is(care, "tried"))), SELF_CARE, NONE, false),
                rule("R3", all(has(where, "back", "neck"), atLeast(age, 70)), ROUTINE, DECIDES, false));
        var modifiers = List.of(
                new Modifier("M1", all(is(scanned, "yes"), new Criterion.Result(Set.of("self_care", "routine"), Set.of("mri"))),
                        List.of(new Effect.ReplaceImaging(Map.of(MRI, DECIDES)), new Effect.Note("M1"))),
                new Modifier("M2", all(new Criterion.Result(Set.of(), Set.of("mri")), is(metal, "yes")),
                        List.of(new Effect.Flag("metal"), new Effect.Alternative("ct"))));
        var safetyNet = new SafetyNet(List.of(
                line("numb", numb, "yes"), line("weak", weak, "yes"), line("breath", weak, "never"),
                line("chest", weak, "never"), line("fever", weak, "never"), line("face", weak, "never")));
        return new Protocol(new Questionnaire(List.of("about", "signs", "onset", "care", "metal"),
                List.of(age, where, numb, weak, onset, care, scanned, metal)),
                List.of(SELF_CARE, ROUTINE, SAME_DAY, EMERGENCY), List.of(NONE, DECIDES, MRI),
                new Combining(List.of(Group.LOCKED, Group.ENDING, Group.ALL)), rules,
                rule("R9", Criterion.ALWAYS, ROUTINE, DECIDES, false), modifiers, safetyNet);
    }

    private static Item on(String screen, Item item, Criterion relevant) {
        return new Item(item.linkId(), screen, screen, item.domain(), relevant, false, screen.equals("about"), false,
                RedFlag.NONE, List.of(), UnsureFloor.NONE);
    }

    private static Rule rule(String id, Criterion when, Consultation consultation, Imaging imaging, boolean locked) {
        return new Rule(id, when, consultation, imaging, locked, List.of(), false);
    }

    private static SafetyNet.Line line(String text, Item item, String answer) {
        return new SafetyNet.Line(text, Map.of(item.linkId(), AnswerSet.matching(item.domain().size() + 1,
                code -> item.domain().answer(code).equals(Answer.of(answer)))));
    }

    private SmallInterview() {
    }
}
