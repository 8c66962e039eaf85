package org.foramen.interview;

import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
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

/** Seven items, five rules and three modifiers drawn at random, and people drawn at random to ask. */
final class RandomInterview {

    private static final List<Consultation> LEVELS = List.of(new Consultation("self_care", 0, false),
            new Consultation("routine", 1, false), new Consultation("emergency_now", 2, true));
    private static final List<Imaging> SCANS = List.of(new Imaging("none", 0), new Imaging("decides", 1), new Imaging("mri", 2));
    private static final RedFlag FLAG = new RedFlag(
            List.of(new RedFlag.Move(Answer.of("no"), Answer.of("yes"))), List.of(Answer.of("yes")));

    private final Random random;
    private final List<Item> items = new ArrayList<>();
    final Protocol protocol;
    final Interview interview;

    RandomInterview(long seed) {
        random = new Random(seed);
        add("first", Items.multi("where", "neck", "back"), Criterion.ALWAYS, false, RedFlag.NONE);
        add("first", Items.yesNo("numb"), Criterion.ALWAYS, false, FLAG);
        add("second", Items.choice("onset", "new", "old"), criterion(1), false, RedFlag.NONE);
        add("second", Items.yesNo("weak"), maybe(), false, random.nextBoolean() ? FLAG : RedFlag.NONE);
        add("third", Items.choice("care", "none", "tried"), maybe(), random.nextBoolean(), RedFlag.NONE);
        add("third", Items.choice("scanned", "no", "yes"), maybe(), false, RedFlag.NONE);
        var scan = new Criterion.Result(Set.of(), Set.of("mri"));
        var metal = item("last", Items.choice("metal", "no", "yes"),
                random.nextBoolean() ? scan : all(criterion(1), scan), false, RedFlag.NONE);
        var rules = List.of(rule("A"), rule("B"), rule("C"), rule("D"), rule("E"));
        var modifiers = List.of(
                new Modifier("M1", shape(result(), criterion(1)), List.of(
                        new Effect.ReplaceImaging(Map.of(SCANS.get(2), SCANS.get(1))), new Effect.Note("M1"))),
                new Modifier("M2", all(result(), is(metal, "yes")), List.of(new Effect.Flag("metal"))),
                new Modifier("M3", shape(result(), criterion(1)), List.of(new Effect.Alternative("ct"))));
        items.add(metal);
        var lines = List.of("numb", "weak", "a", "b", "c", "d").stream().map(this::line).toList();
        protocol = new Protocol(new Questionnaire(List.of("only"), items), LEVELS, SCANS,
                new Combining(List.of(Group.LOCKED, Group.ENDING, Group.ALL)), rules,
                new Rule("R9", Criterion.ALWAYS, LEVELS.get(1), scan(), false, List.of(), false), modifiers, new SafetyNet(lines));
        interview = new Interview(protocol, Diagrams.of(protocol.questionnaire(), protocol.criteria(),
                protocol.modifierCriteria(), 10_000));
    }

    private void add(String screen, Item item, Criterion relevant, boolean informative, RedFlag redFlag) {
        items.add(item(screen, item, relevant, informative, redFlag));
    }

    private static Item item(String screen, Item item, Criterion relevant, boolean informative, RedFlag redFlag) {
        return new Item(item.linkId(), "only", screen, item.domain(), relevant, false, false, informative, redFlag, List.of(),
                UnsureFloor.NONE);
    }

    private SafetyNet.Line line(String text) {
        var covered = items.stream().filter(item -> item.linkId().equals(text)).findFirst();
        return new SafetyNet.Line(text, covered.isEmpty() ? Map.of()
                : Map.of(text, ((Criterion.Among) is(covered.get(), "yes")).answers()));
    }

    private Rule rule(String id) {
        return new Rule(id, criterion(2), LEVELS.get(Math.min(2, random.nextInt(5) / 2)), scan(), random.nextInt(4) == 0,
                List.of(), false);
    }

    private Imaging scan() {
        return SCANS.get(Math.min(2, random.nextInt(4)));
    }

    private Criterion maybe() {
        return random.nextBoolean() ? Criterion.ALWAYS : criterion(1);
    }

    Criterion criterion(int depth) {
        return depth == 0 ? leaf() : shape(criterion(depth - 1), criterion(depth - 1));
    }

    private Criterion shape(Criterion one, Criterion other) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> all(one, other);
            case 2 -> any(one, other);
            case 3 -> all(not(one), other);
            case 4 -> new Criterion.AtLeast(2, List.of(one, leaf(), other));
            case 5 -> all(one, new Criterion.Named("other", not(other)));
            default -> one;
        };
    }

    private Criterion leaf() {
        var item = items.get(random.nextInt(items.size()));
        return switch (item.linkId()) {
            case "where" -> has(item, random.nextBoolean() ? "neck" : "back");
            case "onset" -> is(item, "old");
            case "care" -> is(item, "tried");
            default -> is(item, "yes");
        };
    }

    private Criterion result() {
        return new Criterion.Result(random.nextBoolean() ? Set.of() : Set.of(random.nextBoolean() ? "routine" : "self_care"),
                random.nextBoolean() ? Set.of() : Set.of(random.nextBoolean() ? "mri" : "decides"));
    }

    /** Somebody with an answer to every item, whether it applies or not. */
    Answers person(long seed) {
        var dice = new Random(seed);
        var person = Answers.NONE;
        for (var item : items) {
            person = person.with(item.linkId(), item.domain().answer(dice.nextInt(item.domain().size() + 1)));
        }
        return person;
    }
}
