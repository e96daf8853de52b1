package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values of code lists, service types and service codes. */
final class CodeCodecs {
    private CodeCodecs() {}

    static final class CodeList extends CellCodec {
        private final List<Code> codes;
        private final int[] packed;

        CodeList(List<Code> codes) {
            super(ProblemCode.UNKNOWN_CODE);
            this.codes = codes;
            this.packed = codes.stream()
                    .mapToInt(entry -> pack(
                            entry.code().getBytes(StandardCharsets.US_ASCII),
                            0,
                            entry.code().length()))
                    .toArray();
        }

        private static int pack(byte[] bytes, int from, int to) {
            int packed = to - from;
            for (int i = from; i < to; i++) {
                packed = packed << 8 | (bytes[i] & 0xFF);
            }
            return packed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            if (to - from > 2) {
                return BAD;
            }
            int wanted = pack(bytes, from, to);
            for (int i = 0; i < packed.length; i++) {
                if (packed[i] == wanted) {
                    return i;
                }
            }
            return BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return codes.get((int) value);
        }

        @Override
        Object[] arguments() {
            StringBuilder allowed = new StringBuilder();
            for (Code entry : codes) {
                allowed.append(allowed.isEmpty() ? "" : ", ")
                        .append(entry.code())
                        .append('=')
                        .append(entry.label());
            }
            return new Object[] {allowed};
        }
    }

    static final class Type extends CellCodec {
        Type() {
            super(ProblemCode.NOT_SERVICE_TYPE);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            int type = to - from == 2 ? ServiceCodes.type(bytes, from) : -1;
            return type < 0 ? BAD : type;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return ServiceCodes.type((int) value);
        }
    }

    static final class Service extends CellCodec {
        private final boolean totals;

        Service(boolean totals) {
            super(ProblemCode.NOT_SERVICE_CODE);
            this.totals = totals;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = to - from == 6 ? ServiceCodes.pack(bytes, from) : BAD;
            boolean known = value != BAD
                    && (ServiceCodes.type(bytes, from) >= 0 || (totals && value == ServiceCodes.GRAND_TOTAL));
            return known ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return new ServiceCode(ServiceCodes.text(value));
        }
    }
}
