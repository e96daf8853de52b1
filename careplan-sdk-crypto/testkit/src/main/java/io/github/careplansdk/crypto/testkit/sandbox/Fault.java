package io.github.careplansdk.crypto.testkit.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fault that a sandbox simulates. */
public sealed interface Fault {
    /** The first attempt to submit or download each unit gets no answer: the connection stays open and silent. */
    record Stall() implements Fault {}

    /**
     * The first attempt to submit each unit is cut after so many bytes of its body, and every download after so many bytes of
     * the answer.
     *
     * @param bytes at least 1
     */
    record Drop(long bytes) implements Fault {
        /** @throws IllegalArgumentException if there are none */
        public Drop {
            if (bytes < 1) {
                throw new IllegalArgumentException("A connection drops after 1 byte or more.");
            }
        }
    }

    /**
     * The next requests get 503 with {@code Retry-After: 0}.
     *
     * @param times the number of requests
     */
    record Unavailable(int times) implements Fault {
        /** @throws IllegalArgumentException if there are none */
        public Unavailable {
            if (times < 1) {
                throw new IllegalArgumentException("A storm has 1 request or more.");
            }
        }
    }

    /** Every unit is delivered twice, under two references. */
    record Duplicate() implements Fault {}

    /**
     * The platform's clock is wrong.
     *
     * @param by how far it is ahead; negative if behind
     */
    record Skew(Duration by) implements Fault {}

    /**
     * Parses a fault; returns empty unless the text is {@code stall}, {@code drop:BYTES}, {@code 503:TIMES}, {@code
     * duplicate} or {@code skew:SECONDS}.
     */
    static Optional<Fault> parse(String text) {
        Matcher parts = Pattern.compile("([a-z0-9]+)(?::(-?[0-9]{1,9}))?").matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<Long> number = Optional.ofNullable(parts.group(2)).map(Long::valueOf);
        return switch (parts.group(1)) {
            case "stall" -> number.isPresent() ? Optional.empty() : Optional.of(new Stall());
            case "duplicate" -> number.isPresent() ? Optional.empty() : Optional.of(new Duplicate());
            case "drop" -> number.filter(bytes -> bytes > 0).map(Drop::new);
            case "503" -> number.filter(times -> times > 0).map(times -> new Unavailable(times.intValue()));
            case "skew" -> number.map(seconds -> new Skew(Duration.ofSeconds(seconds)));
            default -> Optional.empty();
        };
    }
}
