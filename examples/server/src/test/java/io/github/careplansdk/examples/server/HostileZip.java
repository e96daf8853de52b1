package io.github.careplansdk.examples.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A month in a ZIP that is damaged, or was made to do harm. */
enum HostileZip {
    /** Its second half did not arrive. */
    TRUNCATED {
        @Override
        byte[] bytes() throws IOException {
            byte[] zip = SampleFiles.zip(SampleFiles.PLANS);
            return Arrays.copyOf(zip, zip.length / 2);
        }
    },
    /** A file is to be written outside of the folder into which it is unpacked. */
    OUTSIDE {
        @Override
        byte[] bytes() throws IOException {
            Map<String, byte[]> files = new TreeMap<>();
            SampleFiles.of(SampleFiles.PLANS).forEach((name, bytes) -> files.put("../../" + name, bytes));
            return SampleFiles.zip(files);
        }
    },
    /** One file of several is to be written there. */
    ONE_OUTSIDE {
        @Override
        byte[] bytes() throws IOException {
            Map<String, byte[]> files = new TreeMap<>(SampleFiles.of(SampleFiles.PLANS));
            files.put("2-plans/../../x.csv", new byte[1]);
            return SampleFiles.zip(files);
        }
    },
    /** The check sum of each file is another. */
    WRONG_CHECK_SUMS {
        @Override
        byte[] bytes() throws IOException {
            byte[] zip = SampleFiles.zip(SampleFiles.PLANS);
            String text = new String(zip, StandardCharsets.ISO_8859_1);
            // In the data descriptor after each file, and in the list at the end.
            flip(zip, text, "PK\7\b", 4);
            flip(zip, text, "PK\1\2", 16);
            return zip;
        }

        private void flip(byte[] zip, String text, String signature, int offset) {
            for (int at = text.indexOf(signature); at >= 0; at = text.indexOf(signature, at + 1)) {
                zip[at + offset] ^= 1;
            }
        }
    };

    abstract byte[] bytes() throws IOException;
}
