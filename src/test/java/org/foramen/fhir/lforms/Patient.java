package org.foramen.fhir.lforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.spine.Case;
import org.foramen.spine.Spine;

/** An example person of the spine pack, who reads and picks what stands in a form, in English. */
record Patient(Case example, Answers answers, Texts texts) {

    /** By the name of the case. */
    static Patient of(String name) {
        var files = Spine.load().cases();
        var example = files.cases().values().stream().flatMap(List::stream).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var all = new LinkedHashMap<>(files.usual().byLinkId());
        all.putAll(example.answers().byLinkId());
        return new Patient(example, new Answers(all), texts("en"));
    }

    static Texts texts(String locale) {
        return Spine.load().proved().pack().texts(locale);
    }

    /** The texts of the options, or the number. */
    String[] words(String linkId) {
        var answer = answers.to(linkId).orElseThrow();
        if (answer instanceof Answer.Choices several) {
            return new TreeSet<>(several.options()).stream().map(option -> texts.option(linkId, option)).toArray(String[]::new);
        }
        return new String[] {answer instanceof Answer.Choice choice ? texts.option(linkId, choice.option()) : answer.toString()};
    }

    /** What of it the person told, as the REST API takes it. */
    Map<String, Object> told(Set<String> linkIds) {
        var told = new LinkedHashMap<String, Object>();
        linkIds.forEach(linkId -> told.put(linkId, value(answers.to(linkId).orElseThrow())));
        return told;
    }

    private static Object value(Answer answer) {
        return answer instanceof Answer.Choices several ? several.options()
                : answer instanceof Answer.Number number ? (Object) number.value() : answer.toString();
    }
}
