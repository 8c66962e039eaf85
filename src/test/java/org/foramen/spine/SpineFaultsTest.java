package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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

    /** @param says part of what the author is told: a problem with its place, or the name of a case that fails */
    private record Fault(String name, String file, String from, String to, String says) {
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault("a misspelt question", "rules/bladder-bowel.yaml", "saddle_numbness: yes", "sadle_numbness: yes",
                    "no question 'sadle_numbness' - did you mean 'saddle_numbness'?"),
            new Fault("a missing Spanish text", "texts/es.yaml", "\n  E06: ", "\n  X06: ", "E06"),
            new Fault("a cause in a sentence", "texts/en.yaml", "Fever with neck or back pain", "Infection with neck or back pain", "'infection'"),
            new Fault("a rule that can never fire", "rules/fever.yaml", "when: {all: [{fever: yes}, spine]}",
                    "when: {all: [{fever: yes}, {fever: no}, spine]}", "rule 'S03' can never fire"),
            new Fault("an emergency made milder", "rules/sudden.yaml", "when: {breath_swallow: yes}\n  consultation: emergency_now",
                    "when: {breath_swallow: yes}\n  consultation: same_day", "breath"),
            new Fault("an emergency rule dropped from a red flag", "rules/sudden.yaml", "when: {chest_pain: yes}",
                    "when: {all: [{chest_pain: yes}, spine]}", "chest"),
            new Fault("all instead of any", "rules/cord.yaml", "when: {any: [cord_signs, {numb_where: trunk_band}]}",
                    "when: {all: [cord_signs, {numb_where: trunk_band}]}",
                    "the consultation gets milder when 'hand_clumsy' goes from unsure to yes"),
            new Fault("not left out", "rules/bladder-bowel.yaml", "[bladder_or_bowel, {bb_onset: long_same}]",
                    "[bladder_or_bowel, {not: {bb_onset: long_same}}]", ""),
            new Fault("a threshold moved by one", "rules/bone.yaml", "{age: \">=70\"}", "{age: \">=71\"}", "70"),
            new Fault("a red flag option dropped from a rule", "rules/fever.yaml", "[drowsy_confused, rash_not_fade]", "[drowsy_confused]", "rash"),
            new Fault("a red flag deleted", "questions.yaml", "    red_flag: [no, unsure, yes]\n    if_unsure: {as: yes}\n\n  - linkId: chest_pain",
                    "    if_unsure: {as: yes}\n\n  - linkId: chest_pain", "breath_swallow is no longer a red flag"),
            new Fault("unsure read as no", "questions.yaml", "    if_unsure: {as: yes}\n\n  - linkId: chest_pain",
                    "    if_unsure: {as: no}\n\n  - linkId: chest_pain", ""),
            new Fault("a floor that no longer fires", "rules/unsure.yaml", "      - saddle_numbness: unsure\n", "",
                    "'saddle_numbness' answered unsure does not fire S07"),
            new Fault("a lock taken off", "rules/sudden.yaml", "  lock: true\n  evidence: [GBS]", "  evidence: [GBS]", ""),
            new Fault("a modifier reversed", "modifiers.yaml", "- prior_imaging: same", "- prior_imaging: changed", ""),
            new Fault("evidence past its review", "evidence.yaml", "review_by: 2027-11-22", "review_by: 2026-11-23", "review"));

    @TestFactory
    Stream<DynamicTest> faults() {
        return FAULTS.stream().map(fault -> dynamicTest(fault.name(), () -> {
            var told = told(fault);
            assertThat(told).as("what the author is told").isNotEmpty();
            assertThat(String.join("\n", told).toLowerCase()).contains(fault.says().toLowerCase());
        }));
    }

    private List<String> told(Fault fault) throws IOException {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(Spine.FOLDER)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(Spine.FOLDER.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(files.get(fault.file())).as("the place to spoil").contains(fault.from());
        files.computeIfPresent(fault.file(), (name, text) -> text.replace(fault.from(), fault.to()));
        try {
            return failing(ProvedPack.of(PackReader.read(PackSource.of(files)), () -> 0));
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
