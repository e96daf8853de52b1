package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.examples.server.exchange.Exchange;
import io.github.careplansdk.examples.server.exchange.Exchange.OfficeState;
import io.github.careplansdk.examples.server.exchange.Exchange.Queued;
import io.github.careplansdk.examples.server.exchange.ReceivedUnits;
import io.github.careplansdk.examples.server.exchange.ReceivedUnits.Received;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends and receives for the offices of the keyring. */
@RestController
@RequestMapping("/api/v1")
class ExchangeApi {
    private final ObjectProvider<Exchange> exchange;
    private final ReceivedUnits received;
    private final RequestFiles files;

    ExchangeApi(ObjectProvider<Exchange> exchange, ReceivedUnits received, RequestFiles files) {
        this.exchange = exchange;
        this.received = received;
        this.files = files;
    }

    @GetMapping("/offices")
    List<OfficeState> offices() throws IOException {
        return exchange().offices();
    }

    @PostMapping(
            path = "/outbox",
            consumes = {FileApi.ZIP, FileApi.FILE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued queue(HttpServletRequest request, Locale locale) throws IOException {
        Exchange there = exchange();
        return files.with(request, upload -> there.queue(upload, Languages.of(locale)));
    }

    @PostMapping("/exchange")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void exchangeNow() {
        exchange().soon();
    }

    @GetMapping("/offices/{office}/inbox")
    List<Received> inbox(@PathVariable String office) {
        return received.of(number(office));
    }

    @GetMapping(path = "/offices/{office}/inbox/{unit}", produces = FileApi.ZIP)
    byte[] unit(@PathVariable String office, @PathVariable String unit) {
        return received.files(number(office), unit);
    }

    @DeleteMapping("/offices/{office}/inbox/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String office, @PathVariable String unit) {
        received.remove(number(office), unit);
    }

    private Exchange exchange() {
        Exchange there = exchange.getIfAvailable();
        if (there == null) {
            throw new Refused(Why.NO_PLATFORM);
        }
        return there;
    }

    private static OfficeNumber number(String office) {
        return OfficeNumber.parse(office).orElseThrow(() -> new Refused(Why.NOT_VALID, "office"));
    }
}
