package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.internal.Chunks;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes are, reading them comes to an end and loses nothing; see {@link Reading}. */
class AnyBytesPropertyTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            "\r\n",
            "\n",
            "\r",
            " ",
            "#",
            "\0",
            "\u001A",
            "0",
            "a",
            "202407,",
            "131001,",
            "\n202407,131001,",
            "\r\n\"202407\",\"131001\",",
            "\u0082",
            "\u0083\\",
            "\u00F0\u0040",
            "\u00FF",
            "\u00B1",
            "\u00EF\u00BB\u00BF",
            "\u00FE\u00FF",
            "\u0081\u0040",
            "\u0082\u004F",
            "9999",
            "00000000",
            "-");

    @Provide
    Arbitrary<FileKind> csvKinds() {
        return Arbitraries.of(Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .toList());
    }

    @Property(tries = 500)
    void randomBytes(@ForAll("csvKinds") FileKind kind, @ForAll @Size(max = 200) byte[] bytes) {
        read(bytes, kind);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void randomPiecesOfCsv(@ForAll("csvKinds") FileKind kind, @ForAll long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(80); i > 0; i--) {
            bytes.writeBytes(Chunks.raw(PIECES.get(random.nextInt(PIECES.size()))));
        }

        read(bytes.toByteArray(), kind);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void goodFilesThatWereDamaged(@ForAll("csvKinds") FileKind kind, @ForAll long seed) {
        Random random = new Random(seed);
        SimpleCsvWriter writer = new SimpleCsvWriter(random, List.of(random.nextBoolean() ? "\r\n" : "\n"));
        for (int i = random.nextInt(5); i >= 0; i--) {
            writer.write(RoundTripPropertyTest.row(kind, random));
        }
        byte[] bytes = writer.text().getBytes(Ms932.CHARSET);
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes = damage(bytes, random);
        }

        read(bytes, kind);
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 4 : 200));
        byte[] head = Arrays.copyOf(bytes, from);
        byte[] middle = Arrays.copyOfRange(bytes, from, to);
        byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = 0; i < Math.min(3, middle.length); i++) {
                    middle[i] ^= (byte) (1 << random.nextInt(8));
                }
                yield concat(head, middle, tail);
            }
            case 1 -> concat(head, tail);
            case 2 -> concat(head, Chunks.raw(PIECES.get(random.nextInt(PIECES.size()))), middle, tail);
            case 3 -> head;
            default -> concat(head, middle, middle, tail);
        };
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void read(byte[] bytes, FileKind kind) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Reading whole = Reading.of(bytes, kind, bytes.length + 1);
            whole.checkPlaces(bytes);
            assertThat(Reading.of(bytes, kind, 1)).isEqualTo(whole);
        });
    }
}
