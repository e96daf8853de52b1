package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.Serials;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps a sender's last serial in a file, as its 14 digits, for {@link Serials#keptIn}. A serial is on disk before it
 * is issued. Safe for use by several threads and processes.
 *
 * <p>The file is replaced atomically. The lock is therefore on {@code NAME.lock} beside it.
 */
public final class SerialFile implements Serials.State {
    /** A file lock is the process's, and closing the file anywhere in the process ends it: so one thread at a time. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;

    /** Creates an instance for a file, which is created with the first serial in an existing folder. */
    public SerialFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * {@inheritDoc}
     *
     * @throws CarePlanException with code {@code SERIAL_STATE} if the file holds no serial, {@code SERIAL_FILE_FAILED} if it cannot be read or
     *     written
     */
    @Override
    public Serial advance(Function<Optional<Serial>, Serial> next) {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = open(beside(".lock"))) {
                // Held until the channel is closed.
                channel.lock();
                Serial serial = next.apply(read());
                write(serial);
                return serial;
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws CarePlanException with code {@code SERIAL_STATE} if the file holds no serial, {@code SERIAL_FILE_FAILED} if it cannot be read
     */
    @Override
    public Optional<Serial> last() {
        try {
            return read();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Optional<Serial> read() throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        Optional<Serial> serial = Serial.parse(text.strip());
        if (serial.isEmpty()) {
            throw new CarePlanException(ErrorCode.SERIAL_STATE.found(file));
        }
        return serial;
    }

    private void write(Serial serial) throws IOException {
        Disk.SHARED.write(file, (serial.digits() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private CarePlanException failed(IOException e) {
        return new CarePlanException(ErrorCode.SERIAL_FILE_FAILED.found(file), e);
    }
}
