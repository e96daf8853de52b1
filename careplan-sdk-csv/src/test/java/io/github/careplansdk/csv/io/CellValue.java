package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.layout.Column;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The text of a cell and the value that it stands for, made the other way round than the reader goes.
 *
 * @param text what stands in the file, without quotes
 * @param value what the record holds, without the Optional around it
 */
record CellValue(String text, Object value) {
    /** What an empty cell holds. */
    static final Object NOTHING = "(nothing)";

    /** All characters that MS932 has both ways, without the user-defined ones and control characters. */
    private static final int[] CHARACTERS = characters();

    private static final List<String> TRICKY = List.of(
            "\"",
            "\"\"",
            ",",
            "\",\"",
            "\r",
            "\n",
            "\r\n",
            "\n\r",
            "\t",
            " ",
            "　",
            "#",
            "\\",
            "'",
            "ソ",
            "表",
            "ｱ",
            "～",
            "①",
            "髙",
            "\r\n202407,131001,0000000001,",
            "\n\"202407\",\"131001\",");

    private static int[] characters() {
        CharsetEncoder encoder = Ms932.CHARSET.newEncoder();
        return IntStream.range(0x20, 0x10000)
                .filter(c -> c != 0x7F && !Character.isISOControl(c) && Character.getType(c) != Character.PRIVATE_USE)
                .filter(c -> encoder.canEncode((char) c))
                .filter(c -> new String(String.valueOf((char) c).getBytes(Ms932.CHARSET), Ms932.CHARSET).charAt(0) == c)
                .toArray();
    }

    /** A usual value, always the same. */
    static CellValue usual(Column column) {
        return random(column, new Random(column.number()));
    }

    /** Any good value of the column's type. */
    static CellValue random(Column column, Random random) {
        return switch (column.type()) {
            case VERSION, MONTH -> month(column, random);
            case DATE -> date(column, random);
            case DIGITS -> {
                String digits = digits(6, random);
                yield new CellValue(digits, new InsurerNumber(digits));
            }
            case INSURED -> {
                String number = random.nextInt(4) == 0 ? "H" + digits(9, random) : digits(10, random);
                yield new CellValue(number, new InsuredNumber(number));
            }
            case OFFICE -> {
                String digits = digits(10, random);
                yield new CellValue(digits, new OfficeNumber(digits));
            }
            case TEXT -> text(column.max() > 0 ? column.max() : 40, random);
            case CODE -> {
                Code code = column.codes().get(random.nextInt(column.codes().size()));
                yield new CellValue(code.code(), code);
            }
            case POSTAL -> same(digits(3, random) + "-" + digits(4, random));
            case PHONE ->
                same(random.nextBoolean() ? "0" + digits(2, random) + "-" + digits(4, random) : digits(11, random));
            case INT -> integer(column, random);
            case SERVICE_TYPE -> {
                ServiceType type = any(ServiceType.values(), random);
                yield new CellValue(type.code(), type);
            }
            case UNUSED -> new CellValue("", NOTHING);
            case TIME -> {
                LocalTime time = time(random);
                yield new CellValue(hhmm(time), time);
            }
            case TIME_OR_9999 -> {
                if (random.nextInt(4) == 0) {
                    yield new CellValue("9999", ServiceTime.NONE);
                }
                LocalTime time = time(random);
                yield new CellValue(hhmm(time), new ServiceTime(Optional.of(time)));
            }
            case DAYS -> days(random);
            case SERVICE_CODE -> serviceCode(column, random);
            case EQUIPMENT_CODE -> same(digits(5, random) + "-" + digits(6, random));
            case CHARS -> same(digits(1 + random.nextInt(column.max()), random));
            case DECIMAL -> {
                int hundredths = random.nextInt(10_000);
                String text = String.format(Locale.ROOT, "%02d.%02d", hundredths / 100, hundredths % 100);
                yield new CellValue(text, new BigDecimal(text));
            }
            case FIXED -> same(column.fixed());
        };
    }

    private static CellValue same(String text) {
        return new CellValue(text, text);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static CellValue month(Column column, Random random) {
        if (column.zeroAllowed() && random.nextBoolean()) {
            return new CellValue("000000", NOTHING);
        }
        YearMonth month = column.number() == 1
                ? YearMonth.parse(Standard.FOURTH.replaceFirst("(....)(..)", "$1-$2"))
                : YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12));
        return new CellValue(month.toString().replace("-", ""), month);
    }

    private static CellValue date(Column column, Random random) {
        if (column.zeroAllowed() && random.nextBoolean()) {
            return new CellValue("00000000", NOTHING);
        }
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(70_000));
        return new CellValue(date.toString().replace("-", ""), date);
    }

    private static CellValue integer(Column column, Random random) {
        int length = column.unclearMax() > 0 ? column.unclearMax() : column.max();
        boolean negative = length > 1 && random.nextInt(5) == 0;
        String digits = digits(1 + random.nextInt(negative ? length - 1 : length), random);
        String text = negative ? "-" + digits : digits;
        return new CellValue(text, Integer.valueOf(text));
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private static String hhmm(LocalTime time) {
        return time.toString().replace(":", "");
    }

    private static CellValue days(Random random) {
        List<Integer> days = IntStream.rangeClosed(1, 31)
                .filter(day -> random.nextBoolean())
                .boxed()
                .toList();
        StringBuilder text = new StringBuilder();
        for (int day = 1; day <= 31; day++) {
            text.append(days.contains(day) ? '1' : '0');
        }
        return new CellValue(text.toString(), DaySet.of(days));
    }

    private static CellValue serviceCode(Column column, Random random) {
        String type = any(ServiceType.values(), random).code();
        String code = type + digits(4, random);
        if (column.totals() && random.nextInt(3) == 0) {
            code = List.of("999999", type + "AAAA", type + "EEEE", type + "ZZZZ")
                    .get(random.nextInt(4));
        }
        return new CellValue(code, new ServiceCode(code));
    }

    private static CellValue text(int most, Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(Math.max(1, most / 2));
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(3) > 0
                            ? String.valueOf((char) CHARACTERS[random.nextInt(CHARACTERS.length)])
                            : TRICKY.get(random.nextInt(TRICKY.size())));
        }
        if (most < 10 && text.length() > most) {
            text.setLength(most);
        }
        return same(text.toString());
    }
}
