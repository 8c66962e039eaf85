package org.foramen.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Small items for the tests of the core. */
public final class Items {

    private Items() {
    }

    public static Item yesNo(String linkId) {
        return item(linkId, new Domain.Choice(List.of("yes", "no", "unsure")), Criterion.ALWAYS);
    }

    public static Item yesNo(String linkId, Criterion relevant) {
        return item(linkId, new Domain.Choice(List.of("yes", "no", "unsure")), relevant);
    }

    public static Item choice(String linkId, String... options) {
        return item(linkId, new Domain.Choice(List.of(options)), Criterion.ALWAYS);
    }

    /** With the exclusive options {@code none} and {@code unsure}. */
    public static Item multi(String linkId, String... options) {
        var all = Stream.concat(Stream.of(options), Stream.of("none", "unsure")).toList();
        return item(linkId, new Domain.MultiChoice(all, Set.of("none", "unsure"), Set.of()), Criterion.ALWAYS);
    }

    public static Item whole(String linkId, int min, int max) {
        return item(linkId, new Domain.Whole(min, max), Criterion.ALWAYS);
    }

    public static Item item(String linkId, Domain domain, Criterion relevant) {
        return new Item(linkId, "only", linkId, domain, relevant, false, false, false, RedFlag.NONE, List.of(),
                UnsureFloor.NONE);
    }

    /** The answer is this option. */
    public static Criterion is(Item item, String option) {
        return new Criterion.Among(item.linkId(), AnswerSet.matching(item.domain().size() + 1,
                code -> item.domain().answer(code).equals(Answer.of(option))));
    }

    /** The options ticked contain one of these. */
    public static Criterion has(Item item, String... options) {
        var domain = (Domain.MultiChoice) item.domain();
        return new Criterion.Among(item.linkId(), AnswerSet.matching(domain.size() + 1,
                code -> domain.ticked(code).stream().anyMatch(List.of(options)::contains)));
    }

    public static Criterion atLeast(Item item, int bound) {
        return new Criterion.Among(item.linkId(), AnswerSet.matching(item.domain().size() + 1,
                code -> item.domain().answer(code) instanceof Answer.Number number && number.value() >= bound));
    }

    public static Criterion all(Criterion... of) {
        return new Criterion.All(List.of(of));
    }

    public static Criterion any(Criterion... of) {
        return new Criterion.Any(List.of(of));
    }

    public static Criterion not(Criterion of) {
        return new Criterion.Not(of);
    }
}
