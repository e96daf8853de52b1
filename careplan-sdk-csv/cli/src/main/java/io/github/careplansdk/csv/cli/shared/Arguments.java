package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.Near;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/** What the words on the command line mean. Each says in both languages what it would have understood. */
public final class Arguments {
    private Arguments() {}

    /** A severity for a code, or none to switch it off. */
    public record SeverityChange(ProblemCode code, Optional<Severity> severity) {}

    public enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        HTML,
        GITHUB
    }

    /** The forms of a result that is also a page. */
    public enum PageFormat {
        TEXT,
        JSON,
        HTML
    }

    public enum Target {
        JSON,
        CSV
    }

    public enum FailOn {
        ERROR,
        WARNING,
        NEVER
    }

    private enum Level {
        ERROR,
        WARNING,
        INFO,
        OFF
    }

    public static final class ToKind implements ITypeConverter<FileKind> {
        @Override
        public FileKind convert(String text) {
            return named(
                    "種別", "kind of file", "layout", text, Standard.published().kinds(), FileKind::name);
        }
    }

    public static final class ToCode implements ITypeConverter<ProblemCode> {
        @Override
        public ProblemCode convert(String text) {
            return named("問題のコード", "problem code", "problems", text, List.of(ProblemCode.values()), ProblemCode::name);
        }
    }

    /** A code whose severity may be changed. */
    public static final class ToChangeableCode implements ITypeConverter<ProblemCode> {
        @Override
        public ProblemCode convert(String text) {
            ProblemCode code = new ToCode().convert(text);
            if (code == ProblemCode.RULE_FAILED) {
                throw new UsageException(
                        "RULE_FAILED は変更できません。規則が止まった検査は合格になりません。",
                        "RULE_FAILED cannot be changed: a check that failed to run never passes.");
            }
            return code;
        }
    }

    public static final class ToSeverityChange implements ITypeConverter<SeverityChange> {
        @Override
        public SeverityChange convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new UsageException(
                        "CODE=error|warning|info|off の形式で指定してください: " + text,
                        "Write CODE=error|warning|info|off: " + text);
            }
            ProblemCode code = new ToChangeableCode().convert(text.substring(0, equals));
            Level level = Converters.choice(text.substring(equals + 1), Level.values());
            return new SeverityChange(
                    code,
                    switch (level) {
                        case ERROR -> Optional.of(Severity.ERROR);
                        case WARNING -> Optional.of(Severity.WARNING);
                        case INFO -> Optional.of(Severity.INFO);
                        case OFF -> Optional.empty();
                    });
        }
    }

    public static final class ToMonth implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException e) {
                throw new UsageException("対象年月を YYYY-MM の形式で指定してください: " + text, "Write a month as YYYY-MM: " + text);
            }
        }
    }

    public static final class ToSampleCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("0*[1-9][0-9]{0,8}")) {
                throw new UsageException("1以上の数を指定してください: " + text, "Write a number of at least 1: " + text);
            }
            return Integer.valueOf(text);
        }
    }

    /** @param list the command that lists the names */
    private static <E> E named(
            String japanese, String english, String list, String text, List<E> values, Function<E, String> name) {
        List<String> names = values.stream().map(name).toList();
        String written = text.toUpperCase(Locale.ROOT);
        int index = names.indexOf(written);
        if (index < 0) {
            List<String> near = Near.to(written, names);
            throw new UsageException(
                    "「" + text + "」という" + japanese + "はありません。"
                            + (near.isEmpty() ? "" : "もしかして: " + String.join("、", near) + "。")
                            + "一覧は " + list + " コマンドで表示できます。",
                    "There is no " + english + " \"" + text + "\"."
                            + (near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?")
                            + " The command \"" + list + "\" lists them all.");
        }
        return values.get(index);
    }
}
