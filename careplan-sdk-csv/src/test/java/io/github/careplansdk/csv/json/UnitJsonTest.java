package io.github.careplansdk.csv.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit as one document, without a folder conversion around it. */
class UnitJsonTest {
    private static final Path FOLDER = SampleMonth.FOLDER.resolve("1-basic-information");

    @TempDir
    Path temp;

    private static List<Path> unit() throws IOException {
        return SampleMonth.files(FOLDER).stream()
                .filter(file -> file.toString().contains("20260302101500"))
                .toList();
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CarePlanJson.writeUnit(unit(), out);
        return out.toByteArray();
    }

    @Test
    void comesBackByteForByte() throws IOException {
        List<Path> files = CarePlanJson.readUnit(new ByteArrayInputStream(document()), temp);
        assertThat(files).hasSize(3);
        for (Path file : files) {
            assertThat(file).hasSameBinaryContentAs(FOLDER.resolve(file.getFileName()));
        }
        assertThat(SampleMonth.files(temp)).containsExactlyElementsOf(files);
    }

    @Test
    void overwritesNothing() throws IOException {
        CarePlanJson.readUnit(new ByteArrayInputStream(document()), temp);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> CarePlanJson.readUnit(new ByteArrayInputStream(document()), temp));
        assertThat(SampleMonth.files(temp)).hasSize(3);
    }

    @Test
    void writesNothingOfADocumentThatBreaksOff() throws IOException {
        byte[] half = new String(document(), StandardCharsets.UTF_8)
                .substring(0, 3000)
                .getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(JsonConversionException.class)
                .isThrownBy(() -> CarePlanJson.readUnit(new ByteArrayInputStream(half), temp));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void isOneUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CarePlanJson.writeUnit(SampleMonth.files(FOLDER), OutputStream.nullOutputStream()));
    }

    @Test
    void namesTheFileAndRowThatCannotBecomeJson() throws IOException {
        Path file = temp.resolve("UPPLAN_202604_1370000001_43_1370000002_11_20260325101000.CSV");
        Files.write(file, new byte[] {'1', ',', (byte) 0xFF, '\r', '\n'});
        assertThatExceptionOfType(JsonConversionException.class)
                .isThrownBy(() -> CarePlanJson.writeUnit(List.of(file), OutputStream.nullOutputStream()))
                .withMessage("/" + file.getFileName()
                        + ": Row 1: Cell 2 holds a character that MS932 lacks; CharacterConverter converts it.");
    }
}
