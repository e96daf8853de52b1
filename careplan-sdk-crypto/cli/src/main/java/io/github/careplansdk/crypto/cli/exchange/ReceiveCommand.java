package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.OpenedStore;
import io.github.careplansdk.crypto.cli.shared.Progress;
import io.github.careplansdk.crypto.cli.shared.StoreOption;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.TrustOption;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.offices.KeyringReport;
import io.github.careplansdk.crypto.transport.offices.KeyringTransport;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code receive}: receives what waits, verified. */
@Command(
        name = "receive",
        header = "届いている送信単位を受信し、検証して保存します。 / Receives what waits, verifies and stores it.",
        description = {
            "DIR/received に送信単位ごとのフォルダーができます。検証に失敗したものは DIR/quarantine に入ります。",
            "Each unit gets a folder in DIR/received; what fails goes to DIR/quarantine."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて受信した / all received",
            "  1  受信できないか、隔離した送信単位がある / some units were not received, or quarantined",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  鍵を使えない事業所がある、始められない、または内部エラー / an office has no usable key, cannot start, or an internal error"
        })
public final class ReceiveCommand extends TransferCommand {
    @Mixin
    private PeerOptions peer = new PeerOptions();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {
                "受信箱（受信した送信単位を保存するフォルダー）。--keyring では、その下に事業所番号のフォルダーを作ります。",
                "The folder for what is received; with --keyring, in a folder of each office's number."
            })
    private @Nullable Path inbox;

    @ArgGroup(exclusive = false)
    private @Nullable StoreOption store;

    @Option(
            names = "--received",
            paramLabel = "DIR",
            description = {
                "--store と一緒に使います。受信した送信単位のファイルを置くフォルダー（--keyring では、その下の事業所番号のフォルダー）。",
                "With --store: the folder that the files of each unit received are put into (with --keyring, in one of"
                        + " the office's number)."
            })
    private @Nullable Path received;

    private final Clock clock;

    public ReceiveCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        peer.check();
        StoreOption.checkOneOf(store, inbox, "--inbox");
        if (received != null && store == null) {
            throw new UsageException("--received は --store と一緒に使います。", "--received goes with --store.");
        }
        Stream.of(inbox, received).filter(Objects::nonNull).forEach(FolderPaths::checkUsable);
        UnitVerifier verifier = UnitVerifier.of(trust.demandedChecker());
        Optional<OfficeKeyring> keyring = peer.keyring();
        if (keyring.isPresent() && inbox != null) {
            FolderPaths.checkOfMany(inbox, "--inbox");
        }
        return keyring.isPresent() ? receiveForMany(keyring.get(), verifier) : receiveForOne(verifier);
    }

    private ExitCode receiveForOne(UnitVerifier verifier) throws IOException {
        SigningIdentity identity = peer.identity(terminal());
        List<SigningIdentity> keys = peer.toReceiveWith(identity);
        HttpTransport.Builder transport =
                peer.transport(identity, trust.demandedAnchors()).decryptWith(() -> keys);
        if (store == null) {
            return receive(transport.inbox(Objects.requireNonNull(inbox), verifier));
        }
        if (received != null) {
            transport.taker(new CopyingTaker(received));
        }
        try (OpenedStore opened = store.open()) {
            return receive(transport.inbox(opened.stores().of(peer.office(identity)), verifier));
        }
    }

    private ExitCode receive(HttpTransport.Builder transport) throws IOException {
        try (HttpTransport client = transport.build()) {
            return new ExchangeResult(page(), texts(), TransferMode.HTTPS).received(exchange(client));
        }
    }

    private ExitCode receiveForMany(OfficeKeyring keyring, UnitVerifier verifier) throws IOException {
        KeyringTransport.Builder transport = peer.transport(keyring, trust.demandedAnchors());
        if (store == null) {
            Path parent = Objects.requireNonNull(inbox);
            return receive(
                    keyring,
                    transport.inbox(office -> DirectoryStores.ofInbox(parent.resolve(office.value())), verifier));
        }
        if (received != null) {
            Path parent = received;
            transport.taker(unit ->
                    new CopyingTaker(parent.resolve(unit.unit().address().to().value())).take(unit));
        }
        try (OpenedStore opened = store.open()) {
            return receive(keyring, transport.inbox(opened.stores()::of, verifier));
        }
    }

    private ExitCode receive(OfficeKeyring keyring, KeyringTransport.Builder transport) throws IOException {
        KeyringResult result = new KeyringResult(page(), texts(), keyring.offices());
        result.keys(keyring.state(clock.instant()));
        try (KeyringTransport client = transport.build();
                Progress progress = new Progress(terminal(), texts())) {
            KeyringReport report = client.exchange(progress);
            progress.close();
            return result.received(report);
        }
    }
}
