package io.github.careplansdk.csv.pseudonymise.internal.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes a PDF of one empty page. */
final class EmptyPdf {
    private static final List<String> OBJECTS = List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");

    private EmptyPdf() {}

    static void write(OutputStream out, boolean whole) throws IOException {
        StringBuilder text = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        int number = 1;
        for (String object : OBJECTS) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", text.length()));
            text.append(number++).append(" 0 obj").append(object).append("endobj\n");
        }
        if (whole) {
            int table = text.length();
            text.append("xref\n0 ").append(number).append('\n').append(places);
            text.append("trailer<</Size ").append(number).append("/Root 1 0 R>>\nstartxref\n");
            text.append(table).append("\n%%EOF\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
