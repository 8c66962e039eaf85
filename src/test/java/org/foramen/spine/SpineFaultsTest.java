package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackProblem;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real pack, spoiled in one place: the build fails, and says why in words that need no programmer. */
class SpineFaultsTest {

    private final CaseFiles cases = Spine.load().cases();

    @TestFactory
    Stream<DynamicTest> faults() {
        return SpineFault.ALL.stream().map(fault -> dynamicTest(fault.name(), () -> {
            var told = told(fault);
            assertThat(told).as("what the author is told").isNotEmpty();
            assertThat(String.join("\n", told).toLowerCase()).contains(fault.says().toLowerCase());
        }));
    }

    private List<String> told(SpineFault fault) throws IOException {
        try {
            return failing(ProvedPack.of(PackReader.read(PackSource.of(fault.files())), () -> 0));
        } catch (InvalidPack invalid) {
            return invalid.problems().stream().map(PackProblem::toString).toList();
        }
    }

    private List<String> failing(ProvedPack spoiled) {
        var check = new CaseCheck(spoiled.interview(), cases.usual());
        var failing = new ArrayList<>(SpineTest.RED_FLAGS.stream()
                .filter(linkId -> !spoiled.pack().protocol().questionnaire().item(linkId).orElseThrow().isRedFlag())
                .map(linkId -> linkId + " is no longer a red flag").toList());
        cases.cases().forEach((file, inFile) -> inFile.forEach(one -> {
            try {
                check.check(one);
            } catch (AssertionError wrong) {
                failing.add("cases/" + file + ": " + one.name() + ": " + wrong.getMessage());
            }
        }));
        return failing;
    }
}
