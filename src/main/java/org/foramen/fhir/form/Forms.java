package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.foramen.fhir.Base;
import org.foramen.fhir.resource.Extension;
import org.foramen.fhir.resource.Questionnaire;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.questionnaire.Item;
import org.foramen.serving.ServedPack;
import org.foramen.view.SpokenPack;

/** The two forms of a pack: one with every question, and one whose questions come one after the other. */
public final class Forms {

    /** By content hash: it looks at every answer to every question. */
    private final Map<String, Map<String, Enabling>> enablings = new ConcurrentHashMap<>();

    public Questionnaire plain(ServedPack served, SpokenPack spoken, Base base) {
        return PlainForm.of(served, spoken, base, enablings.computeIfAbsent(served.pack().contentHash(),
                hash -> Enablings.of(served.pack().protocol().questionnaire())));
    }

    public Questionnaire adaptive(ServedPack served, SpokenPack spoken, Base base) {
        return Headers.of(served, spoken, base, Base.ADAPTIVE, List.of(Extension.adaptive(base.url())), List.of());
    }

    /**
     * The part of the adaptive form that a person has seen so far.
     *
     * @param asked   in order, the open ones last
     * @param outcome what is shown at the end
     */
    public Questionnaire contained(ServedPack served, SpokenPack spoken, Base base, List<Item> asked, List<QuestionnaireItem> outcome) {
        var items = new FormItems(new Vocabulary(base, served.pack().id()), spoken.texts());
        var shown = new ArrayList<QuestionnaireItem>();
        shown.add(QuestionnaireItem.display("notice", spoken.texts().notice("not_a_diagnosis")));
        asked.forEach(item -> shown.add(items.adaptive(item)));
        shown.addAll(outcome);
        return Headers.contained(served, spoken, base, shown);
    }
}
