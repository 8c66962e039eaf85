package org.foramen.spine.mutation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foramen.spine.Spine;
import org.foramen.spine.mutation.Judge.By;
import org.foramen.spine.mutation.Judge.Verdict;
import org.junit.jupiter.api.Test;

/** Every slip an author could make in the spine pack is caught by a proof or a case, or known to do no harm. */
class MutationTest {

    private final Spine spine = Spine.load();

    /** What does no harm, with the reason, as a clinician reads it. */
    private static Map<String, String> harmless() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        Files.readAllLines(Spine.FOLDER.resolve("harmless.md")).stream().filter(line -> line.startsWith("| ") && line.contains(": ")).forEach(line -> {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            assertThat(rows.put(cells.get(1), cells.get(2))).as("listed twice: %s", cells.get(1)).isNull();
        });
        return rows;
    }

    @Test
    void every_slip_is_caught_or_listed_as_harmless_with_the_reason() throws IOException {
        var harmless = harmless();
        long start = cpuTime();
        var verdicts = verdicts(Mutants.of(spine.protocol()));
        var surviving = verdicts.stream().filter(verdict -> verdict.by() == By.NOTHING).map(verdict -> verdict.mutant().name()).toList();
        print(verdicts, cpuTime() - start);
        assertThat(surviving).as("slips that nothing catches: add a case, or say in harmless.md why each does no harm").isSubsetOf(harmless.keySet());
        assertThat(harmless.keySet()).as("listed in harmless.md, but caught, or not there any more").isSubsetOf(surviving);
        assertThat(harmless).allSatisfy((slip, why) -> assertThat(why).as(slip).isNotBlank());
    }

    private List<Verdict> verdicts(List<Mutant> mutants) {
        var judge = new Judge(spine.protocol(), spine.cases());
        return mutants.stream().map(judge::of).toList();
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(List<Verdict> verdicts, long nanos) {
        var byKind = new EnumMap<Kind, Map<By, Long>>(verdicts.stream().collect(groupingBy(verdict -> verdict.mutant().kind(),
                groupingBy(Verdict::by, counting()))));
        byKind.forEach((kind, counts) -> System.out.printf("%-50s %5d  %s%n", kind, counts.values().stream().mapToLong(n -> n).sum(), new TreeMap<>(counts)));
        System.out.printf("%-50s %5d  %s in %d s%n", "slips", verdicts.size(),
                new TreeMap<>(verdicts.stream().collect(groupingBy(Verdict::by, counting()))), nanos / 1_000_000_000);
    }
}
