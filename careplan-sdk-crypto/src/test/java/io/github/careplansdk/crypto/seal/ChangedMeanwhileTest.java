package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file to which somebody writes while it is sealed is told, though it is read only once; nothing comes of the container. */
class ChangedMeanwhileTest {
    private static final int BYTES = 300_000;

    @TempDir
    Path folder;

    private Path file;

    /** What somebody does to a file. */
    private enum Change {
        APPENDED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
            }
        },
        CUT {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[BYTES - 1]);
            }
        },
        OVERWRITTEN {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[] {1}, StandardOpenOption.WRITE);
            }
        },
        /** By one of the same size and time. */
        REPLACED {
            @Override
            void to(Path file) throws IOException {
                FileTime time = Files.getLastModifiedTime(file);
                Path other = Files.write(file.resolveSibling("other"), new byte[BYTES]);
                Files.setLastModifiedTime(other, time);
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        TAKEN_AWAY {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(folder.resolve("plan.pdf"), new byte[BYTES]);
        // Long ago, for a time may have no more than some milliseconds.
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-04-01T00:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource(value = Change.class, mode = EnumSource.Mode.EXCLUDE, names = "TAKEN_AWAY")
    void isToldWhereItChangesBeforeItIsRead(Change change) throws IOException {
        Path container = folder.resolve("unit.asice");
        assertThatThrownBy(() -> Units.interruptedBy(() -> change.to(file)).seal(List.of(file), container))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding()).isEqualTo(SealCode.FILE_CHANGED_MEANWHILE.found("plan.pdf")));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void isToldWhereItChangesWhileItIsRead(Change change) throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                boolean halfWay = taken.size() < BYTES / 2 && taken.size() + length >= BYTES / 2;
                taken.write(bytes, offset, length);
                if (halfWay) {
                    change.to(file);
                }
            }
        };
        UnitEncryptor encryptor = UnitEncryptor.of(List.of(Units.IDENTITY.certificate()));

        assertThatThrownBy(() -> Units.SEALER.sealEncrypted(List.of(file), encryptor, out))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding()).isEqualTo(SealCode.FILE_CHANGED_MEANWHILE.found("plan.pdf")));
        assertThat(taken.size()).as("it was being written").isGreaterThan(BYTES / 2);
        assertThatThrownBy(() -> UnitDecryptor.of(List.of(Units.IDENTITY))
                        .decrypt(new ByteArrayInputStream(taken.toByteArray()), folder.resolve("decrypted")))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.ENVELOPE_TRUNCATED));
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> !path.equals(file))).isEmpty();
        }
    }
}
