package io.github.careplansdk.crypto.cli.sandbox;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.OfficesOption;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sandbox}: a platform to try things out with. */
@Command(
        name = "sandbox",
        header = "テスト用の相手システム（サンドボックス）を動かします。 / Runs a platform to try things out with.",
        description = {
            "準備ができると ready https://localhost:N と表示し、停止するまで動き続けます。",
            "Prints ready https://localhost:N when it can be used, and runs until it is stopped."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  始められない、または内部エラー / cannot start, or an internal error"
        })
public final class SandboxCommand extends TransferCommand {
    @Option(
            names = "--port",
            required = true,
            paramLabel = "N",
            converter = ToPort.class,
            description = {"待ち受けるポート。0 なら空いているポートを使います。", "The port to listen on; 0 for a free one."})
    private int port;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = {"受け付けた送信単位を保存するフォルダー。停止しても残ります。", "The folder in which it keeps its units over restarts."})
    private Path data = Path.of("");

    @Option(
            names = "--tls-pfx",
            required = true,
            paramLabel = "FILE",
            description = {"このサーバーの鍵と証明書（PKCS#12）。", "Its own key and certificate (PKCS#12)."})
    private Path pfx = Path.of("");

    @Option(
            names = "--tls-password-file",
            required = true,
            paramLabel = "FILE",
            description = {"--tls-pfx のパスワードを書いたファイル。", "The file with its password."})
    private Path password = Path.of("");

    @Option(
            names = "--client-ca",
            required = true,
            paramLabel = "PEM",
            description = {"事業所の電子証明書の認証局。複数回指定できます。", "The CA of the offices' certificates. May be repeated."})
    private List<Path> authorities = new ArrayList<>();

    @Mixin
    private OfficesOption offices = new OfficesOption();

    @Option(
            names = "--fault",
            paramLabel = "stall|drop:BYTES|503:TIMES|duplicate|skew:SECONDS",
            converter = ToFault.class,
            description = {"意図的に起こす不具合。複数回指定できます。", "A fault to simulate. May be repeated."})
    private List<Fault> faults = new ArrayList<>();

    public SandboxCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        Unreadable.checkFiles(List.of(pfx, password));
        Unreadable.checkFiles(authorities);
        FolderPaths.checkUsable(data);
        SigningIdentity identity = SigningIdentity.read(pfx, PasswordSource.file(password));
        SandboxPlatform.Builder builder = SandboxPlatform.builder(
                        identity, TrustAnchors.read(authorities.toArray(Path[]::new)), data)
                .port(port)
                .offices(offices.directory());
        faults.forEach(builder::fault);
        try (SandboxPlatform platform = builder.start()) {
            terminal().out().println("ready " + platform.url());
            terminal().out().flush();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new UsageException(
                    "ポート " + port + " は使えません。別のプログラムが使っていないか確認するか、別のポートを指定してください。",
                    "Port " + port + " cannot be used. See whether another program uses it, or name another port.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    static final class ToPort implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
                throw new UsageException(
                        "0 から 65535 までの数を指定してください: " + text, "Write a number from 0 to 65535: " + text);
            }
            return Integer.valueOf(text);
        }
    }

    static final class ToFault implements ITypeConverter<Fault> {
        @Override
        public Fault convert(String text) {
            return Fault.parse(text)
                    .orElseThrow(() -> new UsageException(
                            "stall、drop:バイト数、503:回数、duplicate、skew:秒数 のどれかを指定してください: " + text,
                            "Write stall, drop:BYTES, 503:TIMES, duplicate or skew:SECONDS: " + text));
        }
    }
}
