package org.foramen.benchmark;

import java.lang.management.ManagementFactory;

/** One cold start: from the first line of {@code main} until everything is proved, in a JVM that did nothing before. */
final class ColdLoad {

    private ColdLoad() {
    }

    public static void main(String[] args) {
        long start = System.nanoTime();
        var protocol = SpinePack.read();
        long read = System.nanoTime();
        var diagrams = SpinePack.diagrams(protocol);
        long compiled = System.nanoTime();
        var certificate = SpinePack.prove(protocol, diagrams);
        long proved = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf("%d ms: read %d, diagrams %d, proofs %d (%s); processor time of this thread %d ms%n",
                millis(proved - start), millis(read - start), millis(compiled - read), millis(proved - compiled),
                certificate.holds() ? "all hold" : certificate.findings().size() + " findings", millis(processor));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
