package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;

/**
 * The image of a user's family (UPKIHON_IMAGE), as a page holds it.
 *
 * @param address the JPEG as an address that needs no file
 */
public record FamilyPicture(String address) {
    /** The column with the name of the file. */
    public static final String COLUMN = "familyImageFileName";

    private static final int MOST_BYTES = 4 << 20;

    /** The picture, or empty where the file cannot be read, or is no JPEG of at most 4 MiB. */
    static Optional<FamilyPicture> of(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            boolean jpeg = bytes.length > 3
                    && bytes.length <= MOST_BYTES
                    && bytes[0] == (byte) 0xFF
                    && bytes[1] == (byte) 0xD8
                    && bytes[2] == (byte) 0xFF;
            return jpeg
                    ? Optional.of(new FamilyPicture(
                            "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes)))
                    : Optional.empty();
        } catch (UnreadableException toldAlready) {
            return Optional.empty();
        }
    }
}
