package org.foramen.sat;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.spine.Spine;
import org.foramen.spine.SpineFault;
import org.foramen.triage.Protocol;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Two provers that share no more than the tree of a criterion say the same of every pack.
 *
 * <p>So they do of every protocol that the tests of the proofs spoil: those go through {@link BothProvers} too.
 */
class BothProversTest {

    @Test
    void they_agree_that_every_claim_holds_of_the_spine_pack() {
        assertThat(BothProvers.agree(Spine.load().protocol()).values()).allMatch(Set::isEmpty);
    }

    @Test
    void they_agree_that_every_claim_holds_of_the_bicycle_pack() throws IOException {
        var bicycle = PackReader.read(PackSource.of(Path.of("src/test/resources/bicycle"))).protocol();
        assertThat(BothProvers.agree(bicycle).values()).allMatch(Set::isEmpty);
    }

    @TestFactory
    Stream<DynamicTest> they_agree_on_the_spoilt_spine_pack() {
        return SpineFault.ALL.stream().map(fault -> dynamicTest(fault.name(), () -> read(fault).ifPresent(BothProvers::agree)));
    }

    /** A third of the faults is found by reading, and leaves nothing to prove. */
    private static Optional<Protocol> read(SpineFault fault) throws IOException {
        try {
            return Optional.of(PackReader.read(PackSource.of(fault.files())).protocol());
        } catch (InvalidPack found) {
            return Optional.empty();
        }
    }

    /** Of each claim there are packs of which it holds and packs of which it does not. */
    @Test
    void they_agree_on_200_random_packs() {
        var failing = new ArrayList<Map<Claim, Set<String>>>();
        for (int seed = 0; seed < 200; seed++) {
            failing.add(BothProvers.agree(RandomPack.of(seed)));
        }
        for (var claim : Claim.values()) {
            assertThat(failing.stream().map(one -> one.get(claim).isEmpty()).collect(toSet())).as(claim.sentence).hasSize(2);
        }
    }
}
