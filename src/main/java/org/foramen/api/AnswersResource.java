package org.foramen.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Bearer;
import org.foramen.api.request.Body;
import org.foramen.api.request.GivenAnswers;
import org.foramen.api.request.Languages;
import org.foramen.api.request.Revision;
import org.foramen.interview.AnswerRejected;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;

/** The answers of a kept interview. A change is answered when it is durable. */
@Path("/v1/interviews/{id}/answers")
public final class AnswersResource {

    private final Interviews interviews;

    public AnswersResource(Interviews interviews) {
        this.interviews = interviews;
    }

    @PUT
    public CompletionStage<Response> several(byte[] bytes, @PathParam("id") String id,
                                             @QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        return change(id, locale, headers, () -> {
            var given = Body.of(bytes, "answers").answers("answers");
            return opened -> {
                var answers = opened.answers();
                for (var one : new AnswerCheck(opened.pack()).check(given).entrySet()) {
                    answers = answers.with(one.getKey(), one.getValue());
                }
                return answers;
            };
        });
    }

    @PUT
    @Path("{linkId}")
    public CompletionStage<Response> one(byte[] bytes, @PathParam("id") String id, @PathParam("linkId") String linkId,
                                         @QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        return change(id, locale, headers, () -> {
            var given = Body.of(bytes, "value").answer("value", linkId);
            return opened -> answer(opened, linkId, given);
        });
    }

    private static Answers answer(Opened opened, String linkId, GivenAnswers given) {
        requireQuestion(opened, linkId);
        Answer answer = new AnswerCheck(opened.pack()).check(given).get(linkId);
        try {
            return opened.pack().interview().answer(opened.answers(), linkId, answer);
        } catch (AnswerRejected e) {
            var deciding = e.decidedBy().stream().map(one -> opened.spoken().because(one, opened.answers())).toList();
            throw new Refused(Problem.of(Code.NOT_APPLICABLE).with("decidedBy", deciding));
        }
    }

    @DELETE
    @Path("{linkId}")
    public CompletionStage<Response> delete(@PathParam("id") String id, @PathParam("linkId") String linkId,
                                            @QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        return change(id, locale, headers, () -> opened -> {
            requireQuestion(opened, linkId);
            return opened.answers().without(linkId);
        });
    }

    /** What a request asks for; it is read only after its token was. */
    private interface Reading {
        Function<Opened, Answers> read();
    }

    private CompletionStage<Response> change(String id, Optional<String> locale, HttpHeaders headers, Reading reading) {
        var credentials = Bearer.credentials(id, headers);
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var expected = Revision.expected(headers);
        var languages = Languages.of(locale, headers);
        return interviews.change(credentials, expected, languages, reading.read()).thenApply(Replies::interview);
    }

    private static void requireQuestion(Opened opened, String linkId) {
        if (opened.pack().item(linkId).isEmpty()) {
            throw new Refused(Problem.of(Code.UNKNOWN_QUESTION)
                    .hint(opened.pack().unknownQuestionHint(linkId)));
        }
    }
}
