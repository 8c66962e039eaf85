package org.foramen.fhir.form;

import java.util.Map;
import java.util.Optional;
import org.foramen.fhir.Base;
import org.foramen.fhir.resource.Coding;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Item;

/** The codes of options: FHIR's own for yes, no and not known (value set yesnodontknow), and a system of ours for the rest. */
public record Vocabulary(Base base, String packId) {

    private static final String YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final Map<String, Coding> SHARED = Map.of(
            "yes", Coding.of(YES_NO, "Y"), "no", Coding.of(YES_NO, "N"), "unsure", Coding.of(ABSENT, "asked-unknown"));
    private static final Coding DECLINED = Coding.of(ABSENT, "asked-declined");

    public Coding option(Item item, String option) {
        return SHARED.getOrDefault(option, Coding.of(base.codes(packId, item), option));
    }

    public Coding option(Item item, String option, Texts texts) {
        var coding = option(item, option);
        return new Coding(coding.system(), coding.code(), Optional.of(texts.option(item.linkId(), option)));
    }

    /** A number that can be picked. */
    public Coding number(Item item, int number) {
        return Coding.of(base.codes(packId, item), Integer.toString(number), Integer.toString(number));
    }

    /** The answer of someone who skips a question that has to be answered somehow. */
    public Coding declined(Texts texts) {
        return new Coding(DECLINED.system(), DECLINED.code(), Optional.of(texts.ui("skip")));
    }

    /** Without a system its code has to do. */
    public boolean isDeclined(Optional<String> system, String code) {
        return code.equals(DECLINED.code()) && (system.isEmpty() || system.equals(DECLINED.system()));
    }

    /** The option that a client means; without a system its code has to do. */
    public Optional<String> option(Item item, Optional<String> system, String code) {
        return item.domain().options().stream().filter(option -> {
            var own = option(item, option);
            return own.code().equals(code) && system.map(given -> base.isSame(given, own.system().orElseThrow())).orElse(true);
        }).findFirst();
    }

    /** Whether a system is the one of a question's numbers. */
    public boolean isOf(Item item, Optional<String> system) {
        return system.map(given -> base.isSame(given, base.codes(packId, item))).orElse(true);
    }
}
