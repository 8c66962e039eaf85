package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a process has of the machine, as Linux tells it.
 *
 * @param kilobytes of memory that are resident
 * @param files     open descriptors
 * @param ticks     of processor time since it started, a hundred a second
 */
record Footprint(long kilobytes, long files, long threads, long ticks) {

    static Footprint of(long pid) throws IOException {
        var process = Path.of("/proc", "" + pid);
        var memory = Files.readAllLines(process.resolve("status")).stream().filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
        // The name of the program, in brackets, may hold anything.
        var stat = Files.readString(process.resolve("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new Footprint(Long.parseLong(memory.replaceAll("\\D", "")), count(process.resolve("fd")), count(process.resolve("task")),
                Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    private static long count(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }

    static long median(List<Footprint> some, ToLongFunction<Footprint> part) {
        return some.stream().mapToLong(part).sorted().skip(some.size() / 2).findFirst().orElse(0);
    }

    @Override
    public String toString() {
        return "%.1f MB, %d files, %d threads".formatted(kilobytes / 1024.0, files, threads);
    }
}
