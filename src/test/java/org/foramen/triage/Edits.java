package org.foramen.triage;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;

/** Copies of a protocol with something changed; what a change leaves as it is stays the same object. */
public final class Edits {

    private Edits() {
    }

    public static Protocol rules(Protocol of, List<Rule> rules) {
        return new Protocol(of.questionnaire(), of.consultations(), of.imagings(), of.combining(), rules, of.fallback(), of.modifiers(), of.safetyNet());
    }

    public static Protocol eachRule(Protocol of, UnaryOperator<Rule> change) {
        return new Protocol(of.questionnaire(), of.consultations(), of.imagings(), of.combining(), of.rules().stream().map(change).toList(),
                change.apply(of.fallback()), of.modifiers(), of.safetyNet());
    }

    public static Protocol modifiers(Protocol of, List<Modifier> modifiers) {
        return new Protocol(of.questionnaire(), of.consultations(), of.imagings(), of.combining(), of.rules(), of.fallback(), modifiers, of.safetyNet());
    }

    public static Protocol items(Protocol of, List<Item> items) {
        boolean same = IntStream.range(0, items.size()).allMatch(i -> items.get(i) == of.questionnaire().items().get(i));
        var questionnaire = same ? of.questionnaire() : new Questionnaire(of.questionnaire().sections(), items);
        return new Protocol(questionnaire, of.consultations(), of.imagings(), of.combining(), of.rules(), of.fallback(), of.modifiers(), of.safetyNet());
    }

    /** Every condition changed: of rules, modifiers and items. */
    public static Protocol eachCondition(Protocol of, UnaryOperator<Criterion> change) {
        var rules = eachRule(of, rule -> when(rule, change.apply(rule.when())));
        var modifiers = modifiers(rules, of.modifiers().stream().map(modifier -> when(modifier, change.apply(modifier.when()))).toList());
        return items(modifiers, of.questionnaire().items().stream().map(item -> relevant(
                item.unsure().rules().isEmpty() ? item : unsure(item, new UnsureFloor(item.unsure().rules(), change.apply(item.unsure().when()))),
                change.apply(item.relevant()))).toList());
    }

    public static Rule when(Rule of, Criterion when) {
        return when == of.when() ? of
                : new Rule(of.id(), when, of.consultation(), of.imaging(), of.locked(), of.evidence(), of.informative());
    }

    public static Modifier when(Modifier of, Criterion when) {
        return when == of.when() ? of : new Modifier(of.id(), when, of.effects());
    }

    public static Item relevant(Item of, Criterion relevant) {
        return relevant == of.relevant() ? of : item(of, of.domain(), relevant, of.redFlag(), of.unsure());
    }

    public static Item domain(Item of, Domain domain) {
        return item(of, domain, of.relevant(), of.redFlag(), of.unsure());
    }

    public static Item redFlag(Item of, RedFlag redFlag) {
        return item(of, of.domain(), of.relevant(), redFlag, of.unsure());
    }

    public static Item unsure(Item of, UnsureFloor unsure) {
        return unsure.equals(of.unsure()) ? of : item(of, of.domain(), of.relevant(), of.redFlag(), unsure);
    }

    private static Item item(Item of, Domain domain, Criterion relevant, RedFlag redFlag, UnsureFloor unsure) {
        return new Item(of.linkId(), of.section(), of.screen(), domain, relevant, of.required(), of.intake(), of.informative(), redFlag, of.followUp(), unsure);
    }
}
