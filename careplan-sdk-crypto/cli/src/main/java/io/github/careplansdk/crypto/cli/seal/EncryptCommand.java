package io.github.careplansdk.crypto.cli.seal;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.shared.CertificateFile;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.OutputFileOption;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.seal.UnitEncryptor;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code encrypt}: a file that only some offices can read. */
@Command(
        name = "encrypt",
        header = "受信する事業所だけが読めるように暗号化します。 / Encrypts a file so that only its receivers can read it.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  暗号化した / encrypted",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class EncryptCommand extends TransferCommand {
    @Option(
            names = "--to",
            paramLabel = "CERT.pem",
            description = {
                "受信する事業所の証明書（PEMまたはDER）。複数回指定できます。",
                "The certificate of a receiver (PEM or DER). May be repeated."
            })
    private List<Path> receivers = new ArrayList<>();

    @Option(
            names = "--windows-receiver",
            paramLabel = "CERT.pem",
            description = {
                "--to と同じですが、鍵がWindowsの証明書ストアにあり、RSA-OAEPで復号できない事業所（inspect で確認できます）のための方式（RSA PKCS#1 v1.5）で暗号化します。",
                "As --to, for a receiver whose key is in the store of Windows and cannot decrypt RSA-OAEP (inspect"
                        + " tells): by RSA PKCS#1 v1.5."
            })
    private List<Path> windowsReceivers = new ArrayList<>();

    @Mixin
    private OutputFileOption output = new OutputFileOption();

    @Parameters(
            paramLabel = "IN",
            description = {"暗号化するファイル。", "The file to encrypt."})
    private Path input = Path.of("");

    public EncryptCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        if (receivers.isEmpty() && windowsReceivers.isEmpty()) {
            throw new UsageException(
                    "受信する事業所の証明書を --to か --windows-receiver で指定してください。",
                    "Name the certificate of a receiver with --to or --windows-receiver.");
        }
        Unreadable.checkFiles(receivers);
        Unreadable.checkFiles(windowsReceivers);
        Unreadable.checkFiles(List.of(input));
        Path place = output.place();
        List<X509Certificate> windows = read(windowsReceivers);
        List<X509Certificate> certificates = new ArrayList<>(read(receivers));
        certificates.removeAll(windows);
        certificates.addAll(windows);
        UnitEncryptor.of(certificates).withPkcs1v15For(windows::contains).encrypt(input, place);
        page().line(0, Style.GOOD, texts().with("encrypt.done", Map.of("file", place)));
        return ExitCode.DONE;
    }

    private static List<X509Certificate> read(List<Path> files) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            certificates.add(CertificateFile.read(file));
        }
        return certificates;
    }
}
