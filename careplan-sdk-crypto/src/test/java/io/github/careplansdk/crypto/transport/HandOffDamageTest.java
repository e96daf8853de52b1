package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed over has no key that another side knows: that it was is known here, or it is sent twice. */
class HandOffDamageTest {
    private static final Pattern BULK = Pattern.compile("\"bulk\" : \"([^\"]+)\"");

    @TempDir
    private Path folder;

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private HandOffTransport sender() throws IOException {
        return HandOffTransport.builder()
                .outbox(outbox(), folder.resolve("upload"))
                .build();
    }

    /** As if the process had been killed before it noted that the bulk had appeared. */
    private Path queuedAgain(UnitFiles unit) throws IOException {
        Path place = outbox().resolve("queue").resolve(UnitKey.of(unit.id()));
        Files.move(outbox().resolve("sent").resolve(UnitKey.of(unit.id())), place);
        Files.delete(place.resolve("receipt.json"));
        return place.resolve("unit.json");
    }

    /** As when a person clears the queue away meanwhile. */
    @Test
    void aUnitThatIsTakenOutOfTheQueueMeanwhileStopsNoOther() throws IOException {
        UnitFiles first = Offices.plan(folder.resolve("plans"), 1);
        UnitFiles second = Offices.plan(folder.resolve("plans"), 2);
        UnitFiles third = Offices.plan(folder.resolve("plans"), 3);
        try (HandOffTransport sender = sender()) {
            for (UnitFiles unit : List.of(first, second, third)) {
                sender.queue(List.of(unit));
            }
            List<Delivery> told = new ArrayList<>();
            ExchangeReport report = sender.exchange(new TransportListener() {
                @Override
                public void delivery(Delivery delivery, int done, int all) {
                    told.add(delivery);
                    if (told.size() == 1) {
                        takeOut(told.get(0).unit().equals(second.id()) ? third : second);
                    }
                }
            });
            assertThat(report.interruption()).isEmpty();
            assertThat(report.deliveries())
                    .hasSize(3)
                    .filteredOn(delivery -> !delivery.isDelivered())
                    .singleElement()
                    .satisfies(delivery ->
                            assertThat(delivery.finding().orElseThrow().code()).isEqualTo(TransportCode.LEASE_LOST));
        }
    }

    private void takeOut(UnitFiles unit) {
        try {
            Path place = outbox().resolve("queue").resolve(UnitKey.of(unit.id()));
            Files.move(place, folder.resolve("taken out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aUnitWhoseRecordWasDamagedAfterItWasHandedOverIsNotHandedOverAgainWhenItIsMended() throws IOException {
        UnitFiles first = Offices.plan(folder.resolve("plans"), 1);
        UnitFiles second = Offices.plan(folder.resolve("plans"), 2);
        try (HandOffTransport sender = sender()) {
            sender.queue(List.of(first, second));
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        Path bulk = Names.folders(folder.resolve("upload")).get(0);
        queuedAgain(first);
        Path record = queuedAgain(second);
        String whole = Files.readString(record);
        Matcher known = BULK.matcher(whole);
        assertThat(known.find()).isTrue();
        Files.writeString(
                outbox().resolve("bulks").resolve(known.group(1)),
                String.join("\n", bulk.getFileName().toString(), UnitKey.of(first.id()), UnitKey.of(second.id())));

        Files.writeString(record, "");
        try (HandOffTransport sender = sender()) {
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .extracting(Delivery::unit, Delivery::outcome)
                    .containsExactly(
                            tuple(first.id(), DeliveryOutcome.DELIVERED), tuple(second.id(), DeliveryOutcome.UNKNOWN));
            UnitFiles third = Offices.plan(folder.resolve("plans"), 3);
            assertThat(sender.send(third).unit()).as("another bulk goes on").isEqualTo(third.id());
        }
        Files.writeString(record, whole);
        try (HandOffTransport sender = sender()) {
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .extracting(Delivery::unit, Delivery::outcome)
                    .containsExactly(tuple(second.id(), DeliveryOutcome.DELIVERED));
        }
        assertThat(Names.folders(folder.resolve("upload"))).hasSize(2);
        assertThat(Names.in(outbox().resolve("bulks"))).isEmpty();
    }
}
