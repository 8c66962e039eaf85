package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A small pack that is right in every way, as text, so that a test can spoil one piece of it. */
public final class TinyPack {

    private static final String PACK = """
            id: tiny
            version: 1.0
            date: 2026-11-24
            default_locale: en
            locales: [{locale: en}, {locale: es, translation: unreviewed}]
            consultation:
              - {level: self_care}
              - {level: same_day}
              - {level: emergency_now, ends_interview: true}
            imaging: [none, xray, mri]
            alternatives: [ct]
            flags: [metal, not_sure]
            combining: {consultation: highest, imaging: [locked, ending, all]}
            reviewers: []
            """;

    private static final String QUESTIONS = """
            sections: [about, signs, safety]
            items:
              - linkId: regions
                section: about
                screen: you
                type: multi_choice
                options: [neck, back, none]
                exclusive: [none]
                required: true
                intake: true
              - linkId: age
                section: about
                screen: you
                type: integer
                range: 0..120
                required: true
              - linkId: job
                section: about
                screen: you
                type: choice
                options: [desk, other]
                informative: true
              - linkId: numb
                section: signs
                screen: numb
                type: yes_no_unsure
                red_flag: [no, unsure, yes]
                if_unsure: {rule: [S1], when: spine}
              - linkId: trauma
                section: signs
                screen: trauma
                type: choice
                options: [none, minor, major, unsure]
                red_flag: [none, unsure, minor, major]
                follow_up: [trauma_when]
                if_unsure: {as: minor}
              - linkId: trauma_when
                section: signs
                screen: trauma_when
                type: choice
                options: [now, old]
                relevant: hurt
                if_skipped: {as: now}
              - linkId: ill
                section: signs
                screen: ill
                type: multi_choice
                options: [fever, rash, tired, none, unsure]
                exclusive: [none, unsure]
                uncounted: [tired]
                red_flag: [none, unsure, any]
                if_unsure: {as: unsure}
              - linkId: metal
                section: safety
                screen: metal
                type: choice
                options: [yes, no, unsure]
                relevant: {result: {imaging: mri}}
                if_unsure: {as: unsure}
            """;

    private static final String DEFINITIONS = """
            spine: {regions: [neck, back]}
            hurt: {trauma: [minor, major]}
            """;

    private static final String MAIN_RULES = """
            - id: E1
              when: {all: [spine, {numb: yes}]}
              consultation: emergency_now
              imaging: mri
              evidence: [A-1]
            - id: E2
              when: {all: [{trauma: major}, {trauma_when: now}]}
              consultation: emergency_now
              imaging: none
              lock: true
              evidence: [A-1, B-2.1]
            - id: S1
              when:
                any:
                  - numb: [unsure, yes]
                  - all: [hurt, {age: ">=65"}]
                  - at_least: {count: 2, of: [hurt, {ill: any}, {ill: unsure}]}
              consultation: same_day
              imaging: xray
              evidence: [B-2.1]
            """;

    private static final String REST_RULES = """
            - id: S2
              when: {any: [{ill: any}, hurt]}
              consultation: same_day
              imaging: mri
              evidence: [A-1]
            - id: R1
              when: otherwise
              consultation: self_care
              imaging: none
              evidence: []
            """;

    private static final String MODIFIERS = """
            - id: M1
              when: {all: [{result: {imaging: mri, level: {below: emergency_now}}}, {metal: [yes, unsure]}]}
              effects:
                - flag: metal
                - replace_imaging: {mri: xray}
                - alternative: ct
                - note: M1
            - id: M2
              when: {unsure: red_flags}
              effects: [{flag: not_sure}]
            """;

    private static final String SAFETY_NET = """
            - text: numb
              covers: {numb: [yes]}
            - text: hurt
              covers: {trauma: [minor, major]}
            - text: ill
              covers: {ill: [fever, rash]}
            - text: worse
            - text: chest
            """;

    private static final String EVIDENCE = """
            - id: A-1
              ref: G1
              publisher: College of Tests
              title: "Criteria: Backs"
              year: 2021
              scenario: Everyone
              where: https://example.org
              read_on: 2026-11-22
              review_by: 2027-11-22
              sure: primary
              ratings: {mri: usual}
            - id: B-2.1
              ref: G2
              publisher: Institute of Tests
              title: Necks
              year: 2020
              scenario: Some
              read_on: 2026-11-22
              review_by: 2026-12-24
              sure: own_knowledge
              check: Everything.
            """;

    private final Map<String, String> files = new LinkedHashMap<>();

    private TinyPack(Map<String, String> files) {
        this.files.putAll(files);
    }

    public static TinyPack valid() {
        return new TinyPack(Map.ofEntries(
                Map.entry("pack.yaml", PACK), Map.entry("questions.yaml", QUESTIONS),
                Map.entry("definitions.yaml", DEFINITIONS), Map.entry("rules/main.yaml", MAIN_RULES),
                Map.entry("rules/rest.yaml", REST_RULES), Map.entry("modifiers.yaml", MODIFIERS),
                Map.entry("safety_net.yaml", SAFETY_NET), Map.entry("evidence.yaml", EVIDENCE),
                Map.entry("texts/en.yaml", TinyTexts.EN), Map.entry("texts/es.yaml", TinyTexts.ES),
                Map.entry("words/en.yaml", TinyTexts.EN_WORDS), Map.entry("words/es.yaml", TinyTexts.ES_WORDS)));
    }

    /** With another file, or this text in place of one. */
    public TinyPack with(String path, String text) {
        var changed = new TinyPack(files);
        changed.files.put(path, text);
        return changed;
    }

    public TinyPack without(String path) {
        var changed = new TinyPack(files);
        assertThat(changed.files.remove(path)).as("the file %s", path).isNotNull();
        return changed;
    }

    /** With the one place that reads {@code old} changed. */
    public TinyPack replacing(String path, String old, String text) {
        assertThat(files.get(path).split(Pattern.quote(old), -1)).as("'%s' in %s", old, path).hasSize(2);
        return with(path, files.get(path).replace(old, text));
    }

    /** With more at the end of a file. */
    public TinyPack adding(String path, String text) {
        return with(path, files.get(path) + text);
    }

    public Map<String, String> files() {
        return Map.copyOf(files);
    }

    public Pack read() {
        return PackReader.read(PackSource.of(files));
    }

    public Pack read(LocalDate today) {
        return PackReader.read(PackSource.of(files), today);
    }

    /** All that is wrong, one problem a line. */
    public String problems() {
        try {
            read();
            return "";
        } catch (InvalidPack e) {
            return e.getMessage();
        }
    }
}
