package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Values of code lists, service types and service codes. */
final class CodeTypes {
    private CodeTypes() {}

    /** A value of a code list: the number is its place there. */
    static final class Listed extends ValueType {
        private final List<Code> codes;
        /** What a {@code long} holds beside the length. */
        private static final int MOST_CHARACTERS = 7;

        private final long[] packed;
        private final int longest;

        Listed(List<Code> codes) {
            super(Code.class, ProblemCode.UNKNOWN_CODE, "次のコードのどれか（%s）", "one of the codes %s");
            this.codes = codes;
            this.packed = new long[codes.size()];
            int most = 0;
            for (int i = 0; i < packed.length; i++) {
                byte[] code = codes.get(i).code().getBytes(StandardCharsets.US_ASCII);
                if (code.length > MOST_CHARACTERS) {
                    throw new IllegalArgumentException(
                            "A code has at most " + MOST_CHARACTERS + " characters: " + codes.get(i));
                }
                packed[i] = pack(code, 0, code.length);
                most = Math.max(most, code.length);
            }
            this.longest = most;
        }

        private static long pack(byte[] bytes, int from, int to) {
            long packed = to - from;
            for (int i = from; i < to; i++) {
                packed = packed << 8 | (bytes[i] & 0xFF);
            }
            return packed;
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            if (to - from > longest) {
                return BAD;
            }
            long wanted = pack(bytes, from, to);
            for (int i = 0; i < packed.length; i++) {
                if (packed[i] == wanted) {
                    return i;
                }
            }
            return BAD;
        }

        @Override
        public Object value(long number) {
            return codes.get((int) number);
        }

        @Override
        public String text(Object value) {
            return ((Code) value).code();
        }

        @Override
        public Object[] arguments() {
            return new Object[] {entries()};
        }

        private String entries() {
            return codes.stream().map(code -> code.code() + "=" + code.label()).collect(Collectors.joining(", "));
        }

        @Override
        public Json json() {
            return Json.CODE;
        }

        @Override
        public String expected(Language language) {
            return super.expected(language).formatted(entries());
        }
    }

    /** A service type: the number is its place in {@link ServiceType}. */
    static final class OfService extends ValueType {
        OfService() {
            super(
                    ServiceType.class,
                    ProblemCode.NOT_SERVICE_TYPE,
                    100,
                    "標準仕様のサービス種類コード",
                    "the code of a service type of the standard");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            int type = to - from == 2 ? ServiceCodes.type(bytes, from) : -1;
            return type < 0 ? BAD : type;
        }

        @Override
        public Object value(long number) {
            return ServiceCodes.type((int) number);
        }

        @Override
        public String text(Object value) {
            return ((ServiceType) value).code();
        }

        @Override
        public Json json() {
            return Json.CODE;
        }
    }

    /** A service code, whose type the standard lists. */
    static final class Service extends ValueType {
        private final boolean totals;

        Service(boolean totals) {
            super(
                    ServiceCode.class,
                    ProblemCode.NOT_SERVICE_CODE,
                    "サービスコードの文字列（0-9とA-Zの6文字）",
                    "a service code: a string of 6 characters of 0-9A-Z");
            this.totals = totals;
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            long value = to - from == 6 ? ServiceCodes.pack(bytes, from) : BAD;
            boolean known = value != BAD
                    && (ServiceCodes.type(bytes, from) >= 0 || (totals && value == ServiceCodes.GRAND_TOTAL));
            return known ? value : BAD;
        }

        @Override
        public Object value(long number) {
            return new ServiceCode(ServiceCodes.text(number));
        }

        @Override
        public String text(Object value) {
            return ((ServiceCode) value).value();
        }

        /** Whether its type is listed, only the check of a file says. */
        @Override
        public Object ofJson(Object json) {
            return new ServiceCode((String) json);
        }
    }
}
