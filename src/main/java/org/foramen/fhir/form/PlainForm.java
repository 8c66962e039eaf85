package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.foramen.fhir.Base;
import org.foramen.fhir.resource.Coding;
import org.foramen.fhir.resource.EnableWhen;
import org.foramen.fhir.resource.Extension;
import org.foramen.fhir.resource.Questionnaire;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.pack.Codes;
import org.foramen.questionnaire.Item;
import org.foramen.serving.ServedPack;
import org.foramen.view.SpokenPack;

/** The whole form, for clients that show and hide questions by themselves. */
public final class PlainForm {

    private static final String WIDENED = "Shown to more people than it applies to: the condition cannot be said with enableWhen."
            + " This server leaves out the answers that do not apply.";

    private final ServedPack served;
    private final SpokenPack spoken;
    private final Map<String, Enabling> enablings;
    private final Vocabulary vocabulary;
    private final FormItems items;

    private PlainForm(ServedPack served, SpokenPack spoken, Base base, Map<String, Enabling> enablings) {
        this.served = served;
        this.spoken = spoken;
        this.enablings = enablings;
        this.vocabulary = new Vocabulary(base, served.pack().id());
        this.items = new FormItems(vocabulary, spoken.texts());
    }

    static Questionnaire of(ServedPack served, SpokenPack spoken, Base base, Map<String, Enabling> enablings) {
        return new PlainForm(served, spoken, base, enablings).form();
    }

    private Questionnaire form() {
        var widened = Enablings.widened(enablings);
        var notes = widened.isEmpty() ? List.<Extension>of() : List.of(Extension.designNote("Shown to more people than they apply to, "
                + "since enableWhen cannot say it: " + String.join(", ", widened) + "."));
        return Headers.of(served, spoken, vocabulary.base(), "", notes, content(widened));
    }

    private List<QuestionnaireItem> content(Set<String> widened) {
        var texts = spoken.texts();
        var content = new ArrayList<QuestionnaireItem>();
        content.add(QuestionnaireItem.display("notice", texts.notice("not_a_diagnosis")));
        bySection().forEach((section, asked) -> content.add(QuestionnaireItem.group("section." + section, texts.section(section),
                asked.stream().map(item -> item(item, widened)).toList())));
        content.add(OutcomeItems.hidden(served.pack(), texts, vocabulary));
        return content;
    }

    private Map<String, List<Item>> bySection() {
        var questionnaire = served.pack().protocol().questionnaire();
        return questionnaire.items().stream().collect(Collectors.groupingBy(Item::section, LinkedHashMap::new, Collectors.toList()));
    }

    private QuestionnaireItem item(Item item, Set<String> widened) {
        var enabling = enablings.get(item.linkId());
        var shown = items.plain(item).when(enabling.tests().stream().map(this::enableWhen).toList(), enabling.all() ? "all" : "any");
        var more = new ArrayList<>(shown.extension());
        if (widened.contains(item.linkId())) {
            more.add(Extension.designNote(WIDENED));
        }
        var code = Optional.ofNullable(served.pack().codes().observations().get(item.linkId()));
        if (code.isPresent()) {
            more.add(Extension.observationExtract());
        }
        return code.map(named -> shown.coded(coding(named))).orElse(shown).with(more);
    }

    static Coding coding(Codes.Code code) {
        return Coding.of(code.system().url(), code.code(), code.display());
    }

    private EnableWhen enableWhen(AnswerTest test) {
        if (test instanceof AnswerTest.Picked picked) {
            return EnableWhen.is(picked.linkId(), vocabulary.option(served.item(picked.linkId()).orElseThrow(), picked.option()));
        } else if (test instanceof AnswerTest.AtLeast least) {
            return EnableWhen.number(least.linkId(), ">=", least.number());
        } else if (test instanceof AnswerTest.AtMost most) {
            return EnableWhen.number(most.linkId(), "<=", most.number());
        }
        return EnableWhen.exists(test.linkId(), test instanceof AnswerTest.Answered);
    }
}
