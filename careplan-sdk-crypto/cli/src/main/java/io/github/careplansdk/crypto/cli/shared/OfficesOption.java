package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --offices}: whose certificate one is, where its subject does not tell. */
public final class OfficesOption {
    private static final int MOST_LINES = 1_000_000;

    /** The UTF-8 one, read byte by byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @Option(
            names = "--offices",
            paramLabel = "FILE",
            description = {
                "電子証明書の拇印（SHA-256）と事業所番号を、空白で区切って1行に1組ずつ書いたファイル。書かれていない証明書は、サブジェクト（OU）で判断します。",
                "A file with a certificate's thumbprint (SHA-256) and an office number on each line, a space between"
                        + " them. The office of other certificates is taken from their subject (OU)."
            })
    private @Nullable Path file;

    public OfficeDirectory directory() throws IOException {
        if (file == null) {
            return OfficeDirectory.BY_SUBJECT;
        }
        Unreadable.checkFiles(List.of(file));
        Map<Thumbprint, OfficeNumber> offices = read(file);
        return certificate -> Optional.ofNullable(offices.get(Thumbprint.sha256(certificate)))
                .or(() -> OfficeDirectory.BY_SUBJECT.officeOf(certificate));
    }

    private static Map<Thumbprint, OfficeNumber> read(Path file) throws IOException {
        Map<Thumbprint, OfficeNumber> offices = new HashMap<>();
        int number = 0;
        // In any encoding: what counts is ASCII, the rest are comments.
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1).limit(MOST_LINES)) {
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                String text =
                        (line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line).strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    add(offices, text, number);
                }
            }
        }
        return Map.copyOf(offices);
    }

    private static void add(Map<Thumbprint, OfficeNumber> offices, String text, int line) {
        int gap = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
        Optional<Thumbprint> thumbprint = gap < 0
                ? Optional.empty()
                : Thumbprint.parse(text.substring(0, gap))
                        .filter(parsed -> parsed.algorithm() == Thumbprint.Algorithm.SHA_256);
        Optional<OfficeNumber> office = OfficeNumber.parse(text.substring(gap + 1));
        if (thumbprint.isEmpty() || office.isEmpty()) {
            throw new PathException(
                    "--offices のファイルの" + line + "行目が「拇印 事業所番号」の形ではありません。",
                    "Line " + line + " of the --offices file is not a thumbprint and an office number.");
        }
        offices.put(thumbprint.get(), office.get());
    }
}
