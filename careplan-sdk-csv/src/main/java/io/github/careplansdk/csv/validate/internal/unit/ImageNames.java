package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The images that the rows of the basic information name. */
public final class ImageNames implements Rule {
    public static final List<ProblemCode> CODES = List.of(ProblemCode.IMAGE_MISSING, ProblemCode.IMAGE_UNNAMED);

    private final Column column;
    private final FileContext file;
    private final Map<String, Location> named = new LinkedHashMap<>();
    private boolean unsure;

    public ImageNames(Layout<?> layout, FileContext file) {
        this.column = layout.column("familyImageFileName");
        this.file = file;
    }

    @Override
    public void seeIncomplete(TypedRow row) {
        unsure = true;
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        unsure |= !row.isSound(column.index());
        if (row.isFilled(column.index())) {
            Location place = new Location(
                    file.path(), row.line(), row.number(), column.number(), column.name(), column.nameEn());
            named.putIfAbsent(normal(row.text(column.index())), place);
        }
    }

    /** Returns whether a row may name an image that is not among these. */
    public boolean isUnsure() {
        return unsure;
    }

    /** Returns the names, in lower case, and the first row of each. */
    public Map<String, Location> named() {
        return Collections.unmodifiableMap(named);
    }

    /** A name as it is compared: {@code .jpg} and {@code .JPG} are the same. */
    public static String normal(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
