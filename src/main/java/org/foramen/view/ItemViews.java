package org.foramen.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;

/** Puts a question and its texts together. */
final class ItemViews {

    private ItemViews() {
    }

    static ItemView of(Item item, Texts texts) {
        var domain = item.domain();
        if (domain instanceof Domain.Whole whole) {
            return view(item, texts, "integer", Optional.empty(), Optional.of(whole));
        } else if (domain instanceof Domain.MultiChoice multi) {
            return view(item, texts, "multi-choice", options(item, texts, multi.exclusive()::contains), Optional.empty());
        }
        return view(item, texts, "choice", options(item, texts, option -> false), Optional.empty());
    }

    private static ItemView view(Item item, Texts texts, String type, Optional<List<ItemView.Option>> options,
                                 Optional<Domain.Whole> whole) {
        var question = texts.question(item.linkId());
        return new ItemView(item.linkId(), type, question.text(), question.hint(), question.why(), item.required(), options,
                whole.map(Domain.Whole::min), whole.map(Domain.Whole::max), whole.flatMap(w -> question.unit()));
    }

    private static Optional<List<ItemView.Option>> options(Item item, Texts texts, Predicate<String> exclusive) {
        return Optional.of(item.domain().options().stream()
                .map(option -> new ItemView.Option(option, texts.option(item.linkId(), option),
                        exclusive.test(option) ? Optional.of(true) : Optional.empty()))
                .toList());
    }
}
