package org.foramen.benchmark;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Protocol;

/**
 * The rules of a pack in Google's Common Expression Language: a program for each rule, over the answers as text.
 *
 * <p>A choice is a string, a multi-choice a list of strings, a number an int; what was skipped is {@code skipped} or
 * one less than the smallest number. Definitions and relevance are programs of their own, worked out before the
 * rules. Of the ways tried, this one, with the planner runtime and a resolver in place of a map, was the fastest.
 */
final class CelRules {

    private static final String SKIPPED = "skipped";

    private final Questionnaire questionnaire;
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final Map<String, CelRuntime.Program> sharedPrograms = new LinkedHashMap<>();
    private final List<CelRuntime.Program> rulePrograms = new ArrayList<>();

    CelRules(Protocol protocol) {
        questionnaire = protocol.questionnaire();
        var rules = protocol.rules().stream().map(rule -> expression(rule.when())).toList();
        var compiler = compiler();
        var runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        try {
            for (var named : shared.entrySet()) {
                sharedPrograms.put(named.getKey(), runtime.createProgram(compiler.compile(named.getValue()).getAst()));
            }
            for (var rule : rules) {
                rulePrograms.add(runtime.createProgram(compiler.compile(rule).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("A rule cannot be written in CEL", e);
        }
    }

    private CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder();
        shared.keySet().forEach(name -> builder.addVar(name, SimpleType.BOOL));
        for (var item : questionnaire.items()) {
            builder.addVar(variable(item.linkId()), item.domain() instanceof Domain.Whole ? SimpleType.INT
                    : item.domain() instanceof Domain.MultiChoice ? ListType.create(SimpleType.STRING) : SimpleType.STRING);
        }
        return builder.build();
    }

    /** The prefix keeps clear of words that CEL reserves, such as {@code function}. */
    private static String variable(String linkId) {
        return "q_" + linkId;
    }

    /** Answers as CEL sees them. */
    Map<String, Object> variables(int[] codes) {
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < codes.length; i++) {
            var item = questionnaire.items().get(i);
            variables.put(variable(item.linkId()), value(item.domain(), codes[i]));
        }
        return variables;
    }

    private static Object value(Domain domain, int code) {
        boolean skipped = code == domain.skipped();
        if (domain instanceof Domain.Whole whole) {
            return skipped ? whole.min() - 1L : (long) whole.min() + code;
        } else if (domain instanceof Domain.MultiChoice multi) {
            return skipped ? List.of(SKIPPED) : multi.ticked(code);
        }
        return skipped ? SKIPPED : domain.options().get(code);
    }

    /** @param variables what is shared is put there too */
    void evaluate(Map<String, Object> variables, BitSet fired) {
        fired.clear();
        CelVariableResolver resolver = name -> Optional.ofNullable(variables.get(name));
        try {
            for (var named : sharedPrograms.entrySet()) {
                variables.put(named.getKey(), named.getValue().eval(resolver));
            }
            for (int i = 0; i < rulePrograms.size(); i++) {
                if ((Boolean) rulePrograms.get(i).eval(resolver)) {
                    fired.set(i);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A rule cannot be evaluated by CEL", e);
        }
    }

    private String expression(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            var item = questionnaire.item(among.linkId()).orElseThrow();
            var test = test(variable(among.linkId()), item.domain(), among.answers());
            return item.isLate() || item.relevant().equals(Criterion.ALWAYS) ? test
                    : "(" + shared("applies_" + item.linkId(), item.relevant()) + " && " + test + ")";
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
            return shared("holds_" + named.name(), named.of());
        }
        throw new IllegalArgumentException("A rule cannot look at the result");
    }

    private String shared(String name, Criterion criterion) {
        if (!shared.containsKey(name)) {
            shared.put(name, expression(criterion));
        }
        return name;
    }

    private String joined(List<Criterion> clauses, String operator, String none) {
        return clauses.isEmpty() ? none
                : clauses.stream().map(this::expression).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String test(String variable, Domain domain, AnswerSet accepted) {
        var accepting = IntStream.rangeClosed(0, domain.skipped()).filter(accepted::contains)
                .mapToObj(code -> value(domain, code)).toList();
        if (domain instanceof Domain.Whole) {
            return accepting.isEmpty() ? "false" : range(variable, accepting);
        } else if (domain instanceof Domain.MultiChoice) {
            return "(" + accepting.stream().map(ticked -> (List<?>) ticked).filter(ticked -> ticked.size() == 1)
                    .map(ticked -> "'" + ticked.get(0) + "' in " + variable).collect(Collectors.joining(" || ")) + ")";
        }
        return accepting.size() == 1 ? variable + " == '" + accepting.get(0) + "'"
                : variable + " in [" + accepting.stream().map(o -> "'" + o + "'").collect(Collectors.joining(", ")) + "]";
    }

    private static String range(String variable, List<Object> numbers) {
        var sorted = numbers.stream().map(Long.class::cast).sorted().toList();
        var ranges = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) > sorted.get(i - 1) + 1) {
                ranges.add("%s >= %d && %s <= %d".formatted(variable, sorted.get(from), variable, sorted.get(i - 1)));
                from = i;
            }
        }
        return "(" + String.join(" || ", ranges) + ")";
    }
}
