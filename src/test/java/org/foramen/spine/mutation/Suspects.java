package org.foramen.spine.mutation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.Truth;
import org.foramen.spine.Case;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** Which cases can tell a mutant: those for whom a rule fires that did not, or says something else. */
final class Suspects {

    private final Protocol sound;
    private final List<Answers> people;
    private final List<AllGiven> readings;
    private final Map<String, BitSet> fired = new HashMap<>();

    /** @param usual what a case does not say */
    Suspects(Protocol sound, List<Case> cases, Answers usual) {
        this.sound = sound;
        this.people = cases.stream().map(one -> one.give().equals("these") ? one.answers() : over(usual, one.answers())).toList();
        this.readings = readings(sound.questionnaire());
        sound.rules().forEach(rule -> fired.put(rule.id(), firing(rule, readings)));
        fired.put(sound.fallback().id(), none(sound, fired));
    }

    private static Answers over(Answers usual, Answers named) {
        var both = new LinkedHashMap<>(usual.byLinkId());
        both.putAll(named.byLinkId());
        return new Answers(both);
    }

    private List<AllGiven> readings(Questionnaire questionnaire) {
        return people.stream().map(person -> new AllGiven(questionnaire, person)).toList();
    }

    private static BitSet firing(Rule rule, List<AllGiven> readings) {
        var firing = new BitSet();
        for (int i = 0; i < readings.size(); i++) {
            firing.set(i, rule.when().test(readings.get(i)) == Truth.TRUE);
        }
        return firing;
    }

    private BitSet none(Protocol protocol, Map<String, BitSet> firing) {
        var none = new BitSet();
        none.set(0, people.size());
        protocol.rules().forEach(rule -> none.andNot(firing.get(rule.id())));
        return none;
    }

    /** The places of the cases in their list. */
    BitSet of(Protocol mutant) {
        boolean sameQuestions = mutant.questionnaire() == sound.questionnaire();
        var now = sameQuestions ? readings : readings(mutant.questionnaire());
        var suspects = new BitSet();
        var firing = new HashMap<String, BitSet>();
        for (var rule : mutant.rules()) {
            var before = sound.rule(rule.id()).orElseThrow();
            firing.put(rule.id(), sameQuestions && rule.when() == before.when() ? fired.get(rule.id()) : firing(rule, now));
            suspects.or(changed(before, rule, firing.get(rule.id())));
        }
        sound.rules().stream().filter(rule -> !firing.containsKey(rule.id())).forEach(rule -> suspects.or(fired.get(rule.id())));
        suspects.or(changed(sound.fallback(), mutant.fallback(), none(mutant, firing)));
        return suspects;
    }

    private BitSet changed(Rule before, Rule after, BitSet firing) {
        var changed = (BitSet) fired.get(before.id()).clone();
        if (before.consultation() == after.consultation() && before.imaging() == after.imaging() && before.locked() == after.locked()) {
            changed.xor(firing);
        } else {
            changed.or(firing);
        }
        return changed;
    }
}
