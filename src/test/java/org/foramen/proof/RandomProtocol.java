package org.foramen.proof;

import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.People;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Combining;
import org.foramen.triage.Combining.Group;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** Four items and four rules drawn at random, most of them unsound; small enough to ask everybody. */
final class RandomProtocol {

    private final Random random;
    private final List<Item> items = new ArrayList<>();
    final Protocol protocol;
    final Claims claims;
    final List<Answers> people;

    RandomProtocol(long seed) {
        random = new Random(seed);
        items.add(item(Items.choice("care", "none", "tried"), Criterion.ALWAYS, RedFlag.NONE, List.of(), UnsureFloor.NONE));
        var floor = new UnsureFloor(List.of("A", "B"), random.nextBoolean() ? Criterion.ALWAYS : criterion(1));
        items.add(item(Items.yesNo("numb"), random.nextBoolean() ? Criterion.ALWAYS : criterion(2), SmallProtocol.yesNoFlag(),
                List.of("onset"), floor));
        items.add(item(Items.choice("onset", "new", "old"), is(items.get(1), "yes"), RedFlag.NONE, List.of(), UnsureFloor.NONE));
        var weak = Items.multi("weak", "arm", "leg");
        items.add(item(weak, random.nextBoolean() ? Criterion.ALWAYS : criterion(1), SmallProtocol.multiFlag(weak), List.of(),
                new UnsureFloor(List.of("C"), Criterion.ALWAYS)));
        var questionnaire = new Questionnaire(List.of("only"), items);
        var rules = List.of(rule("A"), rule("B"), rule("C"), rule("D"));
        var covered = AnswerSet.matching(weak.domain().size(), code -> random.nextBoolean());
        protocol = new Protocol(questionnaire,
                List.of(SmallProtocol.SELF_CARE, SmallProtocol.ROUTINE, SmallProtocol.SAME_DAY, SmallProtocol.EMERGENCY),
                List.of(SmallProtocol.NONE, SmallProtocol.XRAY, SmallProtocol.MRI),
                new Combining(random.nextInt(3) == 0 ? List.of(Group.LOCKED) : List.of(Group.LOCKED, Group.ENDING, Group.ALL)), rules,
                SmallProtocol.rule("R9", Criterion.ALWAYS, level(3), imaging()), List.of(),
                new SafetyNet(List.of(new SafetyNet.Line("weak", Map.of("weak", covered)))));
        claims = new Claims(protocol, Diagrams.of(questionnaire, protocol.criteria(), List.of(), 10_000));
        people = People.all(questionnaire);
    }

    private static Item item(Item item, Criterion relevant, RedFlag redFlag, List<String> followUp, UnsureFloor floor) {
        return SmallProtocol.with(item, relevant, redFlag, followUp, floor);
    }

    private Rule rule(String id) {
        return new Rule(id, criterion(2), level(4), imaging(), random.nextInt(4) == 0, List.of(), false);
    }

    private Consultation level(int bound) {
        return List.of(SmallProtocol.SELF_CARE, SmallProtocol.ROUTINE, SmallProtocol.SAME_DAY, SmallProtocol.EMERGENCY)
                .get(random.nextInt(bound));
    }

    private Imaging imaging() {
        return List.of(SmallProtocol.NONE, SmallProtocol.XRAY, SmallProtocol.MRI).get(random.nextInt(3));
    }

    private Criterion criterion(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1, 2 -> all(criterion(depth - 1), criterion(depth - 1));
            case 3 -> any(criterion(depth - 1), criterion(depth - 1));
            case 4 -> not(criterion(depth - 1));
            default -> leaf();
        };
    }

    private Criterion leaf() {
        var item = items.get(random.nextInt(items.size()));
        return switch (item.linkId()) {
            case "care" -> is(item, "tried");
            case "onset" -> is(item, "old");
            case "weak" -> random.nextInt(3) == 0 ? SmallProtocol.unsure(item) : has(item, random.nextBoolean() ? "arm" : "leg");
            default -> random.nextInt(3) == 0 ? SmallProtocol.unsure(item) : is(item, random.nextBoolean() ? "yes" : "unsure");
        };
    }

    boolean holds(Criterion criterion, Answers person) {
        return People.holds(criterion, protocol.questionnaire(), person);
    }

    List<Rule> fired(Answers person) {
        return protocol.rules().stream().filter(rule -> holds(rule.when(), person)).toList();
    }

    Consultation level(Answers person) {
        return fired(person).stream().map(Rule::consultation).max(Comparator.naturalOrder())
                .orElse(protocol.fallback().consultation());
    }

    boolean applies(Item item, Answers person) {
        return holds(item.relevant(), person);
    }

    /** Those who gave this answer to an item, and skipped what asks about it. */
    List<Answers> answering(Item item, Answer answer) {
        return people.stream().filter(person -> person.to(item.linkId()).equals(Optional.of(answer)))
                .filter(person -> item.followUp().stream().allMatch(id -> person.to(id).equals(Optional.of(Answer.SKIPPED))))
                .toList();
    }
}
