package io.github.careplansdk.crypto.transport.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {
    private final Listing listing = new Listing();

    private static UnitRef unit(int number) {
        return new UnitRef(
                "r-" + number,
                new UnitId(Offices.serial(number), Offices.planAddress()),
                ContentDigest.of(new byte[0]),
                0,
                MediaType.SEALED,
                Instant.EPOCH);
    }

    private static UnitPage page(int number) {
        return new UnitPage(List.of(unit(number)), List.of(), Optional.of("c" + number));
    }

    @Test
    void goesOnWithTheCursorOfThePageBefore() {
        assertThat(listing.cursor()).isEmpty();
        listing.add(page(1));
        assertThat(listing.isComplete()).isFalse();
        assertThat(listing.cursor()).contains("c1");
        listing.add(new UnitPage(List.of(unit(2)), List.of(), Optional.empty()));
        assertThat(listing.isComplete()).isTrue();
        assertThat(listing.units()).containsExactly(unit(1), unit(2));
    }

    @Test
    void endsWithAPageThatGoesOnWhereItWasBefore() {
        listing.add(page(1));
        listing.add(page(1));
        assertThat(listing.isComplete()).isTrue();
        assertThat(listing.units()).hasSize(1);
    }

    @Test
    void aPageOfWhichNothingIsUnderstoodHidesNoneBehindIt() {
        FailedReception strange =
                new FailedReception(Optional.empty(), Finding.of(TransportCode.LISTED_UNIT_NOT_UNDERSTOOD, "-", "ref"));
        listing.add(new UnitPage(List.of(), List.of(strange), Optional.of("c1")));
        listing.add(new UnitPage(List.of(), List.of(strange), Optional.of("c2")));
        assertThat(listing.isComplete()).isFalse();
        listing.add(new UnitPage(List.of(unit(1)), List.of(), Optional.empty()));
        assertThat(listing.units()).containsExactly(unit(1));
        assertThat(listing.others()).containsExactly(strange);
    }

    @Test
    void aCursorThatComesAgainEndsAListOfWhichNothingIsUnderstood() {
        FailedReception strange =
                new FailedReception(Optional.empty(), Finding.of(TransportCode.LISTED_UNIT_NOT_UNDERSTOOD, "-", "ref"));
        UnitPage page = new UnitPage(List.of(), List.of(strange), Optional.of("c"));
        listing.add(page);
        listing.add(page);
        assertThat(listing.isComplete()).isTrue();
    }

    /** A peer may fill a page first and then leave out what the office may not see. */
    @Test
    void anEmptyPageHidesNoneBehindIt() {
        listing.add(new UnitPage(List.of(), List.of(), Optional.of("c1")));
        listing.add(new UnitPage(List.of(), List.of(), Optional.of("c2")));
        assertThat(listing.isComplete()).isFalse();
        listing.add(new UnitPage(List.of(unit(1)), List.of(), Optional.empty()));
        assertThat(listing.units()).containsExactly(unit(1));
    }

    @Test
    void aListWithoutEndIsCut() {
        int pages = 0;
        while (!listing.isComplete()) {
            listing.add(page(pages++));
        }
        assertThat(pages).isEqualTo(1_000);
        assertThat(listing.units()).hasSize(1_000);
    }
}
