package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cases of one layer's codes: for each code changes that trigger it, and changes near by that do not. */
abstract class Cases {
    private final List<Case> cases = new ArrayList<>();

    /**
     * A changed bulk and everything that is to be found in it.
     *
     * @param code the code that the case is about
     * @param triggers whether the code is to be found
     * @param title what was changed
     * @param bulk the files
     * @param expected all findings, in words: see {@link Found}
     */
    record Case(ProblemCode code, boolean triggers, String title, TestBulk bulk, List<String> expected) {
        Case {
            boolean found = expected.stream().anyMatch(text -> text.startsWith(code + " "));
            if (found != triggers) {
                throw new IllegalArgumentException(code + ", " + title + ": " + expected);
            }
        }

        @Override
        public String toString() {
            return code + (triggers ? " found: " : " not found: ") + title;
        }
    }

    /** The cases of a code: {@link #found} and {@link #clean} say what is changed and what is to be found. */
    final class About {
        private final ProblemCode code;

        private About(ProblemCode code) {
            this.code = code;
        }

        /** The code is found once at each of these places, and nothing else is. */
        About found(String title, TestBulk bulk, String... places) {
            return add(true, title, bulk, Stream.of(places).map(place -> code + " " + place));
        }

        /** The code is found there, and other codes as well. */
        About foundWith(String title, TestBulk bulk, String place, String... others) {
            return add(true, title, bulk, Stream.concat(Stream.of(code + " " + place), Stream.of(others)));
        }

        /** The code is not found, and nothing else but these. */
        About clean(String title, TestBulk bulk, String... others) {
            return add(false, title, bulk, Stream.of(others));
        }

        private About add(boolean triggers, String title, TestBulk bulk, Stream<String> expected) {
            cases.add(new Case(code, triggers, title, bulk, expected.toList()));
            return this;
        }
    }

    About about(ProblemCode code) {
        return new About(code);
    }

    List<Case> all() {
        return List.copyOf(cases);
    }
}
