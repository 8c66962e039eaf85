package org.foramen.fhir.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.fhir.resource.ResponseItem;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;

/** Answers as items of a response, in one language. */
public record CodedAnswers(Vocabulary words, Texts texts) {

    /** As the whole form takes it: a question that was skipped has no item. */
    public Optional<ResponseItem> plain(Item item, Answers answers) {
        return answers.to(item.linkId()).filter(answer -> !answer.equals(Answer.SKIPPED))
                .map(answer -> item(item, answer instanceof Answer.Number number
                        ? Stream.of(ResponseItem.Answer.of(number.value())) : options(item, answer)));
    }

    /** As the adaptive form takes it: skipping is an answer, and a number that can be skipped is picked. */
    ResponseItem adaptive(Item item, Answers answers) {
        var answer = answers.to(item.linkId()).orElseThrow();
        if (answer.equals(Answer.SKIPPED)) {
            return item(item, Stream.of(ResponseItem.Answer.of(words.declined(texts))));
        } else if (answer instanceof Answer.Number number) {
            return item(item, Stream.of(item.required() ? ResponseItem.Answer.of(number.value())
                    : ResponseItem.Answer.of(words.number(item, number.value()))));
        }
        return item(item, options(item, answer));
    }

    private Stream<ResponseItem.Answer> options(Item item, Answer answer) {
        return ticked(item, answer).stream().map(option -> ResponseItem.Answer.of(words.option(item, option, texts)));
    }

    /** In the order of the question. */
    private static List<String> ticked(Item item, Answer answer) {
        if (answer instanceof Answer.Choices several && item.domain() instanceof Domain.MultiChoice multi) {
            return multi.options().stream().filter(several.options()::contains).toList();
        }
        var one = new ArrayList<String>();
        if (answer instanceof Answer.Choice choice) {
            one.add(choice.option());
        }
        return one;
    }

    private ResponseItem item(Item item, Stream<ResponseItem.Answer> answers) {
        return new ResponseItem(item.linkId(), texts.question(item.linkId()).withHint(), answers.toList(), List.of());
    }
}
