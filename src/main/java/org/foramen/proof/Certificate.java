package org.foramen.proof;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/**
 * What was proved about a pack.
 *
 * @param combinations complete sets of answers the properties were proved over
 * @param nodes        diagram nodes of all rules together
 */
public record Certificate(BigInteger combinations, int items, int rules, int nodes, List<Proved> properties) {

    public Certificate {
        properties = List.copyOf(properties);
    }

    /** One property, whether it holds, and how long that took to find out. */
    public record Proved(String property, Duration took, List<Finding> findings) {
        public Proved {
            findings = List.copyOf(findings);
        }
    }

    public boolean holds() {
        return properties.stream().allMatch(property -> property.findings().isEmpty());
    }

    public List<Finding> findings() {
        return properties.stream().flatMap(property -> property.findings().stream()).toList();
    }

    public Duration took() {
        return properties.stream().map(Proved::took).reduce(Duration.ZERO, Duration::plus);
    }
}
