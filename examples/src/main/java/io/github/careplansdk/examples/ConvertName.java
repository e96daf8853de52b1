package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.text.CharacterConverter;
import io.github.careplansdk.core.text.CharacterConverter.UnmappablePolicy;
import io.github.careplansdk.core.text.Conversion;
import io.github.careplansdk.core.text.Conversion.CharacterChange;
import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Does a name fit the standard's files, and what becomes of it where it does not? 﨑 and 髙 fit; 𠮷 does not and becomes 吉;
 * what has nothing near it is left for a person to decide.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ConvertName 𠮷田 山﨑
 * }</pre>
 */
public final class ConvertName {
    private ConvertName() {}

    /** Converts the names that are given as arguments. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0) {
            out.println("Usage: ConvertName NAME...");
        }
        // REFUSE changes nothing and says what does not fit; MARK writes 〓 where nothing is near.
        CharacterConverter converter = CharacterConverter.of(UnmappablePolicy.CONVERT);
        for (String name : args) {
            Conversion conversion = converter.convert(name);
            out.println(name + " -> " + conversion.text() + ": " + outcome(conversion));
            for (CharacterChange change : conversion.changes()) {
                out.println("    character " + change.character() + ": " + change.from() + " -> " + change.to() + ", "
                        + change.reason().words(Language.EN));
            }
            for (UnmappableCharacter left : conversion.unmappable()) {
                out.println("    character " + left.character() + ": " + Character.toString(left.codePoint()) + ", "
                        + left.reason().words(Language.EN));
            }
        }
    }

    private static String outcome(Conversion conversion) {
        if (!conversion.fits()) {
            return "does not fit";
        }
        return conversion.changed() ? "converted" : "fits";
    }
}
