package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.foramen.fhir.form.AnswerTest.Answered;
import org.foramen.fhir.form.AnswerTest.AtLeast;
import org.foramen.fhir.form.AnswerTest.AtMost;
import org.foramen.fhir.form.AnswerTest.Picked;
import org.foramen.fhir.form.AnswerTest.Unanswered;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;

/** The fewest tests of one answer that hold wherever it is one of a set. */
final class EnablingTests {

    private final Item item;
    private final AnswerSet set;

    private EnablingTests(Item item, AnswerSet set) {
        this.item = item;
        this.set = set;
    }

    static Enabling of(Item item, AnswerSet set) {
        return new EnablingTests(item, set).enabling(set.contains(item.domain().skipped()));
    }

    /** Where the answer is none of the set; so it is where there is no answer, because the question does not apply. */
    static Enabling none(Item item, AnswerSet set) {
        var others = AnswerSet.matching(item.domain().skipped(), code -> !set.contains(code));
        var enabling = new EnablingTests(item, others).enabling(true);
        return set.contains(item.domain().skipped()) ? enabling.inexact() : enabling;
    }

    private Enabling enabling(boolean unanswered) {
        var tests = new ArrayList<AnswerTest>();
        boolean exact = given().isEmpty() || add(tests);
        if (unanswered) {
            tests.add(new Unanswered(item.linkId()));
            // A question that does not apply has no answer either, and then the set is not met.
            exact &= item.relevant().equals(Criterion.ALWAYS);
        }
        return Enabling.any(tests, exact);
    }

    private List<Integer> given() {
        return IntStream.range(0, item.domain().size()).filter(set::contains).boxed().toList();
    }

    /** Says whether the tests hold for the set alone. */
    private boolean add(List<AnswerTest> tests) {
        if (given().size() == item.domain().size()) {
            tests.add(new Answered(item.linkId()));
            return true;
        } else if (item.domain() instanceof Domain.Whole whole) {
            return addRange(whole, tests);
        } else if (item.domain() instanceof Domain.MultiChoice multi) {
            return addTicked(multi, tests);
        }
        given().forEach(code -> tests.add(new Picked(item.linkId(), item.domain().options().get(code))));
        return true;
    }

    private boolean addRange(Domain.Whole whole, List<AnswerTest> tests) {
        int least = whole.min() + given().get(0);
        int most = whole.min() + given().get(given().size() - 1);
        tests.add(most == whole.max() ? new AtLeast(item.linkId(), least) : least == whole.min() ? new AtMost(item.linkId(), most)
                : new AtLeast(item.linkId(), least));
        boolean open = most == whole.max() || least == whole.min();
        return open && given().size() == most - least + 1;
    }

    /** Options of which one is ticked in every set of the answers: those that stand alone in one, if they suffice. */
    private boolean addTicked(Domain.MultiChoice multi, List<AnswerTest> tests) {
        var alone = given().stream().map(multi::ticked).filter(ticked -> ticked.size() == 1).map(ticked -> ticked.get(0)).toList();
        var options = given().stream().allMatch(code -> multi.ticked(code).stream().anyMatch(alone::contains)) ? alone
                : given().stream().flatMap(code -> multi.ticked(code).stream()).distinct().toList();
        options.forEach(option -> tests.add(new Picked(item.linkId(), option)));
        return IntStream.range(0, multi.size()).allMatch(code -> set.contains(code) == multi.ticked(code).stream().anyMatch(options::contains));
    }
}
