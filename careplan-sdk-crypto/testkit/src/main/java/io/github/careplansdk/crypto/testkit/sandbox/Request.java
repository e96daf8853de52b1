package io.github.careplansdk.crypto.testkit.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of a known office.
 *
 * @param office its number
 */
record Request(HttpExchange exchange, String office, Faults faults) {
    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** A header that has to be there in a form; its first group is the value. */
    String header(String name, Pattern form) throws Refusal {
        Matcher matcher = form.matcher(header(name).orElse(""));
        if (!matcher.matches()) {
            throw new Refusal(400, "malformed", "The header " + name + " is missing or not of its form.");
        }
        return matcher.group(1);
    }

    /** A parameter of the query, or empty. */
    Optional<String> parameter(String name) {
        return Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]*)")
                .matcher(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse(""))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** How many bytes the body is said to have, or -1. */
    long announced() {
        return header("Content-Length")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    InputStream body() {
        return exchange.getRequestBody();
    }

    /** The body of a submission, which a fault may cut. */
    InputStream body(String what) {
        long cut = faults.cutsRequest(what);
        return new FilterInputStream(exchange.getRequestBody()) {
            private long left = cut;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new DroppedException();
                }
                int read = super.read(bytes, offset, (int) Math.min(length, left));
                left -= Math.max(read, 0);
                return read;
            }
        };
    }
}
