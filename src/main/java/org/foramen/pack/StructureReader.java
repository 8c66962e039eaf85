package org.foramen.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** Reads the questions, definitions, rules, modifiers and the safety net of a pack, which all name each other. */
final class StructureReader {

    private static final String RULES = "rules/";

    private final PackFiles files;
    private final Header header;
    private final Problems problems;
    private final QuestionsReader.Drafts drafts;
    private final Definitions definitions;
    private final Conditions conditions;

    StructureReader(PackFiles files, Header header, Problems problems) {
        this.files = files;
        this.header = header;
        this.problems = problems;
        this.drafts = new QuestionsReader(problems).read(files.yaml(QuestionsReader.FILE));
        this.definitions = Definitions.read(files.yaml(Definitions.FILE), drafts.items(), problems);
        this.conditions = new Conditions(drafts.items(), definitions,
                new ResultTests(header.consultations(), header.imagings(), problems), problems);
    }

    Structure read(Names<EvidenceReader.Row> evidence) {
        var rulesReader = new RulesReader(header, evidence, conditions, problems);
        var rules = rulesReader.read(files.folder(RULES));
        boolean whole = !rules.isEmpty() && files.isWhole(RULES) && rulesReader.isWhole();
        var fallback = fallback(rules, whole);
        var modifiersReader = new ModifiersReader(header, conditions, problems);
        var modifiers = modifiersReader.read(files.yaml(ModifiersReader.FILE));
        var netReader = new SafetyNetReader(drafts.items(), problems);
        var net = netReader.read(files.yaml(SafetyNetReader.FILE));
        var questionnaire = questionnaire(rules, whole);
        if (whole && files.yaml(ModifiersReader.FILE).isPresent() && definitions.names().isComplete()
                && drafts.items().isComplete()) {
            definitions.finish(yaml -> conditions.read(yaml, Conditions.At.DEFINITION));
            checkRead();
        }
        header.summary().stream().filter(word -> !word.value().equals(Pack.RED_FLAGS))
                .forEach(word -> drafts.items().look(word, problems));
        // After the questions that nothing reads were found: a code is no reason to ask.
        var codes = new CodesReader(header, drafts.items(), conditions, problems).read(files.yaml(CodesReader.FILE));
        var unread = unread(whole);
        if (!new LayoutChecks(drafts, problems).check()) {
            unread.addAll(Set.of("sections.", "screens."));
        }
        var structure = new Structure(header, drafts, rules, unread, modifiersReader.ids(),
                modifiersReader.notes(), netReader.texts(), codes, protocol(rules, fallback, questionnaire, modifiers, net));
        structure.checkIds(problems);
        return structure;
    }

    private Set<String> unread(boolean rulesWhole) {
        var unread = new HashSet<String>();
        if (!rulesWhole) {
            unread.add("reasons.");
        }
        if (files.yaml(ModifiersReader.FILE).isEmpty()) {
            unread.add("notes.");
        }
        if (files.yaml(SafetyNetReader.FILE).isEmpty()) {
            unread.add("safety_net.");
        }
        return unread;
    }

    private Optional<RulesReader.Draft> fallback(List<RulesReader.Draft> rules, boolean whole) {
        var fallbacks = rules.stream().filter(RulesReader.Draft::isFallback).toList();
        if (fallbacks.isEmpty() && whole) {
            problems.add(Place.startOf(files.folder(RULES).lastKey()), "the pack has no fallback",
                    "add a rule with when: otherwise, for those for whom no other rule fires");
        }
        fallbacks.stream().skip(1).forEach(second -> problems.add(second.id(), "the rule " + second.id().inWords()
                + " is a second fallback beside " + fallbacks.get(0).id().inWords(),
                "keep 'otherwise' for one of the two"));
        return fallbacks.stream().findFirst();
    }

    private Questionnaire questionnaire(List<RulesReader.Draft> rules, boolean whole) {
        var ordinary = new LinkedHashMap<String, RulesReader.Draft>();
        rules.stream().filter(rule -> !rule.isFallback()).forEach(rule -> ordinary.put(rule.id().value(), rule));
        var builder = new QuestionnaireBuilder(drafts, conditions, problems);
        var questionnaire = builder.build(new Names<>("rule", "a file in rules/", ordinary, whole),
                rules.stream().filter(RulesReader.Draft::isFallback).map(rule -> rule.id().value()).toList());
        for (var rule : ordinary.values()) {
            builder.checkReader("the rule " + rule.id().inWords(), rule.when().orElseThrow());
        }
        return questionnaire;
    }

    private void checkRead() {
        for (var linkId : drafts.items().unused()) {
            var item = drafts.items().get(linkId).orElseThrow();
            if (!item.informative()) {
                problems.add(item.linkId(), "nothing reads the question '" + linkId + "'",
                        "use it in a condition, or mark it informative: true if it is for the physician");
            }
        }
    }

    private Optional<Protocol> protocol(List<RulesReader.Draft> rules, Optional<RulesReader.Draft> fallback,
                                        Questionnaire questionnaire, List<Modifier> modifiers, SafetyNet net) {
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<Rule> ordinary = rules.stream().filter(rule -> !rule.isFallback())
                .flatMap(rule -> rule.rule().stream()).toList();
        return fallback.flatMap(RulesReader.Draft::rule)
                .map(last -> new Protocol(questionnaire, header.consultations().values(),
                header.imagings().values(), header.combining(), ordinary, last, modifiers, net));
    }
}
