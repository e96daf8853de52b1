package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** What the words on a command line mean. Each says in both languages what it would have understood. */
public final class Converters {
    /** Why a path or name may not be usable on this system. */
    public static final BilingualText NAME_HINT = nameHint(System.getProperty("os.name", ""));

    private Converters() {}

    /** Java reads names by the locale on Linux and the like only. */
    static BilingualText nameHint(String system) {
        if (system.startsWith("Windows")) {
            return new BilingualText("Windowsで使えない文字がないか確認してください", "look for characters that Windows does not take");
        }
        return system.startsWith("Mac")
                ? new BilingualText("名前を変えてください", "change the name")
                : new BilingualText(
                        "日本語のパスには LC_ALL=C.UTF-8 などのロケールが必要です",
                        "a Japanese path needs a locale such as LC_ALL=C.UTF-8");
    }

    /** The form of a result. */
    public enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    /** A date as YYYY-MM-DD. */
    private static final class ToDate implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new UsageException(
                        "実在する日付を YYYY-MM-DD の形式で指定してください: " + text, "Write a real date as YYYY-MM-DD: " + text);
            }
        }
    }

    /** A path, never empty. */
    private static final class ToPath implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            // An empty path would mean the current folder: more likely a variable of a script that is not set.
            if (text.isEmpty()) {
                throw new UsageException("パスが空です。", "The path is empty.");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new UsageException(
                        "パスとして解釈できません（" + NAME_HINT.japanese() + "）: " + text,
                        "Not a path (" + NAME_HINT.english() + "): " + text);
            }
        }
    }

    /** Lets a command, and the subcommands that it has by now, convert paths, dates and constants where an option names no converter. */
    static void registerIn(CommandLine command) {
        command.registerConverter(Path.class, new ToPath()).registerConverter(LocalDate.class, new ToDate());
        command.getSubcommands().values().stream()
                .flatMap(subcommand -> subcommand.getCommandSpec().args().stream())
                .filter(argument -> argument.converters().length == 0)
                .flatMap(argument -> Stream.of(argument.auxiliaryTypes()))
                .filter(Class::isEnum)
                .distinct()
                .forEach(type -> register(command, type));
        register(command, Language.class);
    }

    private static <T> void register(CommandLine command, Class<T> type) {
        command.registerConverter(type, text -> choice(text, type.getEnumConstants()));
    }

    /** The constant whose name was written, in any case. */
    public static <T> T choice(String text, T[] values) {
        List<String> names = Arrays.stream(values)
                .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new UsageException(
                    "「" + text + "」は使えません。使えるのは " + String.join("、", names) + " です。",
                    "\"" + text + "\" is not one of " + String.join(", ", names) + ".");
        }
        return values[index];
    }
}
