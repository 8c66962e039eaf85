package org.foramen.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** Reads the files of a pack and checks everything that can be checked without looking at combinations of answers. */
public final class PackReader {

    private final Problems problems = new Problems();
    private final PackFiles files;

    private PackReader(PackSource source) {
        this.files = new PackFiles(source, problems);
    }

    /**
     * With the evidence judged on the pack's own date: what is past its review is a problem.
     *
     * @throws InvalidPack with everything that is wrong
     */
    public static Pack read(PackSource source) {
        return new PackReader(source).read();
    }

    private Pack read() {
        var header = new HeaderReader(problems).read(files.yaml(HeaderReader.FILE));
        var evidence = new EvidenceReader(problems).read(files.yaml(EvidenceReader.FILE));
        var drafts = new QuestionsReader(problems).read(files.yaml(QuestionsReader.FILE));
        var definitions = Definitions.read(files.yaml("definitions.yaml"), drafts.items(), problems);
        var conditions = new Conditions(drafts.items(), definitions,
                new ResultTests(header.consultations(), header.imagings(), problems), problems);
        var rules = new RulesReader(header, evidence, conditions, problems).read(files.folder("rules/"));
        var modifiersReader = new ModifiersReader(header, conditions, problems);
        var modifiers = modifiersReader.read(files.yaml(ModifiersReader.FILE));
        var safetyNet = new SafetyNetReader(drafts.items(), problems);
        var net = safetyNet.read(files.yaml(SafetyNetReader.FILE));
        var builder = new QuestionnaireBuilder(drafts, conditions, problems);
        var ordinary = new LinkedHashMap<String, Rule>();
        var fallbacks = rules.stream().filter(RulesReader.Draft::isFallback).toList();
        rules.stream().filter(rule -> !rule.isFallback()).forEach(rule -> ordinary.put(rule.id().value(), rule.rule().orElse(null)));
        var questionnaire = builder.build(new Names<>("rule", "a file in rules/", ordinary, files.isWhole("rules/")),
                fallbacks.stream().map(rule -> rule.id().value()).findFirst());
        rules.forEach(rule -> rule.when().ifPresent(when -> builder.checkNotLate("rule '" + rule.id().value() + "'", when)));
        definitions.finish(yaml -> conditions.read(yaml, Conditions.At.DEFINITION));

        if (!problems.isEmpty()) {
            throw new InvalidPack(problems.list());
        }
        var protocol = new Protocol(questionnaire, inOrder(header.consultations()), inOrder(header.imagings()), header.combining(),
                List.copyOf(ordinary.values()), fallbacks.get(0).rule().orElseThrow(), modifiers, net);
        var places = new LinkedHashMap<String, Place>();
        rules.forEach(rule -> places.put(rule.id().value(), rule.id().place()));
        drafts.inOrder().forEach(item -> places.put(item.linkId().value(), item.linkId().place()));
        modifiersReader.ids().forEach((id, text) -> places.put(id, text.place()));
        safetyNet.texts().forEach((key, text) -> places.put("safety_net." + key, text.place()));
        return new Pack(header.id().orElseThrow(), header.version().orElseThrow(), header.date().orElseThrow(),
                header.defaultLocale().orElseThrow(), header.locales(), protocol, inOrder(header.flags()),
                inOrder(header.alternatives()), header.reviewers(),
                inOrder(evidence).stream().collect(Collectors.toMap(Evidence::id, row -> row, (a, b) -> a, LinkedHashMap::new)),
                ContentHash.of(files.texts()), places, List.of());
    }

    private static <T> List<T> inOrder(Names<T> names) {
        return names.all().stream().map(name -> names.get(name).orElseThrow()).toList();
    }
}
