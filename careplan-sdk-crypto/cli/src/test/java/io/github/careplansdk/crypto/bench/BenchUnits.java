package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many units of one size to be sent, and the same bytes sent without the library. */
record BenchUnits(Path folder, int count, int bytes) {
    static final OfficeNumber SENDER = new OfficeNumber("9970100011");
    static final OfficeNumber RECEIVER = new OfficeNumber("9970100037");

    /** What is done with units in a folder. */
    interface Work {
        void run(BenchUnits units) throws Exception;
    }

    /** Does something in a new folder, of which nothing is left. */
    static void inFolder(int count, int bytes, Work work) throws Exception {
        Path folder = Files.createTempDirectory("careplan-bench");
        try {
            work.run(new BenchUnits(folder, count, bytes));
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    List<UnitFiles> make() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        Address address = Address.of(SENDER, ServiceType.CARE_MANAGEMENT, RECEIVER, ServiceType.HOME_VISIT_CARE);
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Serial serial = new Serial(LocalDateTime.of(2026, 4, 1, 0, 0).plusSeconds(i));
            String name = FileName.of(FileKind.UPJSK, Optional.of(YearMonth.of(2026, 4)), address, serial)
                    .text();
            units.add(new UnitFiles(new UnitId(serial, address), List.of(Files.write(plans.resolve(name), content))));
        }
        return units;
    }

    /** Returns how many units a second that is, if it is done with all. */
    double rate(Callable<Boolean> work) throws Exception {
        long start = System.nanoTime();
        if (!work.call()) {
            throw new IllegalStateException("Not all were done.");
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** Sends what an outbox has sent as bare HTTPS PUTs; returns whether all were. */
    boolean put(ReceiptServer server, int workers, Path outbox) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(server.context())
                .build();
        ExecutorService sending = Executors.newFixedThreadPool(workers);
        try (Stream<Path> sent = Files.list(outbox.resolve("sent"))) {
            List<Future<HttpResponse<Void>>> answers = new ArrayList<>();
            for (Path unit : sent.toList()) {
                answers.add(sending.submit(() -> client.send(
                        HttpRequest.newBuilder(server.url())
                                .PUT(HttpRequest.BodyPublishers.ofFile(unit.resolve("unit.asice")))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())));
            }
            for (Future<HttpResponse<Void>> answer : answers) {
                if (answer.get().statusCode() != 204) {
                    return false;
                }
            }
            return answers.size() == count;
        } finally {
            sending.shutdownNow();
        }
    }
}
