package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.identity.PasswordSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** {@code --store}: a database in place of folders. */
public final class StoreOption {
    private static final Pattern WITH_PASSWORD = Pattern.compile("(?i).*(password=|//[^/]*@).*");

    @Option(
            names = "--store",
            required = true,
            paramLabel = "JDBC-URL",
            converter = ToUrl.class,
            description = {
                "フォルダーの代わりに使うデータベース（jdbc:postgresql:… か jdbc:h2:…）。表がなければ作ります。",
                "A database instead of folders (jdbc:postgresql:… or jdbc:h2:…). Missing tables are created."
            })
    private String url = "";

    @Option(
            names = "--store-user",
            paramLabel = "USER",
            description = {"データベースのユーザー。", "The database's user."})
    private @Nullable String user;

    @Option(
            names = "--store-password-file",
            paramLabel = "FILE",
            description = {"データベースのパスワードだけを書いたファイル。", "A file that holds only the database's password."})
    private @Nullable Path passwordFile;

    @Option(
            names = "--store-work",
            paramLabel = "DIR",
            description = {
                "送受信中のデータを一時的に置く、このコンピューターのフォルダー。既定はホームの .careplan-transfer です。",
                "A folder of this computer in which units are prepared; .careplan-transfer in the home directory by default."
            })
    private Path work = Path.of(System.getProperty("user.home"), ".careplan-transfer");

    /** Refuses both a database and a folder, and neither. */
    public static void checkOneOf(@Nullable StoreOption store, @Nullable Path folder, String option) {
        if ((store == null) == (folder == null)) {
            throw new UsageException(
                    option + " か --store のどちらか1つを指定してください。", "Name one of " + option + " and --store.");
        }
    }

    /** Opens the database, to be closed; where there is none yet, H2 makes it. */
    public OpenedStore open() throws IOException {
        return open(false);
    }

    /** Opens a database that something was kept in before, to be closed. */
    public OpenedStore openExisting() throws IOException {
        return open(true);
    }

    private OpenedStore open(boolean isExpected) throws IOException {
        if (passwordFile == null) {
            return OpenedStore.of(url, user, new char[0], work, isExpected);
        }
        Unreadable.checkFiles(List.of(passwordFile));
        char[] password = PasswordSource.file(passwordFile).password();
        try {
            return OpenedStore.of(url, user, password, work, isExpected);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    static final class ToUrl implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(OpenedStore.POSTGRESQL) && !lower.startsWith(OpenedStore.H2)) {
                throw new UsageException(
                        "--store には jdbc:postgresql: か jdbc:h2: で始まるURLを書いてください。",
                        "Write a URL that begins with jdbc:postgresql: or jdbc:h2: after --store.");
            }
            // Not repeated, and not taken: other users of the computer see command lines.
            if (WITH_PASSWORD.matcher(text).matches()) {
                throw new UsageException(
                        "--store のURLにパスワードを書かず、--store-password-file でファイルを指定してください。",
                        "Write no password into the URL of --store: name its file with --store-password-file.");
            }
            return text;
        }
    }
}
