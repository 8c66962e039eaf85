package org.foramen.sat;

import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.atLeast;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.RedFlag.Move;
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

/** A protocol drawn at random: every kind of item and of criterion, sound in some ways and faulty in others. */
final class RandomPack {

    private static final List<Imaging> IMAGINGS = List.of(new Imaging("none", 0), new Imaging("some", 1), new Imaging("most", 2));

    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final List<Consultation> levels;

    private RandomPack(long seed) {
        random = new Random(seed);
        levels = List.of(new Consultation("low", 0, false), new Consultation("middle", 1, rarely(12)), new Consultation("high", 2, true));
    }

    static Protocol of(long seed) {
        return new RandomPack(seed).protocol();
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private Protocol protocol() {
        items();
        var rules = Stream.of("A", "B", "C", "D", "E").map(this::rule).toList();
        var weak = items.get(3);
        var covered = AnswerSet.matching(weak.domain().size(), code -> !rarely(6));
        return new Protocol(new Questionnaire(List.of("only"), items), levels, IMAGINGS, new Combining(groups()), rules,
                new Rule("Z", Criterion.ALWAYS, one(levels), one(IMAGINGS), false, List.of(), false),
                List.of(modifier("M"), modifier("N")), new SafetyNet(List.of(new SafetyNet.Line("weak", Map.of("weak", covered)),
                        new SafetyNet.Line("numb", rarely(2) ? Map.of() : Map.of("numb", ((Criterion.Among) is(items.get(1), "yes")).answers())))));
    }

    private void items() {
        var age = Items.whole("age", 0, 9);
        items.add(item(Items.choice("care", "none", "tried"), rarely(12) ? atLeast(age, 5) : Criterion.ALWAYS, rarely(2),
                RedFlag.NONE, List.of(), UnsureFloor.NONE));
        items.add(item(Items.yesNo("numb"), relevant(), false, new RedFlag(List.of(new Move(Answer.of("no"), Answer.of("unsure")),
                new Move(Answer.of("unsure"), Answer.of("yes"))), List.of(Answer.of("yes"))), List.of("onset"), floor("A", "B")));
        items.add(item(Items.choice("onset", "new", "old", "long"), rarely(8) ? all(is(items.get(1), "yes"), is(items.get(1), "no"))
                : is(items.get(1), "yes"), false, RedFlag.NONE, List.of(), UnsureFloor.NONE));
        items.add(item(Items.multi("weak", "arm", "leg"), relevant(), false, weakFlag(), List.of(), floor("C")));
        items.add(item(age, Criterion.ALWAYS, rarely(2), RedFlag.NONE, List.of(), UnsureFloor.NONE));
        items.add(item(Items.yesNo("metal"), result(), false, RedFlag.NONE, List.of(), UnsureFloor.NONE));
    }

    private static RedFlag weakFlag() {
        var moves = new ArrayList<Move>();
        moves.add(new Move(ticked("none"), ticked("unsure")));
        Stream.of("arm", "leg").forEach(one -> {
            moves.add(new Move(ticked("unsure"), ticked(one)));
            moves.add(new Move(ticked(one), ticked("arm", "leg")));
        });
        return new RedFlag(moves, List.of(ticked("arm"), ticked("leg")));
    }

    private static Answer ticked(String... options) {
        return Answer.of(List.of(options));
    }

    private static Item item(Item item, Criterion relevant, boolean required, RedFlag flag, List<String> followUp, UnsureFloor floor) {
        return new Item(item.linkId(), "only", item.screen(), item.domain(), relevant, required, false, false, flag, followUp, floor);
    }

    private Criterion relevant() {
        return rarely(2) ? Criterion.ALWAYS : criterion(1);
    }

    private UnsureFloor floor(String... rules) {
        return rarely(3) ? UnsureFloor.NONE : new UnsureFloor(List.of(rules), rarely(2) ? Criterion.ALWAYS : criterion(1));
    }

    private List<Group> groups() {
        return one(List.of(List.of(Group.ALL), List.of(Group.ENDING, Group.ALL), List.of(Group.LOCKED, Group.ENDING, Group.ALL)));
    }

    /** One that keeps what is promised for being unsure, more often than chance would. */
    private Rule rule(String id) {
        var unsure = id.equals("A") ? unsure("numb") : unsure("weak");
        var when = (id.equals("A") || id.equals("C")) && !rarely(3) ? any(unsure, criterion(2)) : criterion(2);
        return new Rule(id, when, one(levels), one(IMAGINGS), rarely(4), List.of(), rarely(8));
    }

    private Modifier modifier(String id) {
        var metal = items.get(5);
        var when = switch (random.nextInt(5)) {
            case 0 -> all(result(), not(result()), criterion(1));
            case 1 -> any(result(), criterion(1));
            case 2 -> all(criterion(1), not(result()));
            case 3 -> all(is(metal, "yes"), is(metal, "no"), result());
            default -> new Criterion.AtLeast(2, List.of(result(), criterion(1), is(metal, "yes")));
        };
        return new Modifier(id, when, List.of(new Effect.Flag("flag")));
    }

    private Criterion.Result result() {
        return new Criterion.Result(rarely(2) ? Set.of() : Set.of(one(List.of("low", "middle", "high", "nowhere"))),
                rarely(2) ? Set.of() : Set.of(one(IMAGINGS).level()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** About the items drawn so far, but for the last, which only a modifier may read. */
    private Criterion criterion(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(7)) {
            case 1, 2 -> all(criterion(depth - 1), criterion(depth - 1));
            case 3 -> any(criterion(depth - 1), criterion(depth - 1));
            case 4 -> not(criterion(depth - 1));
            case 5 -> new Criterion.AtLeast(2, List.of(criterion(depth - 1), criterion(depth - 1), criterion(depth - 1)));
            case 6 -> new Criterion.Named("named", criterion(depth - 1));
            default -> leaf();
        };
    }

    private Criterion leaf() {
        var item = items.get(random.nextInt(Math.min(items.size(), 5)));
        return switch (item.linkId()) {
            case "care" -> is(item, "tried");
            case "onset" -> is(item, one(List.of("new", "old", "long")));
            case "age" -> atLeast(item, random.nextInt(11));
            case "weak" -> rarely(3) ? unsure("weak") : has(item, one(List.of("arm", "leg")));
            default -> rarely(3) ? unsure("numb") : is(item, one(List.of("yes", "unsure", "no")));
        };
    }

    /** Unsure or skipped. */
    private Criterion unsure(String linkId) {
        var item = items.stream().filter(one -> one.linkId().equals(linkId)).findFirst().orElseThrow();
        return new Criterion.Among(linkId, AnswerSet.matching(item.domain().size() + 1, code -> SatAlone.isUnsure(item.domain().answer(code))));
    }
}
