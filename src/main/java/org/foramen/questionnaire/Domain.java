package org.foramen.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The possible answers of an item, numbered from 0.
 * The code after the last answer, {@link #skipped()}, stands for a skipped item.
 */
public sealed interface Domain {

    /** How many answers there are, skipping not counted. */
    int size();

    /** The code of a legal answer; {@link Answer#SKIPPED} has the code {@link #skipped()}. */
    int code(Answer answer);

    /** The answer with this code. */
    Answer answer(int code);

    /** Why this answer is not one of the domain; empty when it is. */
    Optional<Misfit> misfit(Answer answer);

    /** The options a person can pick; none for a number. */
    List<String> options();

    default int skipped() {
        return size();
    }

    /** How an answer can fail to fit. */
    enum Misfit { WRONG_TYPE, NOT_AN_OPTION, OUT_OF_RANGE, EXCLUSIVE, NOTHING_TICKED }

    /** One of the options. */
    record Choice(List<String> options) implements Domain {
        public Choice {
            options = List.copyOf(options);
        }

        public int size() {
            return options.size();
        }

        public int code(Answer answer) {
            return answer instanceof Answer.Choice choice ? options.indexOf(choice.option()) : skipped();
        }

        public Answer answer(int code) {
            return code == skipped() ? Answer.SKIPPED : Answer.of(options.get(code));
        }

        public Optional<Misfit> misfit(Answer answer) {
            if (!(answer instanceof Answer.Choice choice)) {
                return Optional.of(Misfit.WRONG_TYPE);
            }
            return options.contains(choice.option()) ? Optional.empty() : Optional.of(Misfit.NOT_AN_OPTION);
        }
    }

    /**
     * Any of the options together, or one exclusive option alone.
     * Codes: first the sets of ordinary options by bit mask, then the exclusive ones.
     */
    record MultiChoice(List<String> options, Set<String> exclusive, Set<String> uncounted, List<String> ordinary,
                       List<String> alone) implements Domain {

        /** More would make the table of all sets too large to prove anything over. */
        public static final int MOST_ORDINARY_OPTIONS = 12;

        public MultiChoice(List<String> options, Set<String> exclusive, Set<String> uncounted) {
            this(options, exclusive, uncounted, options.stream().filter(o -> !exclusive.contains(o)).toList(),
                    options.stream().filter(exclusive::contains).toList());
        }

        public MultiChoice {
            options = List.copyOf(options);
            exclusive = Set.copyOf(exclusive);
            uncounted = Set.copyOf(uncounted);
            ordinary = List.copyOf(ordinary);
            alone = List.copyOf(alone);
        }

        private int sets() {
            return (1 << ordinary.size()) - 1;
        }

        public int size() {
            return sets() + exclusive.size();
        }

        public int code(Answer answer) {
            if (!(answer instanceof Answer.Choices ticked)) {
                return skipped();
            }
            int mask = 0;
            for (String option : ticked.options()) {
                if (exclusive.contains(option)) {
                    return sets() + alone.indexOf(option);
                }
                mask |= 1 << ordinary.indexOf(option);
            }
            return mask - 1;
        }

        public Answer answer(int code) {
            return code == skipped() ? Answer.SKIPPED : Answer.of(ticked(code));
        }

        /** The options ticked in the answer with this code; none when it is skipped. */
        public List<String> ticked(int code) {
            if (code == skipped()) {
                return List.of();
            }
            if (code >= sets()) {
                return List.of(alone.get(code - sets()));
            }
            int mask = code + 1;
            return IntStream.range(0, ordinary.size()).filter(i -> (mask >> i & 1) == 1).mapToObj(ordinary::get).toList();
        }

        /** The options that {@code any} counts. */
        public Set<String> counted() {
            return ordinary.stream().filter(o -> !uncounted.contains(o)).collect(Collectors.toUnmodifiableSet());
        }

        public Optional<Misfit> misfit(Answer answer) {
            if (!(answer instanceof Answer.Choices ticked)) {
                return Optional.of(Misfit.WRONG_TYPE);
            }
            var given = new ArrayList<>(ticked.options());
            if (given.isEmpty()) {
                return Optional.of(Misfit.NOTHING_TICKED);
            }
            if (!options.containsAll(given)) {
                return Optional.of(Misfit.NOT_AN_OPTION);
            }
            boolean mixed = given.size() > 1 && given.stream().anyMatch(exclusive::contains);
            return mixed ? Optional.of(Misfit.EXCLUSIVE) : Optional.empty();
        }
    }

    /** A whole number from {@code min} to {@code max}, both allowed. */
    record Whole(int min, int max) implements Domain {
        public int size() {
            return max - min + 1;
        }

        public int code(Answer answer) {
            return answer instanceof Answer.Number number ? number.value() - min : skipped();
        }

        public Answer answer(int code) {
            return code == skipped() ? Answer.SKIPPED : Answer.of(min + code);
        }

        public List<String> options() {
            return List.of();
        }

        public Optional<Misfit> misfit(Answer answer) {
            if (!(answer instanceof Answer.Number number)) {
                return Optional.of(Misfit.WRONG_TYPE);
            }
            boolean inside = min <= number.value() && number.value() <= max;
            return inside ? Optional.empty() : Optional.of(Misfit.OUT_OF_RANGE);
        }
    }
}
