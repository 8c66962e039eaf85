package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.foramen.fhir.resource.AnswerOption;
import org.foramen.fhir.resource.Extension;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;

/** A question as an item of a form, in one language. What keeps a person safe is in its text, which every client shows. */
record FormItems(Vocabulary vocabulary, Texts texts) {

    private static final int MOST_RADIO_BUTTONS = 7;

    /** For a form whose questions are all there: no answer is skipping. */
    QuestionnaireItem plain(Item item) {
        if (item.domain() instanceof Domain.Whole whole) {
            return integer(item, whole, item.required());
        }
        return choice(item, options(item, false), item.required());
    }

    /** For questions asked one by one: skipping is an answer, since a question without one would be asked for ever (U25). */
    QuestionnaireItem adaptive(Item item) {
        if (item.domain() instanceof Domain.Whole whole && item.required()) {
            return integer(item, whole, true);
        }
        return choice(item, options(item, !item.required()), true);
    }

    private QuestionnaireItem integer(Item item, Domain.Whole whole, boolean required) {
        return item(item, "integer", List.of(Extension.minValue(whole.min()), Extension.maxValue(whole.max())), required, false, List.of());
    }

    private QuestionnaireItem choice(Item item, List<AnswerOption> options, boolean required) {
        boolean multi = item.domain() instanceof Domain.MultiChoice;
        boolean drop = !multi && options.size() > MOST_RADIO_BUTTONS;
        var look = drop ? List.of(Extension.itemControl("drop-down"))
                : List.of(Extension.itemControl(multi ? "check-box" : "radio-button"), Extension.vertical());
        return item(item, "choice", look, required, multi, options);
    }

    private QuestionnaireItem item(Item item, String type, List<Extension> extensions, boolean required, boolean repeats, List<AnswerOption> options) {
        return new QuestionnaireItem(extensions, item.linkId(), List.of(), texts.question(item.linkId()).withHint(), type, List.of(), Optional.empty(), said(required),
                said(repeats), Optional.empty(), options, List.of());
    }

    private static Optional<Boolean> said(boolean holds) {
        return holds ? Optional.of(true) : Optional.empty();
    }

    private List<AnswerOption> options(Item item, boolean skippable) {
        var options = new ArrayList<AnswerOption>();
        if (item.domain() instanceof Domain.Whole whole) {
            IntStream.rangeClosed(whole.min(), whole.max()).forEach(number -> options.add(AnswerOption.of(vocabulary.number(item, number), false)));
        }
        item.domain().options().forEach(option -> options.add(AnswerOption.of(vocabulary.option(item, option, texts),
                item.domain() instanceof Domain.MultiChoice multi && multi.exclusive().contains(option))));
        if (skippable) {
            options.add(AnswerOption.of(vocabulary.declined(texts), item.domain() instanceof Domain.MultiChoice));
        }
        return options;
    }
}
