package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way to spoil the spine pack in one place.
 *
 * @param says part of what the author is told: a problem with its place, or the name of a case that fails
 */
public record SpineFault(String name, String file, String from, String to, String says) {

    public static final List<SpineFault> ALL = List.of(
            new SpineFault("a misspelt question", "rules/bladder-bowel.yaml", "saddle_numbness: yes", "sadle_numbness: yes",
                    "no question 'sadle_numbness' - did you mean 'saddle_numbness'?"),
            new SpineFault("a missing Spanish text", "texts/es.yaml", "\n  E06: ", "\n  X06: ", "E06"),
            new SpineFault("a cause in a sentence", "texts/en.yaml", "Fever with neck or back pain", "Infection with neck or back pain", "'infection'"),
            new SpineFault("a rule that can never fire", "rules/fever.yaml", "when: {all: [{fever: yes}, spine]}",
                    "when: {all: [{fever: yes}, {fever: no}, spine]}", "rule 'S03' can never fire"),
            new SpineFault("an emergency made milder", "rules/sudden.yaml", "when: {breath_swallow: yes}\n  consultation: emergency_now",
                    "when: {breath_swallow: yes}\n  consultation: same_day", "breath"),
            new SpineFault("an emergency rule dropped from a red flag", "rules/sudden.yaml", "when: {chest_pain: yes}",
                    "when: {all: [{chest_pain: yes}, spine]}", "chest"),
            new SpineFault("all instead of any", "rules/cord.yaml", "when: {any: [cord_signs, {numb_where: trunk_band}]}",
                    "when: {all: [cord_signs, {numb_where: trunk_band}]}",
                    "the consultation gets milder when 'hand_clumsy' goes from unsure to yes"),
            new SpineFault("not left out", "rules/bladder-bowel.yaml", "[bladder_or_bowel, {bb_onset: long_same}]",
                    "[bladder_or_bowel, {not: {bb_onset: long_same}}]", ""),
            new SpineFault("a threshold moved by one", "rules/bone.yaml", "{age: \">=70\"}", "{age: \">=71\"}", "70"),
            new SpineFault("a red flag option dropped from a rule", "rules/fever.yaml", "[drowsy_confused, rash_not_fade]", "[drowsy_confused]", "rash"),
            new SpineFault("a red flag deleted", "questions.yaml", "    red_flag: [no, unsure, yes]\n    if_unsure: {as: yes}\n\n  - linkId: chest_pain",
                    "    if_unsure: {as: yes}\n\n  - linkId: chest_pain", "breath_swallow is no longer a red flag"),
            new SpineFault("unsure read as no", "questions.yaml", "    if_unsure: {as: yes}\n\n  - linkId: chest_pain",
                    "    if_unsure: {as: no}\n\n  - linkId: chest_pain", ""),
            new SpineFault("a floor that no longer fires", "rules/unsure.yaml", "      - saddle_numbness: unsure\n", "",
                    "'saddle_numbness' answered unsure does not fire S07"),
            new SpineFault("a lock taken off", "rules/sudden.yaml", "  lock: true\n  evidence: [GBS]", "  evidence: [GBS]", ""),
            new SpineFault("a modifier reversed", "modifiers.yaml", "- prior_imaging: same", "- prior_imaging: changed", ""),
            new SpineFault("evidence past its review", "evidence.yaml", "review_by: 2027-11-22", "review_by: 2026-11-23", "review"));

    /** The files of the spoilt pack. */
    public Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(Spine.FOLDER)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                files.put(Spine.FOLDER.relativize(path).toString(), Files.readString(path));
            }
        }
        assertThat(files.get(file)).as("the place to spoil").contains(from);
        files.computeIfPresent(file, (path, text) -> text.replace(from, to));
        return files;
    }
}
