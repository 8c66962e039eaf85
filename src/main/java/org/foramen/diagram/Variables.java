package org.foramen.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/**
 * One variable per item, whose classes are the answers that no criterion tells apart.
 *
 * <p>Ages 0 to 120 become a handful of classes this way, and a multi-choice far fewer than all its sets.
 */
public final class Variables {

    private final Questionnaire questionnaire;
    private final int[][] classOf;
    private final List<List<Integer>> members;

    private Variables(Questionnaire questionnaire, int[][] classOf, List<List<Integer>> members) {
        this.questionnaire = questionnaire;
        this.classOf = classOf;
        this.members = members;
    }

    static Variables of(Questionnaire questionnaire, Collection<Criterion> criteria) {
        Map<String, List<AnswerSet>> tests = new HashMap<>();
        criteria.stream().flatMap(Criterion::leaves)
                .filter(Criterion.Among.class::isInstance).map(Criterion.Among.class::cast)
                .forEach(leaf -> tests.computeIfAbsent(leaf.linkId(), id -> new ArrayList<>()).add(leaf.answers()));
        var items = questionnaire.items();
        var classOf = new int[items.size()][];
        var members = new ArrayList<List<Integer>>();
        for (int i = 0; i < classOf.length; i++) {
            var distinct = tests.getOrDefault(items.get(i).linkId(), List.of()).stream().distinct().toList();
            classOf[i] = classes(items.get(i), distinct);
            members.add(smallestOfEach(items.get(i), classOf[i]));
        }
        return new Variables(questionnaire, classOf, members);
    }

    private static int[] classes(Item item, List<AnswerSet> tests) {
        int codes = item.domain().size() + (item.required() ? 0 : 1);
        var classOf = new int[codes];
        Map<BitSet, Integer> numbers = new HashMap<>();
        for (int code = 0; code < codes; code++) {
            var passed = new BitSet(tests.size());
            for (int t = 0; t < tests.size(); t++) {
                passed.set(t, tests.get(t).contains(code));
            }
            classOf[code] = numbers.computeIfAbsent(passed, p -> numbers.size());
        }
        return classOf;
    }

    /** The answer that stands for each class: the one with the fewest ticks, then the first. */
    private static List<Integer> smallestOfEach(Item item, int[] classOf) {
        var smallest = new ArrayList<Integer>();
        for (int code = 0; code < classOf.length; code++) {
            if (classOf[code] == smallest.size()) {
                smallest.add(code);
            } else if (ticks(item.domain(), code) < ticks(item.domain(), smallest.get(classOf[code]))) {
                smallest.set(classOf[code], code);
            }
        }
        return List.copyOf(smallest);
    }

    private static int ticks(Domain domain, int code) {
        if (code == domain.skipped()) {
            return Integer.MAX_VALUE;
        }
        return domain instanceof Domain.MultiChoice multi ? multi.ticked(code).size() : 1;
    }

    public int count() {
        return classOf.length;
    }

    public int classes(int variable) {
        return members.get(variable).size();
    }

    /** How many answers, skipping included, the item of a variable can have. */
    public int codes(int variable) {
        return classOf[variable].length;
    }

    public int classOf(int variable, int code) {
        return classOf[variable][code];
    }

    /** The code of a plain answer of this class. */
    public int example(int variable, int chosen) {
        return members.get(variable).get(chosen);
    }

    /** How many answers fall into this class. */
    public long weight(int variable, int chosen) {
        return Arrays.stream(classOf[variable]).filter(c -> c == chosen).count();
    }

    /** The code of some answer of this class. */
    int one(int variable, int chosen, Random random) {
        var codes = IntStream.range(0, codes(variable)).filter(code -> classOf[variable][code] == chosen).toArray();
        return codes[random.nextInt(codes.length)];
    }

    public Item item(int variable) {
        return questionnaire.items().get(variable);
    }

    BitSet classesOf(int variable, AnswerSet answers) {
        var accepted = new BitSet(classes(variable));
        for (int code = 0; code < classOf[variable].length; code++) {
            if (answers.contains(code)) {
                accepted.set(classOf[variable][code]);
            }
        }
        return accepted;
    }

    int[] sizes() {
        var sizes = new int[count()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.max(1, classes(i));
        }
        return sizes;
    }
}
