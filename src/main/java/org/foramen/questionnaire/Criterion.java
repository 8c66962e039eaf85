package org.foramen.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One clause of a rule, a relevance or a definition; the whole grammar is this file. */
public sealed interface Criterion {

    /** Holds for everybody. */
    Criterion ALWAYS = new All(List.of());

    Truth test(Reading reading);

    /** The clauses that look at an answer or at the result, in order, with repetitions. */
    Stream<Criterion> leaves();

    /** What the leaves of a criterion are tested against. */
    interface Reading {
        Truth among(String linkId, AnswerSet answers);

        Truth result(Result result);
    }

    /** The raw answer to an item is one of these; unsure and skip policies are already worked in. */
    record Among(String linkId, AnswerSet answers) implements Criterion {
        public Truth test(Reading reading) {
            return reading.among(linkId, answers);
        }

        public Stream<Criterion> leaves() {
            return Stream.of(this);
        }
    }

    /** The result so far has one of these levels and one of these imagings; an empty set allows every one. */
    record Result(Set<String> levels, Set<String> imaging) implements Criterion {
        public Result {
            levels = Set.copyOf(levels);
            imaging = Set.copyOf(imaging);
        }

        public Truth test(Reading reading) {
            return reading.result(this);
        }

        public Stream<Criterion> leaves() {
            return Stream.of(this);
        }
    }

    record All(List<Criterion> of) implements Criterion {
        public All {
            of = List.copyOf(of);
        }

        public Truth test(Reading reading) {
            var truth = Truth.TRUE;
            for (int i = 0; i < of.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(of.get(i).test(reading));
            }
            return truth;
        }

        public Stream<Criterion> leaves() {
            return of.stream().flatMap(Criterion::leaves);
        }
    }

    record Any(List<Criterion> of) implements Criterion {
        public Any {
            of = List.copyOf(of);
        }

        public Truth test(Reading reading) {
            var truth = Truth.FALSE;
            for (int i = 0; i < of.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(of.get(i).test(reading));
            }
            return truth;
        }

        public Stream<Criterion> leaves() {
            return of.stream().flatMap(Criterion::leaves);
        }
    }

    record Not(Criterion of) implements Criterion {
        public Truth test(Reading reading) {
            return of.test(reading).not();
        }

        public Stream<Criterion> leaves() {
            return of.leaves();
        }
    }

    /** At least {@code count} of the clauses hold. */
    record AtLeast(int count, List<Criterion> of) implements Criterion {
        public AtLeast {
            of = List.copyOf(of);
        }

        public Truth test(Reading reading) {
            int sure = 0;
            int possible = 0;
            for (var clause : of) {
                var truth = clause.test(reading);
                sure += truth == Truth.TRUE ? 1 : 0;
                possible += truth == Truth.FALSE ? 0 : 1;
            }
            return sure >= count ? Truth.TRUE : possible >= count ? Truth.UNKNOWN : Truth.FALSE;
        }

        public Stream<Criterion> leaves() {
            return of.stream().flatMap(Criterion::leaves);
        }
    }

    /** A definition, used by name. */
    record Named(String name, Criterion of) implements Criterion {
        public Truth test(Reading reading) {
            return of.test(reading);
        }

        public Stream<Criterion> leaves() {
            return of.leaves();
        }
    }
}
