package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.KeySelector;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vendor's process that sends and receives everything in its folders, and can be told to stand still at a durable step, so
 * that it is killed there. Its import is as a vendor's: the unit's own name makes it happen once.
 */
final class CrashRun {
    static final String PASSWORD = "Sample123";
    static final String SENDER = "sender.p12";
    static final String RECEIVER = "receiver.p12";
    static final String CA = "ca.pem";

    private static final RetryPolicy PATIENCE =
            new RetryPolicy(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMillis(5), Duration.ofMillis(50));

    private CrashRun() {}

    /** Arguments: the folder of keys, the peer's address and protocol, the step to stop at or 0, the provider's folder, the outboxes' folders. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path keys = Path.of(args[0]);
        URI url = URI.create(args[1]);
        int stopAt = Integer.parseInt(args[3]);
        SigningIdentity sender = load(keys.resolve(SENDER));
        SigningIdentity receiver = load(keys.resolve(RECEIVER));
        TrustAnchors anchors = TrustAnchors.read(keys.resolve(CA));
        ExchangeProtocol protocol = TestProtocol.valueOf(args[2]).to(url, anchors);
        AtomicInteger steps = new AtomicInteger();
        Disk.Steps counting = name -> {
            if (steps.incrementAndGet() == stopAt) {
                standStill();
            }
        };
        System.out.println("begun");
        boolean complete = true;
        for (String work : List.of(args).subList(5, args.length)) {
            complete &= send(Path.of(work), protocol, sender, receiver, counting);
        }
        complete &= receive(Path.of(args[4]), protocol, receiver, anchors, counting);
        System.out.println("steps " + steps.get());
        System.exit(complete ? 0 : 1);
    }

    private static boolean send(
            Path work, ExchangeProtocol protocol, SigningIdentity sender, SigningIdentity receiver, Disk.Steps steps)
            throws IOException {
        try (HttpTransport client = HttpTransport.builder(protocol, () -> sender)
                .outbox(work.resolve("outbox"))
                .encryptFor(office -> Optional.of(receiver.certificate()))
                .retry(PATIENCE)
                .concurrency(1)
                .steps(steps)
                .build()) {
            boolean queued = client.queue(UnitFiles.in(work.resolve("plans"))).isEmpty();
            return client.exchange(TransportListener.NONE).isComplete() && queued;
        }
    }

    private static boolean receive(
            Path provider, ExchangeProtocol protocol, SigningIdentity receiver, TrustAnchors anchors, Disk.Steps steps)
            throws IOException {
        Path imported = Files.createDirectories(provider.resolve("imported"));
        try (HttpTransport client = HttpTransport.builder(protocol, () -> receiver)
                .inbox(provider.resolve("inbox"), UnitVerifier.of(CertificateChecker.of(anchors)))
                .taker(unit -> importOnce(unit, imported))
                .retry(PATIENCE)
                .concurrency(1)
                .steps(steps)
                .build()) {
            return client.exchange(TransportListener.NONE).isComplete();
        }
    }

    private static void importOnce(StoredUnit unit, Path imported) throws IOException {
        try {
            Files.createFile(imported.resolve(UnitKey.of(unit.unit())));
        } catch (FileAlreadyExistsException importedBeforeTheCrash) {
            // As a vendor's database says of a key that it has.
        }
    }

    private static void standStill() {
        System.out.println("standing");
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SigningIdentity load(Path keystore) throws IOException {
        return SigningIdentity.read(keystore, PASSWORD::toCharArray, KeySelector.onlyKey());
    }
}
