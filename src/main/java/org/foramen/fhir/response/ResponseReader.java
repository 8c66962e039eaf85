package org.foramen.fhir.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.foramen.fhir.Base;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.Refusal;
import org.foramen.fhir.form.OutcomeItems;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.interview.AnswerRejected;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.view.AnswerSentence;
import org.foramen.view.OperationOutcome.Issue;

/** Reads the answers of a QuestionnaireResponse as real clients send it, and says of each that cannot be taken where it stands. */
public final class ResponseReader {

    private static final String NAME = "QuestionnaireResponse";
    private static final Set<String> READABLE = Set.of("in-progress", "completed", "amended");

    private final Packs packs;

    public ResponseReader(Packs packs) {
        this.packs = packs;
    }

    /** Whether a response answers a form of this pack, as far as it says. */
    public static boolean isOf(ServedPack pack, ObjectNode response) {
        return FormOfResponse.name(response).filter(name -> name.matches(".*/" + Pattern.quote(Base.id(pack.pack().id())) + "(" + Base.ADAPTIVE + ")?([|].*)?")).isPresent();
    }

    public Submitted read(ObjectNode response, Base base) {
        var type = FhirJson.text(response, "resourceType");
        if (!type.equals(Optional.of(NAME))) {
            throw Refusal.of(400, "structure", "This has to be a " + NAME + ".");
        }
        if (FhirJson.text(response, "status").filter(READABLE::contains).isEmpty()) {
            throw new Refusal(422, List.of(Issue.error("value", "The status has to be in-progress, completed or amended.").at(NAME + ".status")));
        }
        var form = new FormOfResponse(packs).find(response);
        var reading = new Reading(form.pack(), new AnswerReader(new Vocabulary(base, form.pack().pack().id())));
        reading.items(response, NAME);
        if (!reading.issues.isEmpty()) {
            throw new Refusal(422, reading.issues);
        }
        return new Submitted(form.pack(), form.adaptive(), form.pack().inOrder(new Answers(reading.answers)), response);
    }

    /** One response, item by item. */
    private static final class Reading {
        private final ServedPack pack;
        private final AnswerReader reader;
        private final Map<String, Answer> answers = new LinkedHashMap<>();
        private final List<Issue> issues = new ArrayList<>();

        Reading(ServedPack pack, AnswerReader reader) {
            this.pack = pack;
            this.reader = reader;
        }

        void items(JsonNode within, String at) {
            var items = list(within, "item", at);
            for (int i = 0; i < items.size(); i++) {
                item(items.get(i), at + ".item[" + i + "]");
            }
        }

        /** What is no list of objects would be passed over in silence. */
        private JsonNode list(JsonNode within, String name, String at) {
            var list = within.path(name);
            boolean fits = list.isMissingNode() || list.isArray() && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isObject);
            if (!fits) {
                issues.add(Issue.error("structure", "This has to be a list of objects.").at(at + "." + name));
            }
            return fits ? list : MissingNode.getInstance();
        }

        private void item(JsonNode item, String at) {
            var linkId = FhirJson.text(item, "linkId").orElse("");
            var given = list(item, "answer", at);
            // What a client says of the outcome is its own affair.
            if (!linkId.equals(OutcomeItems.GROUP)) {
                if (!given.isEmpty()) {
                    answer(linkId, given, at);
                }
                items(item, at);
                for (int i = 0; i < given.size(); i++) {
                    items(given.get(i), at + ".answer[" + i + "]");
                }
            }
        }

        private void answer(String linkId, JsonNode given, String at) {
            var item = pack.item(linkId);
            if (item.isEmpty()) {
                issues.add(Issue.error("not-found", "The form has no such question.").at(at + ".linkId"));
            } else if (answers.containsKey(linkId)) {
                issues.add(Issue.error("duplicate", "The question " + linkId + " is answered twice.").at(at));
            } else {
                answer(item.get(), given, at);
            }
        }

        private void answer(Item item, JsonNode given, String at) {
            reader.read(item, given).ifPresentOrElse(answer -> take(item, answer, at),
                    () -> issues.add(Issue.error("value", reader.sentence(item)).at(at + ".answer")));
        }

        private void take(Item item, Answer answer, String at) {
            try {
                pack.interview().check(item.linkId(), answer);
                answers.put(item.linkId(), answer);
            } catch (AnswerRejected e) {
                issues.add(Issue.error(e.reason() == AnswerRejected.Reason.REQUIRED ? "required" : "value",
                        AnswerSentence.of(e.reason(), Optional.of(item)) + " The question is " + item.linkId() + ".").at(at + ".answer"));
            }
        }
    }
}
