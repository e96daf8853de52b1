package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Need;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        return record(Layout.of(kind).record());
    }

    private <T extends Record> T record(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(RecordComponent component) {
        Group group = component.getAnnotation(Group.class);
        if (group == null) {
            return cell(component, component.getAnnotation(Cell.class));
        }
        if (group.count() == 0) {
            return record(component.getType().asSubclass(Record.class));
        }
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(group.count() + 1); i > 0; i--) {
            elements.add(record(argument(component).asSubclass(Record.class)));
        }
        while (!elements.isEmpty() && isBlank((Record) elements.get(elements.size() - 1))) {
            elements.remove(elements.size() - 1);
        }
        return elements;
    }

    /** A slot at the end that holds nothing is none: no cell tells that it was there. */
    private static boolean isBlank(Record slot) {
        return Arrays.stream(slot.getClass().getRecordComponents()).allMatch(component -> {
            try {
                Object value = component.getAccessor().invoke(slot);
                return value.equals("") || value.equals(Optional.empty()) || value.equals(OptionalInt.empty());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Class<?> argument(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private Object cell(RecordComponent component, Cell cell) {
        boolean empty = (cell.need() != Need.REQUIRED || cell.zero()) && random.nextInt(3) == 0;
        Class<?> type = component.getType();
        if (type == OptionalInt.class) {
            return empty ? OptionalInt.empty() : OptionalInt.of(number(cell));
        }
        if (type == Optional.class) {
            return empty ? Optional.empty() : Optional.of(value(cell, component.getName(), argument(component)));
        }
        return empty && type == String.class ? "" : value(cell, component.getName(), type);
    }

    private Object value(Cell cell, String name, Class<?> type) {
        return switch (cell.type()) {
            case MONTH ->
                name.equals("csvVersion")
                        ? YearMonth.parse(CsvVersion.CURRENT.value().replaceFirst("(....)(..)", "$1-$2"))
                        : YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12));
            case DATE -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(70_000));
            case DIGITS -> new InsurerNumber(digits(6));
            case INSURED -> new InsuredNumber(random.nextBoolean() ? "H" + digits(9) : digits(10));
            case OFFICE -> new OfficeNumber(digits(10));
            case TEXT -> text(cell.max() > 0 ? cell.max() : 40);
            case CODE -> any(type.getEnumConstants());
            case SERVICE_TYPE -> any(ServiceType.values());
            case POSTAL -> digits(3) + "-" + digits(4);
            case PHONE -> "0" + digits(9);
            case INT -> number(cell);
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
            case CHARS -> digits(1 + random.nextInt(cell.max()));
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(100_000), 2);
            case FIXED -> cell.fixed();
        };
    }

    private int number(Cell cell) {
        int length = cell.unclearMax() > 0 ? cell.unclearMax() : cell.max();
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
