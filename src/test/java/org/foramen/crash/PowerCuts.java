package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foramen.store.InterviewStore;

/**
 * Cuts the power at random moments while interviews are written, and while a store recovers from an earlier cut, and
 * looks whether everything that was acknowledged before the cut is there after it.
 *
 * <p>One run of the writers gives many cuts: the journal tells what was written and what was synced at every moment.
 * For many cuts, from the folder of the project, as root:
 * <pre>
 * mvn -q package -DskipTests
 * java -cp 'target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' org.foramen.crash.PowerCuts 3000
 * </pre>
 */
final class PowerCuts {

    private static final int ACKNOWLEDGEMENTS = 1200;
    private static final int CUTS_OF_ONE_RUN = 36;
    private static final int CUTS_WHILE_RECOVERING = 9;

    private final Path folder;
    private final Random random;
    private Figures figures = Figures.NONE;
    private int count;

    PowerCuts(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
    }

    /** @param arguments how many cuts, and if need be a seed */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        var shared = Path.of("/dev/shm");
        var folder = Files.isDirectory(shared) ? Files.createTempDirectory(shared, "foramen-cuts") : Files.createTempDirectory("foramen-cuts");
        var cuts = new PowerCuts(folder, seed);
        while (cuts.figures.crashes() < Integer.parseInt(arguments[0])) {
            cuts.run();
            System.out.println(cuts.figures);
        }
        System.exit(cuts.figures.lost() + cuts.figures.problems().size() == 0 ? 0 : 1);
    }

    Figures figures() {
        return figures;
    }

    /** One run of the writers, with cuts in it, and one recovery, with cuts in that. */
    void run() throws IOException, InterruptedException, SQLException {
        List<Ledger.Acknowledged> told;
        List<Change> journal;
        try (var journalled = JournalledFolder.mount(fresh())) {
            try (var store = Writing.open(journalled.path())) {
                Writing.prepare(store);
                told = Ledger.write(journalled, store, ACKNOWLEDGEMENTS);
            }
            journal = journalled.journal();
        }
        var disk = new Disk();
        var moments = moments(journal, CUTS_OF_ONE_RUN);
        int recovered = moments.get(random.nextInt(moments.size()));
        Map<Writing, Integer> acknowledged = new HashMap<>();
        for (int i = 0; i < journal.size(); i++) {
            disk.after(journal.get(i));
            if (journal.get(i) instanceof Change.Marked mark) {
                acknowledged.put(told.get(mark.number()).interview(), told.get(mark.number()).revision());
            }
            for (int moment : moments) {
                if (moment == i) {
                    cut(disk, acknowledged);
                }
            }
            if (i == recovered) {
                cutWhileRecovering(disk, acknowledged);
            }
        }
    }

    /** In the order of the changes, and after the first acknowledgement. */
    private List<Integer> moments(List<Change> journal, int count) {
        int first = 0;
        while (!(journal.get(first) instanceof Change.Marked)) {
            first++;
        }
        return random.ints(count, first, journal.size()).sorted().boxed().toList();
    }

    private void cut(Disk disk, Map<Writing, Integer> acknowledged) throws IOException, SQLException {
        var data = fresh();
        var damage = Damage.values()[count % Damage.values().length];
        disk.cut(damage, random, data);
        look(data, damage, acknowledged);
    }

    private void cutWhileRecovering(Disk disk, Map<Writing, Integer> acknowledged) throws IOException, SQLException {
        var recovering = fresh();
        var kept = Files.createDirectory(recovering.resolve("kept"));
        disk.cut(Damage.values()[count % Damage.values().length], random, kept);
        var again = Disk.of(kept);
        List<Change> journal;
        try (var journalled = JournalledFolder.mount(recovering)) {
            try (var store = Writing.open(journalled.path())) {
                new Writing(1).isKept(store, 0);
                // As the service does after a minute at the latest.
                store.sweep().toCompletableFuture().join();
            }
            journal = journalled.journal();
        }
        var moments = random.ints(CUTS_WHILE_RECOVERING, 0, journal.size()).sorted().boxed().toList();
        for (int i = 0; i < journal.size(); i++) {
            again.after(journal.get(i));
            for (int moment : moments) {
                if (moment == i) {
                    cut(again, acknowledged);
                }
            }
        }
    }

    private void look(Path data, Damage damage, Map<Writing, Integer> acknowledged) throws SQLException {
        var problems = new ArrayList<String>();
        int lost = 0;
        long answers = 0;
        try (var store = Writing.open(data)) {
            for (var told : acknowledged.entrySet()) {
                answers += told.getValue() == Writing.ERASED ? 0 : told.getValue();
                lost += told.getKey().isKept(store, told.getValue()) ? 0 : 1;
            }
            goesOn(store);
        } catch (RuntimeException e) {
            problems.add("after " + damage + " the store does not open: " + e);
        }
        if (problems.isEmpty() && !CrashedFile.in(data).isSound()) {
            problems.add("after " + damage + " the file is not sound");
        }
        if (lost > 0) {
            problems.add(lost + " interviews not as acknowledged after " + damage);
        }
        count++;
        figures = figures.plus(new Figures(1, acknowledged.size(), answers, lost, problems));
    }

    private void goesOn(InterviewStore store) {
        var another = new Writing(1_000_001);
        another.begin(store);
        another.change(store, 1);
        if (!another.isKept(store, 1)) {
            throw new IllegalStateException("it does not keep what comes after the cut");
        }
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "run");
    }
}
