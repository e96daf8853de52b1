package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import java.io.Console;
import java.nio.file.Path;
import java.util.Objects;

/** A password that a person types. */
final class Password {
    private Password() {}

    /** Asks the person at the terminal, who types unseen. The caller wipes it. */
    public static char[] ask(Path pfx, Terminal terminal) {
        Console console = Terminal.console()
                .orElseThrow(() -> new UsageException(
                        "パスワードを尋ねる端末がありません。--password-file でパスワードのファイルを指定してください。",
                        "There is no terminal to ask for the password: name a file with --password-file."));
        terminal.err().print("パスワード / Password (" + pfx.getFileName() + "): ");
        terminal.err().flush();
        return Objects.requireNonNullElse(console.readPassword(), new char[0]);
    }
}
