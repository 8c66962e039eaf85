package org.foramen.benchmark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.foramen.diagram.Diagrams;
import org.foramen.diagram.Evaluation;
import org.foramen.interview.Interview;
import org.foramen.interview.Step;
import org.foramen.proof.Certificate;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.spine.PlausiblePeople;
import org.foramen.triage.Protocol;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the core costs on the spine pack, beside the same rules written by hand and in CEL.
 *
 * <p>Many short iterations: on a machine that others use, the fastest of them ran undisturbed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 60, time = 10, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CoreBenchmark {

    /** How many people one invocation goes through; enough that no processor learns their answers by heart. */
    private static final int PEOPLE = 1024;

    /** Enough people for what takes longer. */
    private static final int FEW = 64;

    private static final int TIMES = 10;

    /** The pack and the people. */
    @State(Scope.Benchmark)
    public static class Spine {
        final Protocol protocol = SpinePack.read();
        final Diagrams diagrams = SpinePack.diagrams(protocol);
        final Evaluation evaluation = new Evaluation(diagrams);
        final Interview interview = new Interview(protocol, diagrams);
        final List<Answers> people = PlausiblePeople.draw(protocol.questionnaire(), PEOPLE, 1);
        final int[][] codes = people.stream().map(person -> Codes.of(person, protocol.questionnaire())).toArray(int[][]::new);
        final BitSet fired = new BitSet(protocol.rules().size());
    }

    /** The same rules written by hand. */
    @State(Scope.Benchmark)
    public static class HandWritten {
        RuleSet rules;

        @Setup
        public void generate(Spine spine) {
            rules = JavaRules.compile(spine.protocol);
            Codes.requireAgreement(spine.evaluation::evaluate, rules, spine.protocol.questionnaire());
        }
    }

    /** The same rules in CEL, and the people as CEL sees them. */
    @State(Scope.Benchmark)
    public static class Cel {
        CelRules rules;
        List<Map<String, Object>> people;

        @Setup
        public void compile(Spine spine) {
            rules = new CelRules(spine.protocol);
            Codes.requireAgreement(spine.evaluation::evaluate,
                    (codes, fired) -> rules.evaluate(rules.variables(codes), fired), spine.protocol.questionnaire());
            people = new ArrayList<>();
            for (var codes : List.of(spine.codes).subList(0, FEW)) {
                people.add(rules.variables(codes));
            }
        }
    }

    /** Ten copies of the pack in one, and people who answer each copy differently. */
    @State(Scope.Benchmark)
    public static class TenTimes {
        Protocol protocol;
        Evaluation evaluation;
        int[][] codes;
        BitSet fired;

        @Setup
        public void copy(Spine spine) {
            protocol = Copies.of(spine.protocol, TIMES);
            evaluation = new Evaluation(SpinePack.diagrams(protocol));
            int items = spine.protocol.questionnaire().items().size();
            codes = new int[PEOPLE][items * TIMES];
            for (int i = 0; i < PEOPLE; i++) {
                for (int copy = 0; copy < TIMES; copy++) {
                    System.arraycopy(spine.codes[(i + copy * 101) % PEOPLE], 0, codes[i], copy * items, items);
                }
            }
            fired = new BitSet(protocol.rules().size());
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void evaluation(Spine spine, Blackhole hole) {
        for (var codes : spine.codes) {
            spine.evaluation.evaluate(codes, spine.fired);
            hole.consume(spine.fired);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void handWritten(Spine spine, HandWritten handWritten, Blackhole hole) {
        for (var codes : spine.codes) {
            handWritten.rules.evaluate(codes, spine.fired);
            hole.consume(spine.fired);
        }
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public void cel(Spine spine, Cel cel, Blackhole hole) {
        for (var person : cel.people) {
            cel.rules.evaluate(person, spine.fired);
            hole.consume(spine.fired);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void evaluationTenTimes(TenTimes ten, Blackhole hole) {
        for (var codes : ten.codes) {
            ten.evaluation.evaluate(codes, ten.fired);
            hole.consume(ten.fired);
        }
    }

    /** From the first screen to the recommendation, every screen answered. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void interview(Spine spine, Blackhole hole) {
        for (var person : spine.people.subList(0, FEW)) {
            var answers = Answers.NONE;
            var step = spine.interview.next(answers);
            while (step instanceof Step.Ask ask) {
                for (var item : ask.items()) {
                    answers = answers.with(item.linkId(), person.to(item.linkId()).orElse(Answer.SKIPPED));
                }
                step = spine.interview.next(answers);
            }
            hole.consume(step);
        }
    }

    /** The recommendation with its reasons, from a complete set of answers. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void explanation(Spine spine, Blackhole hole) {
        for (var person : spine.people.subList(0, FEW)) {
            hole.consume(spine.interview.next(person));
        }
    }

    @Benchmark
    @Warmup(iterations = 15)
    @Measurement(iterations = 10)
    public Protocol read() {
        return SpinePack.read();
    }

    @Benchmark
    @Warmup(iterations = 15)
    @Measurement(iterations = 10)
    public Certificate prove(Spine spine) {
        return SpinePack.prove(spine.protocol, SpinePack.diagrams(spine.protocol));
    }

    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 4)
    public Certificate proveTenTimes(TenTimes ten) {
        return SpinePack.prove(ten.protocol, SpinePack.diagrams(ten.protocol));
    }
}
