package org.foramen.proof;

import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.foramen.sat.BothProvers;
import org.foramen.triage.Combining;
import org.foramen.triage.Combining.Group;
import org.foramen.triage.Consultation;
import org.foramen.triage.Effect;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** A sound protocol of five items and six rules, in which a test plants one fault. */
final class SmallProtocol {

    static final Consultation SELF_CARE = new Consultation("self_care", 0, false);
    static final Consultation ROUTINE = new Consultation("routine", 1, false);
    static final Consultation SAME_DAY = new Consultation("same_day", 2, false);
    static final Consultation EMERGENCY = new Consultation("emergency_now", 3, true);
    static final Imaging NONE = new Imaging("none", 0);
    static final Imaging XRAY = new Imaging("xray", 1);
    static final Imaging MRI = new Imaging("mri", 2);

    final Item where = Items.multi("where", "neck", "back");
    final Item numb = Items.yesNo("numb");
    final Item onset = Items.choice("onset", "new", "old");
    final Item weak = Items.multi("weak", "arm", "leg");
    final Item care = Items.choice("care", "none", "tried");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Modifier> modifiers = new ArrayList<>();
    private final List<SafetyNet.Line> safetyNet = new ArrayList<>();
    private Rule fallback = rule("R9", Criterion.ALWAYS, ROUTINE, NONE);

    SmallProtocol() {
        item(where);
        item(with(numb, Criterion.ALWAYS, yesNoFlag(), List.of("onset"), floor("S1")));
        item(with(onset, is(numb, "yes"), RedFlag.NONE, List.of(), UnsureFloor.NONE));
        item(with(weak, Criterion.ALWAYS, multiFlag(weak), List.of(), floor("S1")));
        item(care);
        add(rule("E1", all(is(numb, "yes"), not(is(onset, "old"))), EMERGENCY, MRI));
        add(rule("S1", any(unsure(numb), unsure(weak)), SAME_DAY, NONE));
        add(rule("S2", is(numb, "yes"), SAME_DAY, NONE));
        add(rule("S3", has(weak, "arm", "leg"), SAME_DAY, XRAY));
        add(rule("R1", all(has(where, "neck", "back"), is(care, "tried")), ROUTINE, MRI));
        add(rule("R2", all(has(where, "back"), not(is(care, "tried"))), SELF_CARE, NONE));
        modifiers.add(new Modifier("M1", all(is(care, "tried"), new Criterion.Result(java.util.Set.of(), java.util.Set.of("mri"))),
                List.of(new Effect.Flag("scan"))));
        safetyNet.add(new SafetyNet.Line("weak", Map.of("weak", set(weak, code -> code < 3))));
    }

    /** Unsure or skipped. */
    static Criterion unsure(Item item) {
        return new Criterion.Among(item.linkId(), set(item, code -> code == item.domain().skipped()
                || item.domain().answer(code).equals(Answer.of("unsure"))
                || item.domain().answer(code).equals(Answer.of(List.of("unsure")))));
    }

    static AnswerSet set(Item item, java.util.function.IntPredicate test) {
        return AnswerSet.matching(item.domain().size() + 1, test);
    }

    static RedFlag yesNoFlag() {
        return new RedFlag(List.of(move("no", "unsure"), move("unsure", "yes")), List.of(Answer.of("yes")));
    }

    private static RedFlag.Move move(String from, String to) {
        return new RedFlag.Move(Answer.of(from), Answer.of(to));
    }

    static RedFlag multiFlag(Item item) {
        var none = Answer.of(List.of("none"));
        var unsure = Answer.of(List.of("unsure"));
        var arm = Answer.of(List.of("arm"));
        var leg = Answer.of(List.of("leg"));
        var both = Answer.of(List.of("arm", "leg"));
        return new RedFlag(List.of(new RedFlag.Move(none, unsure), new RedFlag.Move(unsure, arm), new RedFlag.Move(unsure, leg),
                new RedFlag.Move(arm, both), new RedFlag.Move(leg, both)), List.of(arm, leg));
    }

    static UnsureFloor floor(String rule) {
        return new UnsureFloor(List.of(rule), Criterion.ALWAYS);
    }

    static Item with(Item item, Criterion relevant, RedFlag redFlag, List<String> followUp, UnsureFloor floor) {
        return new Item(item.linkId(), item.section(), item.screen(), item.domain(), relevant, item.required(),
                item.intake(), item.informative(), redFlag, followUp, floor);
    }

    static Item relevant(Item item, Criterion relevant) {
        return with(item, relevant, item.redFlag(), item.followUp(), item.unsure());
    }

    static Rule rule(String id, Criterion when, Consultation consultation, Imaging imaging) {
        return new Rule(id, when, consultation, imaging, false, List.of(), false);
    }

    SmallProtocol item(Item item) {
        items.put(item.linkId(), item);
        return this;
    }

    SmallProtocol change(String linkId, UnaryOperator<Item> change) {
        items.computeIfPresent(linkId, (id, item) -> change.apply(item));
        return this;
    }

    SmallProtocol add(Rule rule) {
        rules.put(rule.id(), rule);
        return this;
    }

    SmallProtocol drop(String rule) {
        rules.remove(rule);
        return this;
    }

    SmallProtocol fallback(Rule rule) {
        fallback = rule;
        return this;
    }

    SmallProtocol add(Modifier modifier) {
        modifiers.add(modifier);
        return this;
    }

    SmallProtocol withoutSafetyNet() {
        safetyNet.clear();
        return this;
    }

    SmallProtocol covering(String linkId, Criterion.Among answers) {
        safetyNet.add(new SafetyNet.Line(linkId, Map.of(linkId, answers.answers())));
        return this;
    }

    Protocol protocol() {
        return new Protocol(new Questionnaire(List.of("only"), List.copyOf(items.values())),
                List.of(SELF_CARE, ROUTINE, SAME_DAY, EMERGENCY), List.of(NONE, XRAY, MRI),
                new Combining(List.of(Group.LOCKED, Group.ENDING, Group.ALL)), List.copyOf(rules.values()), fallback,
                modifiers, new SafetyNet(safetyNet));
    }

    /** What is proved by the diagrams, with which the second prover has to agree. */
    Certificate proved() {
        var protocol = protocol();
        BothProvers.agree(protocol);
        var diagrams = Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(), 100_000);
        return new Proofs(() -> 0).of(protocol, diagrams);
    }

    /** The findings as a rule author reads them. */
    List<String> findings() {
        return proved().findings().stream().map(f -> f.subject() + ": " + f.sentence() + " - " + f.remedy()).toList();
    }
}
