package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.problem.ProblemCode.ARCHIVE_DAMAGED;
import static io.github.careplansdk.core.problem.ProblemCode.EDITION_ENDS;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_NOT_OF_VERSION;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_UNREADABLE;
import static io.github.careplansdk.core.problem.ProblemCode.NOTHING_TO_CHECK;
import static io.github.careplansdk.core.problem.ProblemCode.RULE_FAILED;
import static io.github.careplansdk.core.problem.ProblemCode.SERVICE_CODE_NOT_IN_MASTER;
import static io.github.careplansdk.core.problem.ProblemCode.UNITS_NOT_OF_CODE;

import io.github.careplansdk.core.problem.ProblemCode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mistake for each problem that a file can have. */
public final class Mistakes {
    /**
     * Problems of the program that checks, of the day of the check, of its master data, of where files lie, or of months in which
     * another edition applied, and not of what is in files.
     */
    public static final Set<ProblemCode> NOT_OF_FILES = Collections.unmodifiableSet(EnumSet.of(
            ARCHIVE_DAMAGED,
            FILE_UNREADABLE,
            FILE_NAME_NOT_OF_VERSION,
            SERVICE_CODE_NOT_IN_MASTER,
            UNITS_NOT_OF_CODE,
            EDITION_ENDS,
            NOTHING_TO_CHECK,
            RULE_FAILED));

    private Mistakes() {}

    /** Returns the mistakes of all layers, by their problem and in the order of the codes. */
    public static Map<ProblemCode, Mistake> of(YearMonth month, Path familyImage) {
        CleanUnits clean = new CleanUnits(month, familyImage);
        List<LayerMistakes> layers = List.of(
                new ByteMistakes(month, clean),
                new NameMistakes(month, clean),
                new CellMistakes(month, clean),
                new RowMistakes(month, clean, familyImage),
                new FileMistakes(month, clean),
                new UnitMistakes(month, clean));
        Map<ProblemCode, Mistake> all = new EnumMap<>(ProblemCode.class);
        layers.forEach(layer -> all.putAll(layer.all()));
        return all;
    }
}
