package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.cli.keys.KeysOption;
import io.github.careplansdk.crypto.cli.shared.OfficesOption;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.keyring.KeyringSource;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.offices.KeyringTransport;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code send} and {@code receive} share: the peer, the office's key, and patience. */
public final class PeerOptions {
    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            converter = ToUrl.class,
            description = {"接続先のURL（https://ホスト名[:ポート][/パス]）。", "The peer's address (https://HOST[:PORT][/PATH])."})
    private URI url = URI.create("https://localhost");

    @ArgGroup
    private KeysOption keys = new KeysOption();

    @Mixin
    private OfficesOption offices = new OfficesOption();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = ToConcurrency.class,
            description = {
                "同時に通信する送信単位の数（1～64）。--keyring では事業所の数。既定は 4 です。",
                "How many units at a time, 1 to 64; with --keyring how many offices. 4 by default."
            })
    private int concurrency = 4;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            converter = ToSeconds.class,
            description = {
                "1つの送信単位の制限時間（秒。再試行を含む）。既定は 600 です。",
                "How long a unit may take with all its attempts; 600 by default."
            })
    private Duration deadline = RetryPolicy.DEFAULT.deadline();

    @Option(
            names = "--stall",
            paramLabel = "SECONDS",
            converter = ToSeconds.class,
            description = {
                "通信が停滞したとき、打ち切って再試行するまでの秒数。既定は 30 です。",
                "After how long without progress an attempt is given up; 30 by default."
            })
    private Duration stall = RetryPolicy.DEFAULT.stall();

    /** Refuses that no key is named. */
    void check() {
        keys.check();
    }

    /** Returns the keys of many offices; empty where that of one is named. */
    Optional<OfficeKeyring> keyring() throws IOException {
        if (keys.keyring().isEmpty()) {
            return Optional.empty();
        }
        // The peer's CA need not be that of offices: which key signs, its dates tell, as with a single one.
        CertificateChecker checker = CertificateChecker.of(new TrustAnchors(List.of()));
        return Optional.of(
                OfficeKeyring.open(KeyringSource.folder(keys.keyring().get()), checker, offices.directory()));
    }

    /** Loads the key of the one office. */
    SigningIdentity identity(Terminal terminal) throws IOException {
        return keys.demanded().load(terminal);
    }

    /** Returns the keys by which what arrives for the office is decrypted, the one that signs among them. */
    List<SigningIdentity> toReceiveWith(SigningIdentity identity) throws IOException {
        return keys.demanded().toReceiveWith(identity, offices.directory());
    }

    /** Returns the number of the office whose key it is, by which a database tells offices apart. */
    OfficeNumber office(SigningIdentity identity) throws IOException {
        return offices.directory()
                .officeOf(identity.certificate())
                .orElseThrow(() -> new UsageException(
                        "電子証明書から事業所番号が分かりません。--offices で対応表を指定してください。",
                        "The certificate does not tell the office's number: name a list with --offices."));
    }

    /** Returns a transport for many offices that lacks its stores, to the same peer. */
    KeyringTransport.Builder transport(OfficeKeyring keyring, TrustAnchors trusted) throws IOException {
        return KeyringTransport.builder(url, keyring, trusted)
                .offices(offices.directory())
                .concurrency(concurrency)
                .retry(retry());
    }

    /** Returns a transport that lacks its folders, to the peer whose certificate is one of these CAs'. */
    HttpTransport.Builder transport(SigningIdentity identity, TrustAnchors trusted) throws IOException {
        return HttpTransport.builder(url, () -> identity, trusted)
                .offices(offices.directory())
                .concurrency(concurrency)
                .retry(retry());
    }

    private RetryPolicy retry() {
        return RetryPolicy.DEFAULT.withDeadline(deadline).withStall(stall);
    }

    static final class ToUrl implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            try {
                URI url = URI.create(text);
                if (HttpsProtocol.isAddress(url)) {
                    return url;
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Told below.
            }
            // Not repeated: a password may stand in it.
            throw new UsageException(
                    "接続先のURLは https://ホスト名[:ポート][/パス] の形式で指定してください（ユーザー名、パスワード、? や # は使えません）。",
                    "Write the address as https://HOST[:PORT][/PATH], without a user, a password, ? or #.");
        }
    }

    static final class ToConcurrency implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]|[1-5][0-9]|6[0-4]")) {
                throw new UsageException("1 から 64 までの数を指定してください: " + text, "Write a number from 1 to 64: " + text);
            }
            return Integer.valueOf(text);
        }
    }

    static final class ToSeconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (!text.matches("[1-9][0-9]{0,4}")) {
                throw new UsageException(
                        "1 から 99999 までの秒数を指定してください: " + text, "Write seconds from 1 to 99999: " + text);
            }
            return Duration.ofSeconds(Long.parseLong(text));
        }
    }
}
