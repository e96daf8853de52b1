package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --pfx} and {@code --password-file}: an office's key and certificate. */
final class PfxOption implements OfficeKey {
    @Option(
            names = "--pfx",
            required = true,
            paramLabel = "FILE",
            description = {
                "事業所の電子証明書のファイル（.pfx、PKCS#12）。",
                "The file of the office's key and certificate (.pfx, PKCS#12)."
            })
    private Path pfx = Path.of("");

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "パスワード（証明書発行用パスワード）だけを書いたファイル。省略すると端末で尋ねます。",
                "A file that holds only the password; without it, the terminal asks."
            })
    private @Nullable Path passwordFile;

    /** Returns the name of the file. */
    @Override
    public String name() {
        return String.valueOf(pfx.getFileName());
    }

    @Override
    public SigningIdentity load(Terminal terminal) throws IOException {
        Unreadable.checkFiles(passwordFile == null ? List.of(pfx) : List.of(pfx, passwordFile));
        return SigningIdentity.read(
                pfx, passwordFile == null ? () -> Password.ask(pfx, terminal) : PasswordSource.file(passwordFile));
    }

    @Override
    public List<SigningIdentity> loadToDecrypt(Terminal terminal) throws IOException {
        return List.of(load(terminal));
    }
}
