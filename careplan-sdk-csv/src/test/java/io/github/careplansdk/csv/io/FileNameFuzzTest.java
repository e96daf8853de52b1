package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Severity;
import java.nio.charset.StandardCharsets;

/** Any text as a file name. As a test it runs its seeds; see {@link ReaderFuzzTest}. */
class FileNameFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextIsANameOrAProblem(byte[] data) {
        String text = data == null ? "" : new String(data, StandardCharsets.UTF_8);
        FileName.Parsed parsed = FileName.parse(text);

        boolean wrong =
                parsed.problems().stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR);
        assertThat(parsed.name().isPresent()).isEqualTo(!wrong && !parsed.isAttachment());
        parsed.name().ifPresent(name -> {
            assertThat(name).hasToString(text);
            assertThat(parsed.kind()).contains(name.kind());
            String canonical = name.canonical();
            FileName again = FileName.parse(canonical).name().orElseThrow();
            assertThat(again.canonical()).isEqualTo(canonical);
            assertThat(again.address()).isEqualTo(name.address());
            assertThat(again.serial()).isEqualTo(name.serial());
            assertThat(again.month()).isEqualTo(name.month());
        });
    }
}
