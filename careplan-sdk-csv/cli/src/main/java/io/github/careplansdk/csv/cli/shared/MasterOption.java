package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.master.MasterDataCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --master}, a file with the names and units behind the codes. */
public final class MasterOption {
    @Option(
            names = "--master",
            paramLabel = "FILE",
            description = {
                "サービスコード、事業所、保険者のマスター（CSV）。書き方は docs/master-data.ja.md にあります。",
                "Master data of service codes, offices and insurers (CSV); docs/master-data.md tells its form."
            })
    private @Nullable Path file;

    /** Returns these paths and the file, none of which is to be written to. */
    public List<Path> and(List<Path> inputs) {
        return Stream.concat(inputs.stream(), Stream.ofNullable(file)).toList();
    }

    /** Reads the file, if one is given. */
    public Optional<MasterData> read() {
        return Optional.ofNullable(file).map(MasterOption::read);
    }

    private static MasterData read(Path file) {
        Unreadable.checkFiles(List.of(file));
        try {
            return MasterDataCsv.read(file);
        } catch (IOException e) {
            throw Unreadable.because(e);
        } catch (CarePlanException e) {
            throw new UsageException(words(file, e.finding(), Language.JA), words(file, e.finding(), Language.EN));
        }
    }

    private static String words(Path file, Finding finding, Language language) {
        return "--master " + file + ": " + finding.message(language) + " " + finding.hint(language);
    }
}
