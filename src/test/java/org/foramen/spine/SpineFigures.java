package org.foramen.spine;

import static org.foramen.spine.WalkCost.mean;
import static org.foramen.spine.WalkCost.percentile;

import java.io.PrintStream;
import java.util.Map;
import org.foramen.proof.Certificate;

/**
 * Prints what the spine pack holds, what is proved about it and what an interview costs.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.foramen.spine.SpineFigures}
 */
public final class SpineFigures {

    private SpineFigures() {
    }

    public static void main(String[] arguments) {
        var spine = Spine.load();
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        print(spine.proved().certificate(), System.out);
        print(cost(spine, people), System.out);
    }

    static WalkCost cost(Spine spine, int people) {
        var questionnaire = spine.protocol().questionnaire();
        return WalkCost.over(spine.interview(), spine.people(), questionnaire, people, 2026);
    }

    private static void print(Certificate certificate, PrintStream out) {
        out.printf("questions %d, rules %d, diagram nodes %d, combinations %.2e%n", certificate.items(),
                certificate.rules(), certificate.nodes(), certificate.combinations().doubleValue());
        certificate.properties().forEach(property -> out.printf("%6d ms  %s: %s%n", property.took().toMillis(),
                property.property(), property.findings().isEmpty() ? "proved" : property.findings()));
    }

    private static void print(WalkCost cost, PrintStream out) {
        out.printf("%d plausible people%n", cost.people());
        out.printf("screens: expected %.1f, 95th percentile %d, longest seen %d%n", mean(cost.screens()),
                percentile(cost.screens(), 95), percentile(cost.screens(), 100));
        out.printf("items:   expected %.1f, 95th percentile %d, longest seen %d%n", mean(cost.items()),
                percentile(cost.items(), 95), percentile(cost.items(), 100));
        out.printf("longest walk a search found: %d screens, %d items%n", cost.longest().screens(),
                cost.longest().asked().size());
        out.printf("emergencies: %d; known after a median of %d screens, %d items%n", cost.emergencyScreens().size(),
                percentile(cost.emergencyScreens(), 50), percentile(cost.emergencyItems(), 50));
        share("consultation", cost.levels(), cost.people(), out);
        share("imaging", cost.imaging(), cost.people(), out);
        share("screens seen", cost.seen(), cost.people(), out);
    }

    private static void share(String what, Map<String, Integer> counts, int people, PrintStream out) {
        out.print(what + ":");
        counts.forEach((level, count) -> out.printf(" %s %.1f %%", level, 100.0 * count / people));
        out.println();
    }
}
