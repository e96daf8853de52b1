package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.model.Layouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Records of random values that their columns allow; what may be empty is so in every third cell. */
public final class RandomRecords {
    private static final List<String> TEXTS = List.of(
            "見本　太郎",
            "\"",
            "a,b",
            "一行目\r\n二行目",
            "\n",
            "\t",
            " ",
            "#",
            "\\",
            "ｱｲｳ",
            "～",
            "①",
            "髙",
            "ソ表",
            "{\"a\":1}",
            "null");

    private final Random random;

    /** The same seed gives the same records. */
    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** The next record of a kind. */
    public Record of(FileKind kind) {
        return record(RecordShape.of(Layouts.published().of(kind).record()));
    }

    private <T extends Record> T record(RecordShape<T> shape) {
        return shape.make(shape.components().stream().map(this::content).toArray());
    }

    private Object content(RecordShape.Component component) {
        if (component instanceof Leaf leaf) {
            return leaf.wrap(isEmpty(leaf.column()) ? null : value(leaf.column()));
        }
        RecordShape.Part part = (RecordShape.Part) component;
        if (part.slots() == 0) {
            return record(part.shape());
        }
        List<Record> elements = new ArrayList<>();
        for (int i = random.nextInt(part.slots() + 1); i > 0; i--) {
            elements.add(record(part.shape()));
        }
        // A slot at the end that holds nothing is none: no cell tells that it was there.
        while (!elements.isEmpty()
                && elements.get(elements.size() - 1).equals(part.shape().defaults())) {
            elements.remove(elements.size() - 1);
        }
        return elements;
    }

    private boolean isEmpty(Column column) {
        return (column.need() != Need.REQUIRED || column.zeroAllowed()) && random.nextInt(3) == 0;
    }

    private Object value(Column column) {
        return switch (column.type()) {
            case VERSION -> YearMonth.parse(Standard.FOURTH.replaceFirst("(....)(..)", "$1-$2"));
            case MONTH -> YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12));
            case DATE -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(70_000));
            case DIGITS -> new InsurerNumber(digits(6));
            case INSURED -> new InsuredNumber(random.nextBoolean() ? "H" + digits(9) : digits(10));
            case OFFICE -> new OfficeNumber(digits(10));
            case TEXT -> text(column.max() > 0 ? column.max() : 40);
            case CODE -> any(column.codes().toArray());
            case SERVICE_TYPE -> any(ServiceType.values());
            case POSTAL -> digits(3) + "-" + digits(4);
            case PHONE -> "0" + digits(9);
            case INT -> number(column);
            case UNUSED -> "";
            case TIME -> time();
            case TIME_OR_9999 -> random.nextInt(4) == 0 ? ServiceTime.NONE : new ServiceTime(Optional.of(time()));
            case DAYS ->
                DaySet.of(IntStream.rangeClosed(1, 31)
                        .filter(day -> random.nextBoolean())
                        .boxed()
                        .toList());
            case SERVICE_CODE -> new ServiceCode(any(ServiceType.values()).code() + digits(4));
            case EQUIPMENT_CODE -> digits(5) + "-" + digits(6);
            case CHARS -> digits(1 + random.nextInt(column.max()));
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(100_000), 2);
            case FIXED -> column.fixed();
        };
    }

    private int number(Column column) {
        int length = column.unclearMax() > 0 ? column.unclearMax() : column.max();
        int number = Integer.parseInt(digits(1 + random.nextInt(length)));
        return random.nextInt(5) == 0 ? -(number / 10) : number;
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    String text(int most) {
        StringBuilder text = new StringBuilder();
        do {
            text.append(any(TEXTS.toArray()));
        } while (text.length() < most && random.nextBoolean());
        return text.substring(0, Math.min(most, text.length()));
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
