package io.github.careplansdk.csv.testkit;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * AssertJ's assertions, and those for care plan files. Import {@code assertThat} from here and not from {@link Assertions}:
 *
 * <pre>{@code
 * import static io.github.careplansdk.csv.testkit.CarePlanAssertions.assertThat;
 *
 * assertThat(folder).isAcceptable();
 * }</pre>
 */
public final class CarePlanAssertions extends Assertions {
    private CarePlanAssertions() {}

    /**
     * Returns assertions about files of the care plan data exchange.
     *
     * @param actual a folder (each folder with files in it is one bulk), an archive ({@code .zip}, one bulk) or a file
     */
    public static CarePlanAssert assertThat(Path actual) {
        return new CarePlanAssert(actual);
    }
}
