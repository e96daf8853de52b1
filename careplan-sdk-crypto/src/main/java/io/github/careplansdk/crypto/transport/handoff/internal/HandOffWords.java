package io.github.careplansdk.crypto.transport.handoff.internal;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Map;

/** The words of the list that lies beside a bulk. */
public record HandOffWords(Texts texts) {
    static HandOffWords in(Language language) {
        return new HandOffWords(Texts.beside(HandOffWords.class, language));
    }

    String title(String bulk, int units) {
        return texts.with(
                "list.title",
                Map.of(
                        "bulk", bulk,
                        "units", String.valueOf(units),
                        "move", ExchangeMove.published().move().text(texts.language())));
    }

    String unit(UnitId unit) {
        Address address = unit.address();
        return texts.with(
                "list.unit",
                Map.of(
                        "serial", unit.serial().digits(),
                        "from", address.from().value(),
                        "to", address.to().value()));
    }
}
