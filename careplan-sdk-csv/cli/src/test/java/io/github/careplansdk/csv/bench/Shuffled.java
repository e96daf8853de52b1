package io.github.careplansdk.csv.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The rows of a file in another order, so that nothing repeats from row to row. */
final class Shuffled {
    private Shuffled() {}

    /** Writes a file of the same name into a folder. The cells of its rows hold no line end. */
    static Path write(Path file, Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int[] starts = rowStarts(bytes);
        int rows = starts.length - 1;
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = rows - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = order[i];
            order[i] = order[other];
            order[other] = row;
        }
        Path shuffled = Files.createDirectories(folder).resolve(file.getFileName());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(shuffled), 1 << 16)) {
            for (int row : order) {
                out.write(bytes, starts[row], starts[row + 1] - starts[row]);
            }
        }
        return shuffled;
    }

    /** Where each row starts, and the end of the last. */
    private static int[] rowStarts(byte[] bytes) {
        int[] starts = new int[bytes.length / 64 + 2];
        int rows = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                starts[++rows] = at + 1;
            }
        }
        return Arrays.copyOf(starts, rows + 1);
    }
}
