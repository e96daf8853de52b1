package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.cli.shared.AnchorsOption;
import io.github.careplansdk.crypto.cli.shared.CertificateFile;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.OpenedStore;
import io.github.careplansdk.crypto.cli.shared.Progress;
import io.github.careplansdk.crypto.cli.shared.StoreOption;
import io.github.careplansdk.crypto.cli.shared.ToOffice;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.ReceiverCertificates;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.offices.KeyringReport;
import io.github.careplansdk.crypto.transport.offices.KeyringTransport;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code send}: seals the units of folders and sends them, and what is queued. */
@Command(
        name = "send",
        header = "フォルダーの送信単位に電子署名を付けて送信します。 / Seals the units of folders and sends them.",
        description = {
            "送信待ちの送信単位も送信します。フォルダーを省略すると、送信待ちの送信単位だけを送信します。",
            "What is queued is sent too; without folders, only that."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて送信した / all sent",
            "  1  送信できなかった送信単位がある / some units were not delivered",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  鍵を使えない事業所がある、始められない、または内部エラー / an office has no usable key, cannot start, or an internal error"
        })
public final class SendCommand extends OutgoingCommand {
    @Mixin
    private PeerOptions peer = new PeerOptions();

    @Mixin
    private AnchorsOption trust = new AnchorsOption();

    @Mixin
    private CheckOption check = new CheckOption();

    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            description = {
                "送信箱（送信待ち・送信済みの送信単位を保存するフォルダー）。--keyring では、その下に事業所番号のフォルダーを作ります。",
                "The folder of queued and sent units; with --keyring, in a folder of each office's" + " number."
            })
    private @Nullable Path outbox;

    @ArgGroup(exclusive = false)
    private @Nullable StoreOption store;

    @Option(
            names = "--encrypt-to",
            paramLabel = "DIR",
            description = {
                "送信先の電子証明書（事業所番号.pem）のフォルダー。指定すると送信先ごとに暗号化します。",
                "A folder with the receivers' certificates (OFFICE.pem): each unit is encrypted for its receiver."
            })
    private @Nullable Path receivers;

    @Option(
            names = "--windows-receiver",
            paramLabel = "OFFICE",
            converter = ToOffice.class,
            description = {
                "--encrypt-to と一緒に使います。鍵がWindowsの証明書ストアにあり、RSA-OAEPで復号できない送信先（inspect で確認できます）の事業所番号。RSA"
                        + " PKCS#1 v1.5 で暗号化します。複数回指定できます。",
                "With --encrypt-to: the number of an office whose key is in the store of Windows and cannot decrypt"
                        + " RSA-OAEP (inspect tells); RSA PKCS#1 v1.5 is used for it. May be repeated."
            })
    private Set<OfficeNumber> windowsReceivers = new HashSet<>();

    private final Clock clock;

    public SendCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        peer.check();
        StoreOption.checkOneOf(store, outbox, "--outbox");
        if (receivers == null && !windowsReceivers.isEmpty()) {
            throw new UsageException(
                    "--windows-receiver は --encrypt-to と一緒に使います。", "--windows-receiver goes with --encrypt-to.");
        }
        TrustAnchors trusted = trust.demandedAnchors();
        if (outbox != null) {
            FolderPaths.checkUsable(outbox);
        }
        if (receivers != null) {
            FolderPaths.checkThere(List.of(receivers));
            checkWindowsReceivers(receivers);
        }
        Optional<OfficeKeyring> keyring = peer.keyring();
        if (keyring.isPresent() && outbox != null) {
            FolderPaths.checkOfMany(outbox, "--outbox");
        }
        List<UnitFiles> units = units(Stream.ofNullable(outbox).toArray(Path[]::new));
        return keyring.isPresent() ? sendForMany(units, keyring.get(), trusted) : sendForOne(units, trusted);
    }

    /** A mistyped number would leave the office it is meant for without what it can read. */
    private void checkWindowsReceivers(Path folder) {
        for (OfficeNumber office : windowsReceivers) {
            Path file = certificate(folder, office);
            if (!Files.exists(file)) {
                throw new UsageException(
                        "--windows-receiver " + office + ": 電子証明書のファイルがありません: " + file,
                        "--windows-receiver " + office + ": there is no certificate file: " + file);
            }
        }
    }

    private static Path certificate(Path folder, OfficeNumber office) {
        return folder.resolve(office + ".pem");
    }

    private ExitCode sendForOne(List<UnitFiles> units, TrustAnchors trusted) throws IOException {
        SigningIdentity identity = peer.identity(terminal());
        HttpTransport.Builder transport = peer.transport(identity, trusted).check(check.check());
        certificates().ifPresent(transport::encryptFor);
        if (store == null) {
            return send(units, transport.outbox(Objects.requireNonNull(outbox)));
        }
        try (OpenedStore opened = store.open()) {
            return send(units, transport.outbox(opened.stores().of(peer.office(identity))));
        }
    }

    private ExitCode send(List<UnitFiles> units, HttpTransport.Builder transport) throws IOException {
        try (HttpTransport client = transport.build()) {
            return new ExchangeResult(page(), texts(), TransferMode.HTTPS).sent(send(units, client));
        }
    }

    private ExitCode sendForMany(List<UnitFiles> units, OfficeKeyring keyring, TrustAnchors trusted)
            throws IOException {
        KeyringTransport.Builder transport = peer.transport(keyring, trusted).check(check.check());
        certificates().ifPresent(transport::encryptFor);
        if (store == null) {
            Path parent = Objects.requireNonNull(outbox);
            // Where nothing was ever queued, no folder is made.
            return send(
                    units,
                    keyring,
                    office -> Files.exists(parent.resolve(office.value())),
                    transport.outbox(office -> DirectoryStores.ofOutbox(parent.resolve(office.value()))));
        }
        try (OpenedStore opened = store.open()) {
            return send(units, keyring, office -> true, transport.outbox(opened.stores()::of));
        }
    }

    /** @param isKnown whether there may be something queued for an office */
    private ExitCode send(
            List<UnitFiles> units,
            OfficeKeyring keyring,
            Predicate<OfficeNumber> isKnown,
            KeyringTransport.Builder transport)
            throws IOException {
        KeyringResult result = new KeyringResult(page(), texts(), keyring.offices());
        result.keys(keyring.state(clock.instant()));
        try (KeyringTransport client = transport.build();
                Progress progress = new Progress(terminal(), texts())) {
            List<Delivery> refused = client.queue(units);
            List<OfficeNumber> offices =
                    keyring.offices().stream().filter(isKnown).toList();
            KeyringReport report = client.exchange(offices, progress);
            progress.close();
            return result.sent(units, refused, report);
        }
    }

    private Optional<ReceiverCertificates> certificates() {
        return Optional.ofNullable(receivers)
                .<ReceiverCertificates>map(folder -> office -> {
                    Path file = certificate(folder, office);
                    return Files.exists(file) ? Optional.of(CertificateFile.read(file)) : Optional.empty();
                })
                .map(certificates -> certificates.withPkcs1v15For(windowsReceivers));
    }
}
