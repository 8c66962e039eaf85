package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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

    private static final String EN = """
            pack: {title: Tiny}
            sections: {about: About you, signs: Signs, safety: Scans}
            screens: {you: About you}
            options: {yes: "Yes", no: "No", unsure: I am not sure, none: None of these}
            questions:
              regions: {text: Where is it?, why: It sets what we ask., hint: Pick all that fit., options: {neck: Neck, back: Back}}
              age: {text: How old are you?, why: Age matters., unit: years}
              job: {text: What is your work?, why: For the physician., options: {desk: At a desk, other: Other}}
              numb: {text: Are you numb?, why: It matters.}
              trauma: {text: Were you hurt?, why: It matters., options: {minor: A little, major: A lot}}
              trauma_when: {text: When were you hurt?, why: It matters., options: {now: Now, old: Long ago}}
              ill: {text: Are you ill?, why: It matters., options: {fever: Fever, rash: Rash, tired: Tired}}
              metal: {text: Is there metal in you?, why: For the scan.}
            consultation:
              self_care: {text: See a physician if it lasts., within: if it lasts}
              same_day: {text: See a physician today., within: today}
              emergency_now: {text: Get emergency help now., within: now}
            imaging: {none: No scan now., xray: Ask about an X-ray., mri: Ask about an MRI.}
            alternatives: {ct: Ask about a CT.}
            flags: {metal: Tell them about metal., not_sure: Please go over it.}
            reasons: {E1: A numb part., E2: A bad fall., S1: Some signs., S2: A fall or fever., R1: Your answers.}
            notes: {M1: Tell the scan team.}
            safety_net: {numb: A numb part, hurt: A bad fall, ill: Fever, worse: It gets worse, chest: Chest pain}
            notice:
              not_a_diagnosis: This is not a diagnosis.
              clinical_review: Not signed off.
              translation_review: Not checked.
              evidence_expired: Some guides are old.
              get_help_now: Call for help.
            ui: {continue: Continue, part: "Part {part} of {of}"}
            """;

    private static final String ES = """
            pack: {title: Pequeño}
            sections: {about: Sobre usted, signs: Señales, safety: Imagen}
            screens: {you: Sobre usted}
            options: {yes: "Sí", no: "No", unsure: No lo sé, none: Nada de esto}
            questions:
              regions: {text: ¿Dónde?, why: Ordena las preguntas., hint: Marque todo., options: {neck: Cuello, back: Espalda}}
              age: {text: ¿Qué edad tiene?, why: La edad cuenta., unit: años}
              job: {text: ¿En qué trabaja?, why: Para el médico., options: {desk: En un escritorio, other: Otro}}
              numb: {text: ¿Adormecido?, why: Cuenta.}
              trauma: {text: ¿Una caída?, why: Cuenta., options: {minor: Leve, major: Fuerte}}
              trauma_when: {text: ¿Cuándo?, why: Cuenta., options: {now: Ahora, old: Hace mucho}}
              ill: {text: ¿Enfermo?, why: Cuenta., options: {fever: Fiebre, rash: Sarpullido, tired: Cansado}}
              metal: {text: ¿Hay metal?, why: Para la imagen.}
            consultation:
              self_care: {text: Vea a un médico si sigue., within: si sigue}
              same_day: {text: Vea a un médico hoy., within: hoy}
              emergency_now: {text: Vaya a emergencias., within: ahora}
            imaging: {none: Sin imagen., xray: Pregunte por rayos X., mri: Pregunte por una resonancia.}
            alternatives: {ct: Pregunte por un TAC.}
            flags: {metal: Avise del metal., not_sure: Repase las respuestas.}
            reasons: {E1: Una parte., E2: Una caída., S1: Señales., S2: Caída o fiebre., R1: Sus respuestas.}
            notes: {M1: Avise al equipo.}
            safety_net: {numb: Adormecimiento, hurt: Una caída, ill: Fiebre, worse: Empeora, chest: Dolor de pecho}
            notice:
              not_a_diagnosis: Esto no es un diagnóstico.
              clinical_review: Sin firma.
              translation_review: Sin revisar.
              evidence_expired: Hay guías antiguas.
              get_help_now: Pida ayuda.
            ui: {continue: Seguir, part: "Parte {part} de {of}"}
            """;

    private static final String EN_WORDS = """
            names: [sciatica, slipped disc, stenosis]
            phrases: [you may have, caused by]
            patterns: ['\\byou have\\b(?! been)']
            allow: [This is not a diagnosis.]
            must_name: [physician, emergency]
            reading: {max_grade: 6, max_sentence_words: 20, pool_below_words: 8, two_syllables: [emergency, physician]}
            """;

    private static final String ES_WORDS = """
            names: [ciática]
            phrases: [usted padece]
            must_name: [médico, emergencia]
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
                Map.entry("texts/en.yaml", EN), Map.entry("texts/es.yaml", ES),
                Map.entry("words/en.yaml", EN_WORDS), Map.entry("words/es.yaml", ES_WORDS)));
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
        assertThat(files.get(path).split(java.util.regex.Pattern.quote(old), -1)).as("'%s' in %s", old, path).hasSize(2);
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
