package org.foramen.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Protocol;

/**
 * The rules of a pack as a programmer would write them by hand, in plain Java over the codes of the answers.
 *
 * <p>Relevance, definitions and rules become one small method each; the compiler of the JVM inlines them.
 */
final class JavaRules {

    private static final String NAME = "HandWrittenRules";

    private final Questionnaire questionnaire;
    private final Set<String> definitions = new HashSet<>();
    private final List<String> methods = new ArrayList<>();

    private JavaRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static RuleSet compile(Protocol protocol) {
        return CompiledSource.instance(RuleSet.class, JavaRules.class.getPackageName() + "." + NAME, source(protocol));
    }

    /** A {@link RuleSet} in this package. */
    static String source(Protocol protocol) {
        var java = new JavaRules(protocol.questionnaire());
        var items = protocol.questionnaire().items();
        for (int i = 0; i < items.size(); i++) {
            if (applicable(items.get(i))) {
                java.addMethod("applies" + i, items.get(i).relevant());
            }
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < protocol.rules().size(); i++) {
            java.addMethod("rule" + i, protocol.rules().get(i).when());
            lines.add("if (rule%d(a)) { fired.set(%d); }".formatted(i, i));
        }
        return """
                package %s;
                public final class %s implements RuleSet {
                    public void evaluate(int[] a, java.util.BitSet fired) {
                        fired.clear();
                        %s
                    }
                    %s
                }
                """.formatted(JavaRules.class.getPackageName(), NAME, String.join("\n        ", lines),
                String.join("\n    ", java.methods));
    }

    private static boolean applicable(Item item) {
        return !item.isLate() && !item.relevant().equals(Criterion.ALWAYS);
    }

    private void addMethod(String name, Criterion criterion) {
        methods.add("private static boolean %s(int[] a) { return %s; }".formatted(name, expression(criterion)));
    }

    private String expression(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            int position = questionnaire.position(among.linkId());
            var item = questionnaire.items().get(position);
            var test = test("a[" + position + "]", item.domain(), among.answers());
            return applicable(item) ? "(applies" + position + "(a) && " + test + ")" : test;
        } else if (criterion instanceof Criterion.All all) {
            return joined(all.of(), " && ", "true");
        } else if (criterion instanceof Criterion.Any any) {
            return joined(any.of(), " || ", "false");
        } else if (criterion instanceof Criterion.Not not) {
            return "!(" + expression(not.of()) + ")";
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return atLeast.of().stream().map(clause -> "(" + expression(clause) + " ? 1 : 0)")
                    .collect(Collectors.joining(" + ", "(", " >= " + atLeast.count() + ")"));
        } else if (criterion instanceof Criterion.Named named) {
            return definition(named) + "(a)";
        }
        throw new IllegalArgumentException("A rule cannot look at the result");
    }

    private String joined(List<Criterion> clauses, String operator, String none) {
        return clauses.isEmpty() ? none
                : clauses.stream().map(this::expression).collect(Collectors.joining(operator, "(", ")"));
    }

    private String definition(Criterion.Named named) {
        var method = named.name() + "_holds";
        if (definitions.add(method)) {
            addMethod(method, named.of());
        }
        return method;
    }

    /** Whether the answer code in {@code x} is one of some. */
    private static String test(String x, Domain domain, AnswerSet accepted) {
        int ordinary = domain instanceof Domain.MultiChoice multi ? (1 << multi.ordinary().size()) - 1 : 0;
        int ticked = IntStream.range(0, Integer.SIZE - Integer.numberOfLeadingZeros(ordinary))
                .filter(bit -> accepted.contains((1 << bit) - 1)).map(bit -> 1 << bit).sum();
        if (ordinary > 0 && IntStream.range(0, ordinary).allMatch(code -> accepted.contains(code) == ((code + 1 & ticked) != 0))) {
            var containsOne = "(%s < %d && (%s + 1 & %d) != 0)".formatted(x, ordinary, x, ticked);
            var others = ranges(x, ordinary, domain.skipped(), accepted);
            return ticked == 0 ? "(" + others + ")" : "(" + containsOne + " || " + others + ")";
        }
        return "(" + ranges(x, 0, domain.skipped(), accepted) + ")";
    }

    private static String ranges(String x, int from, int last, AnswerSet accepted) {
        var ranges = new ArrayList<String>();
        for (int low = from; low <= last; low++) {
            if (accepted.contains(low)) {
                int high = low;
                while (high < last && accepted.contains(high + 1)) {
                    high++;
                }
                ranges.add(low == high ? x + " == " + low
                        : high == last ? x + " >= " + low
                        : low == 0 ? x + " <= " + high
                        : x + " >= " + low + " && " + x + " <= " + high);
                low = high;
            }
        }
        return ranges.isEmpty() ? "false" : String.join(" || ", ranges);
    }
}
