package org.foramen.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.foramen.diagram.PartialReading;
import org.foramen.diagram.Witness;
import org.foramen.pack.ProvedPack;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Consultation;
import org.foramen.triage.Recommendation;
import org.foramen.triage.Rule;

/**
 * What would have to be answered otherwise to be sent to a graver level.
 *
 * @param now    what the answers come to
 * @param levels the graver ones, the nearest first
 */
public record Raising(Recommendation now, List<Level> levels) {

    public Raising {
        levels = List.copyOf(levels);
    }

    /** @param ways those with the fewest changes; none when no rule of this level can fire */
    public record Level(String consultation, List<Way> ways) {
        public Level {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A smallest change.
     *
     * @param answers those that are other than before, or were not given
     * @param rules   fire then, whatever else is answered
     */
    public record Way(Answers answers, List<String> rules) {
        public Way {
            rules = List.copyOf(rules);
        }
    }

    /** Empty when the answers do not suffice for a result. */
    public static Optional<Raising> of(ProvedPack pack, Answers answers) {
        return pack.interview().next(answers).fold(ask -> Optional.empty(),
                finished -> Optional.of(new Raising(finished.recommendation(), levels(pack, answers, finished.recommendation().outcome().consultation()))));
    }

    private static List<Level> levels(ProvedPack pack, Answers answers, Consultation now) {
        var changes = new Changes(pack, answers);
        var protocol = pack.pack().protocol();
        return protocol.consultations().stream().skip(1 + protocol.consultations().indexOf(now))
                .map(level -> new Level(level.level(), fewest(protocol.rules().stream().filter(rule -> rule.consultation().equals(level)).toList(), changes)))
                .toList();
    }

    private static List<Way> fewest(List<Rule> rules, Changes changes) {
        var byAnswers = new LinkedHashMap<Answers, List<String>>();
        rules.forEach(rule -> changes.to(rule).filter(answers -> changes.firesNothingGraver(answers, rule)).ifPresent(answers -> byAnswers.computeIfAbsent(answers, none -> new ArrayList<>()).add(rule.id())));
        int fewest = byAnswers.keySet().stream().mapToInt(answers -> answers.linkIds().size()).min().orElse(0);
        return byAnswers.entrySet().stream().filter(way -> way.getKey().linkIds().size() == fewest).map(way -> new Way(way.getKey(), way.getValue())).toList();
    }

    /** The fewest answers that have to be other than the given ones for a rule to fire. */
    private record Changes(ProvedPack pack, Answers answers, Witness witness, int[] given) {

        Changes(ProvedPack pack, Answers answers) {
            this(pack, answers, new Witness(pack.diagrams().space(), pack.diagrams().variables()), classes(pack, answers));
        }

        private static int[] classes(ProvedPack pack, Answers answers) {
            var items = pack.pack().protocol().questionnaire().items();
            return IntStream.range(0, items.size()).map(v -> answers.to(items.get(v).linkId())
                    .map(answer -> pack.diagrams().variables().classOf(v, items.get(v).domain().code(answer))).orElse(PartialReading.OPEN)).toArray();
        }

        boolean firesNothingGraver(Answers changed, Rule than) {
            var person = answers;
            for (var one : changed.byLinkId().entrySet()) {
                person = person.with(one.getKey(), one.getValue());
            }
            var protocol = pack.pack().protocol();
            var graver = protocol.consultations().stream().skip(1 + protocol.consultations().indexOf(than.consultation())).toList();
            return pack.interview().decided(person).fired().stream().map(id -> protocol.rule(id).orElseThrow().consultation()).noneMatch(graver::contains);
        }

        Optional<Answers> to(Rule rule) {
            return witness.path(pack.diagrams().root(rule.id()), given).map(path -> {
                for (int v = 0; v < path.length; v++) {
                    path[v] = path[v] == given[v] ? PartialReading.OPEN : path[v];
                }
                return witness.answers(path);
            });
        }
    }
}
