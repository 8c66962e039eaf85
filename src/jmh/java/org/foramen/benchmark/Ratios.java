package org.foramen.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks a few times over and prints what can be compared between machines: the ratios.
 *
 * <p>With arguments it is JMH's own command line.
 */
final class Ratios {

    private static final int ROUNDS = 3;
    private static final int COLD_STARTS = 5;

    private final List<Map<String, RunResult>> rounds = new ArrayList<>();

    private Ratios() {
    }

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        if (args.length > 0) {
            org.openjdk.jmh.Main.main(args);
            return;
        }
        var ratios = new Ratios();
        printLoad("Before");
        for (int i = 0; i < ROUNDS; i++) {
            ratios.rounds.add(round());
        }
        ratios.print();
        coldStarts();
        printLoad("After");
    }

    private static Map<String, RunResult> round() throws RunnerException {
        var options = new OptionsBuilder().include(CoreBenchmark.class.getName()).addProfiler(GCProfiler.class)
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build();
        var results = new HashMap<String, RunResult>();
        for (var result : new Runner(options).run()) {
            results.put(result.getPrimaryResult().getLabel(), result);
        }
        return results;
    }

    private void print() {
        System.out.printf("%nFrom the fastest iterations; middle of %d rounds (lowest to highest):%n", ROUNDS);
        printRatio("evaluation / hand-written, at most 5", "evaluation", "handWritten");
        printRatio("CEL / evaluation", "cel", "evaluation");
        printRatio("ten copies / one, evaluation", "evaluationTenTimes", "evaluation");
        printRatio("ten copies / one, diagrams and proofs", "proveTenTimes", "prove");
        print("bytes allocated by an evaluation", round ->
                round.get("evaluation").getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        rounds.get(0).keySet().stream().sorted().forEach(name ->
                print("microseconds, " + name, round -> fastest(round.get(name))));
    }

    private void printRatio(String what, String one, String other) {
        print(what, round -> fastest(round.get(one)) / fastest(round.get(other)));
    }

    private void print(String what, ToDoubleFunction<Map<String, RunResult>> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        System.out.printf("%-40s %12.2f  (%.2f to %.2f)%n", what, sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]);
    }

    private static double fastest(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    /** With nothing on the class path but the core and what it reads YAML with. */
    private static void coldStarts() throws IOException, InterruptedException {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry)) || entry.contains("snakeyaml-engine"))
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        System.out.printf("%nCold load, fresh JVMs:%n");
        for (int i = 0; i < COLD_STARTS; i++) {
            new ProcessBuilder(java, "-cp", classPath, ColdLoad.class.getName()).inheritIO().start().waitFor();
        }
    }

    private static void printLoad(String when) {
        System.out.printf("%s: load average %.1f%n", when,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
