package io.github.careplansdk.csv.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left in buffers of a file is neither seen by the next nor kept for long. */
class RowBuffersTest {
    private static final String LONG = "202407,131001,0000000001,202604,9970100011\r\n";

    private final RowBuffers buffers = new RowBuffers(Limits.DEFAULT);

    private RowReader reader(String content, List<ProblemCode> problems) {
        return new RowReader(
                buffers,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)),
                Layouts.published(),
                FileKind.UPPLAN,
                Optional.empty(),
                "a.CSV",
                (code, place, column, arguments) -> problems.add(code));
    }

    private static void readAll(RowReader reader) throws IOException {
        while (reader.next()) {
            reader.row();
        }
    }

    @Test
    void aRowHasNoCellThatARowOfAnotherFileHad() throws IOException {
        readAll(reader(LONG, new ArrayList<>()));
        RowReader next = reader("202407\r\n", new ArrayList<>());

        assertThat(next.next()).isTrue();
        assertThat(next.row().text(0)).isEqualTo("202407");
        assertThat(next.row().text(2)).isEmpty();
        assertThat(next.row().text(4)).isEmpty();
    }

    @Test
    void whoWasToldOfProblemsIsLetGo() throws IOException, InterruptedException {
        WeakReference<List<ProblemCode>> told = readAndRelease();

        for (int i = 0; told.get() != null && i < 100; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(told.get()).isNull();
    }

    private WeakReference<List<ProblemCode>> readAndRelease() throws IOException {
        List<ProblemCode> problems = new ArrayList<>();
        readAll(reader(LONG, problems));
        assertThat(problems).isNotEmpty();
        buffers.release();
        return new WeakReference<>(problems);
    }
}
