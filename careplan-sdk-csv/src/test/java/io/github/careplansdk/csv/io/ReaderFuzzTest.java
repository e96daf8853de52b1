package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import java.util.Arrays;
import java.util.List;

/**
 * Reading of any bytes. As a test it runs its seeds; {@code JAZZER_FUZZ=1 mvn test -Dtest=ReaderFuzzTest} looks for more.
 * The first byte chooses the kind.
 */
class ReaderFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyBytesEndInRowsAndProblems(byte[] data) {
        if (data == null || data.length == 0) {
            return;
        }
        List<FileKind> kinds = Standard.published().kinds();
        FileKind kind = kinds.get((data[0] & 0xFF) % kinds.size());
        byte[] file = Arrays.copyOfRange(data, 1, data.length);
        Reading whole = Reading.of(file, kind.isImage() ? FileKind.UPPLAN : kind, file.length + 1);

        whole.checkPlaces(file);
        assertThat(Reading.of(file, kind.isImage() ? FileKind.UPPLAN : kind, 3)).isEqualTo(whole);
    }
}
