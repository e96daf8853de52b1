package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Language;
import java.io.PrintStream;

/** Tells what happens, in Japanese or English. */
record Narrator(PrintStream out, Language language) {
    /** A step of the official flow. */
    void step(String japanese, String english) {
        out.println();
        out.println("== " + say(japanese, english));
    }

    /** What came of it. */
    void tell(String japanese, String english) {
        out.println("   " + say(japanese, english));
    }

    String say(String japanese, String english) {
        return language == Language.JA ? japanese : english;
    }
}
