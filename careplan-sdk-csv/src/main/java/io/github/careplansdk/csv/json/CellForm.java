package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of one cell in JSON, by the type that its column declares. A value that is there is not left out. */
abstract class CellForm implements Form {
    /** A service without times; a word, so that a forgotten time is not taken for it. */
    static final String NO_TIME = "none";

    private static final DateTimeFormatter DATE = form("uuuu-MM-dd");
    private static final DateTimeFormatter MONTH = form("uuuu-MM");
    private static final DateTimeFormatter VERSION = form("uuuuMM");
    private static final DateTimeFormatter TIME = form("HH:mm");

    private final Said expected;

    private CellForm(Said expected) {
        this.expected = expected;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The form of a component that declares a cell. */
    static Form of(RecordComponent component) {
        CellType type = component.getAnnotation(Cell.class).type();
        Class<?> held = component.getType();
        if (held == String.class) {
            return new Text();
        }
        if (held == OptionalInt.class) {
            return new Maybe(of(type, component.getName(), int.class), OptionalInt.empty(), CellForm::optionalInt);
        }
        if (held == Optional.class) {
            Class<?> value = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return new Maybe(of(type, component.getName(), value), Optional.empty(), Optional::of);
        }
        return of(type, component.getName(), held);
    }

    private static Object optionalInt(Object value) {
        return OptionalInt.of((Integer) value);
    }

    private static Form of(CellType type, String name, Class<?> value) {
        return switch (type) {
            case MONTH -> name.equals("csvVersion") ? version() : month();
            case DATE ->
                new Spelled<>(
                        LocalDate.class,
                        DATE::format,
                        text -> LocalDate.parse(text, DATE),
                        new Said("実在する日付（\"2026-04-01\" の形）", "a real date as \"2026-04-01\""));
            case TIME ->
                new Spelled<>(
                        LocalTime.class,
                        TIME::format,
                        text -> LocalTime.parse(text, TIME),
                        new Said("時刻（\"09:30\" の形）", "a time as \"09:30\""));
            case TIME_OR_9999 ->
                new Spelled<>(
                        ServiceTime.class,
                        CellForm::spell,
                        CellForm::serviceTime,
                        new Said("時刻（\"09:30\" の形）か \"none\"", "a time as \"09:30\", or \"none\""));
            case DIGITS ->
                new Spelled<>(
                        InsurerNumber.class,
                        InsurerNumber::value,
                        InsurerNumber::new,
                        new Said("6桁の保険者番号の文字列", "an insurer number: a string of 6 digits"));
            case INSURED ->
                new Spelled<>(
                        InsuredNumber.class,
                        InsuredNumber::value,
                        InsuredNumber::new,
                        new Said(
                                "被保険者番号の文字列（10桁、またはHと9桁）",
                                "an insured number: a string of 10 digits, or H and 9 digits"));
            case OFFICE ->
                new Spelled<>(
                        OfficeNumber.class,
                        OfficeNumber::value,
                        OfficeNumber::new,
                        new Said("10桁の事業所番号の文字列", "an office number: a string of 10 digits"));
            case SERVICE_CODE ->
                new Spelled<>(
                        ServiceCode.class,
                        ServiceCode::value,
                        ServiceCode::new,
                        new Said("サービスコードの文字列（0-9とA-Zの6文字）", "a service code: a string of 6 characters of 0-9A-Z"));
            case CODE, SERVICE_TYPE -> new Entry(type, value);
            case INT -> new Whole();
            case DECIMAL -> new Decimal();
            case DAYS -> new Days();
            case TEXT, POSTAL, PHONE, UNUSED, EQUIPMENT_CODE, CHARS, FIXED -> new Text();
        };
    }

    private static Form version() {
        return new Spelled<>(
                YearMonth.class,
                VERSION::format,
                text -> YearMonth.parse(text, VERSION),
                new Said("CSVバージョンの文字列（\"202407\" の形）", "a CSV version: a string as \"202407\""));
    }

    private static Form month() {
        return new Spelled<>(
                YearMonth.class,
                MONTH::format,
                text -> YearMonth.parse(text, MONTH),
                new Said("年月（\"2026-04\" の形）", "a month as \"2026-04\""));
    }

    private static String spell(ServiceTime time) {
        return time.time().map(TIME::format).orElse(NO_TIME);
    }

    private static ServiceTime serviceTime(String text) {
        return text.equals(NO_TIME) ? ServiceTime.NONE : new ServiceTime(Optional.of(LocalTime.parse(text, TIME)));
    }

    @Override
    public boolean isLeftOut(@Nullable Object value) {
        return value == null;
    }

    @Override
    public @Nullable Object absent() {
        return null;
    }

    @Override
    public Said expected() {
        return expected;
    }

    JsonConversionException unexpected(JsonParser json) {
        return JsonConversionException.expected(json, expected);
    }

    /** A text; an empty one is left out. */
    private static final class Text extends CellForm {
        Text() {
            super(Strings.EXPECTED);
        }

        @Override
        public boolean isLeftOut(@Nullable Object value) {
            return value == null || value.equals("");
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeString((String) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return Strings.read(json);
        }

        @Override
        public Object absent() {
            return "";
        }
    }

    /** A value that a string spells. */
    private static final class Spelled<V> extends CellForm {
        private final Class<V> type;
        private final Function<V, String> spell;
        private final Function<String, V> parse;

        Spelled(Class<V> type, Function<V, String> spell, Function<String, V> parse, Said expected) {
            super(expected);
            this.type = type;
            this.spell = spell;
            this.parse = parse;
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(spell.apply(type.cast(value)));
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw unexpected(json);
            }
            try {
                return Objects.requireNonNull(parse.apply(json.getText()));
            } catch (IllegalArgumentException | DateTimeException notThis) {
                throw unexpected(json);
            }
        }
    }

    private static final class Whole extends CellForm {
        Whole() {
            super(new Said("整数", "a whole number"));
        }

        @Override
        public boolean isLeftOut(@Nullable Object value) {
            return value == null || value.equals(Column.UNSET);
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber((Integer) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || json.getNumberType() != JsonParser.NumberType.INT) {
                throw unexpected(json);
            }
            return json.getIntValue();
        }
    }

    /** A number of two decimals; which zeros end it does not matter. */
    private static final class Decimal extends CellForm {
        private static final int DECIMALS = 2;
        private static final int MOST_WHOLE_DIGITS = 9;

        Decimal() {
            super(new Said("小数2桁までの数", "a number with at most 2 decimals"));
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber((BigDecimal) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            JsonToken token = json.currentToken();
            boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
            if (!number || json.isNaN()) {
                throw unexpected(json);
            }
            BigDecimal value = json.getDecimalValue();
            // Checked first: written out, a number such as 1e999999999 would fill the memory.
            if ((long) value.precision() - value.scale() > MOST_WHOLE_DIGITS) {
                throw unexpected(json);
            }
            BigDecimal shortest = value.stripTrailingZeros();
            if (shortest.scale() > DECIMALS) {
                throw unexpected(json);
            }
            return shortest.setScale(DECIMALS);
        }
    }

    /** The days as an array of numbers. */
    private static final class Days extends CellForm {
        private static final int LAST = 31;

        Days() {
            super(new Said("1から31までの日の配列", "an array of days from 1 to 31"));
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (int day : ((DaySet) value).days()) {
                json.writeNumber(day);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw unexpected(json);
            }
            List<Integer> days = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                days.add(day(json, days));
            }
            return DaySet.of(days);
        }

        private int day(JsonParser json, List<Integer> others) throws IOException {
            boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && json.getNumberType() == JsonParser.NumberType.INT;
            int day = number ? json.getIntValue() : 0;
            if (day < 1 || day > LAST || others.contains(day)) {
                throw unexpected(json);
            }
            return day;
        }
    }

    /** An entry of a code list: code and label; the code alone is read too. */
    private static final class Entry extends CellForm {
        private final Map<String, Code> byCode;

        Entry(CellType type, Class<?> list) {
            this(type, constants(list));
        }

        private Entry(CellType type, Map<String, Code> byCode) {
            super(type == CellType.SERVICE_TYPE ? serviceType() : codeOf(byCode));
            this.byCode = byCode;
        }

        private static Map<String, Code> constants(Class<?> list) {
            Map<String, Code> constants = new LinkedHashMap<>();
            for (Object constant : Objects.requireNonNull(list.getEnumConstants(), "A code list is an enum.")) {
                Code code = (Code) constant;
                constants.put(code.code(), code);
            }
            return constants;
        }

        private static Said serviceType() {
            return new Said("標準仕様のサービス種類コード", "the code of a service type of the standard");
        }

        private static Said codeOf(Map<String, Code> byCode) {
            String entries = byCode.values().stream()
                    .map(code -> code.code() + "=" + code.label())
                    .collect(Collectors.joining(", "));
            return new Said("次のコードのどれか（" + entries + "）", "one of the codes " + entries);
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            Code entry = (Code) value;
            json.writeStartObject();
            json.writeStringField("code", entry.code());
            json.writeStringField("label", entry.label());
            json.writeEndObject();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return entry(json);
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected(json);
            }
            List<Object> found = new ArrayList<>();
            Members.read(json, name -> {
                switch (name) {
                    case "code" -> found.add(entry(json));
                    case "label" -> Strings.read(json);
                    default -> throw Members.unknown(json);
                }
            });
            if (found.isEmpty()) {
                throw unexpected(json).within("code");
            }
            return found.get(0);
        }

        private Code entry(JsonParser json) throws IOException {
            Code entry = json.currentToken() == JsonToken.VALUE_STRING ? byCode.get(json.getText()) : null;
            if (entry == null) {
                throw unexpected(json);
            }
            return entry;
        }
    }

    /** An optional value: left out where it is empty. */
    private record Maybe(Form form, Object absent, Function<Object, Object> wrap) implements Form {
        @Override
        public boolean isLeftOut(@Nullable Object value) {
            return value == null || value.equals(absent);
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            form.write(
                    value instanceof OptionalInt number ? number.getAsInt() : ((Optional<?>) value).orElseThrow(),
                    json);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return wrap.apply(form.read(json));
        }

        @Override
        public Said expected() {
            return form.expected();
        }
    }
}
