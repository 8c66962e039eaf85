package org.foramen.pack;

/** The sentences and the word lists of the tiny pack. */
final class TinyTexts {

    static final String EN = """
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

    static final String ES = """
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

    static final String EN_WORDS = """
            names: [sciatica, slipped disc, stenosis]
            phrases: [you may have, caused by]
            patterns: ['\\byou have\\b(?! been)']
            allow: [This is not a diagnosis.]
            must_name: [physician, emergency]
            reading: {max_grade: 6, max_sentence_words: 20, pool_below_words: 8, two_syllables: [emergency, physician]}
            """;

    static final String ES_WORDS = """
            names: [ciática]
            phrases: [usted padece]
            must_name: [médico, emergencia]
            """;

    private TinyTexts() {
    }
}
