package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.kind.ServiceType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Service codes as numbers: six characters, one a byte, the first the highest. */
public final class ServiceCodes {
    /** 999999. */
    public static final long GRAND_TOTAL = packed("999999");

    private static final ServiceType[] TYPES = ServiceType.values();
    private static final byte[] BY_CHARACTERS = byCharacters();
    private static final long ITEM = 0xFFFF_FFFFL;
    private static final long WITHIN_LIMIT = packed("00AAAA") & ITEM;
    private static final long OUTSIDE_LIMIT = packed("00EEEE") & ITEM;
    private static final long OVER_30_DAYS = packed("00ZZZZ") & ITEM;

    private ServiceCodes() {}

    private static byte[] byCharacters() {
        byte[] table = new byte[1 << 14];
        Arrays.fill(table, (byte) -1);
        for (ServiceType type : TYPES) {
            table[type.code().charAt(0) << 7 | type.code().charAt(1)] = (byte) type.ordinal();
        }
        return table;
    }

    private static long packed(String code) {
        return pack(code.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Returns the number of six characters, or {@link ValueType#BAD} where one is not 0-9A-Z. */
    static long pack(byte[] bytes, int from) {
        long packed = 0;
        for (int i = from; i < from + 6; i++) {
            byte b = bytes[i];
            if ((b < '0' || b > '9') && (b < 'A' || b > 'Z')) {
                return ValueType.BAD;
            }
            packed = packed << 8 | b;
        }
        return packed;
    }

    /** Returns the six characters. */
    public static String text(long packed) {
        byte[] bytes = new byte[6];
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (packed >> (8 * (5 - i)));
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** Returns the place of the type of two characters in {@link ServiceType}, or -1. */
    static int type(byte[] bytes, int from) {
        return bytes[from] < 0 || bytes[from + 1] < 0 ? -1 : BY_CHARACTERS[bytes[from] << 7 | bytes[from + 1]];
    }

    /** Returns the type at that place. */
    public static ServiceType type(int place) {
        return TYPES[place];
    }

    /** Returns the type of a code, which is not {@link #GRAND_TOTAL}. */
    public static ServiceType typeOf(long packed) {
        return TYPES[BY_CHARACTERS[(int) (packed >> 40) << 7 | ((int) (packed >> 32) & 0x7F)]];
    }

    /** Returns whether it is a subtotal within the benefit limit (AAAA). */
    public static boolean isWithinLimit(long packed) {
        return (packed & ITEM) == WITHIN_LIMIT;
    }

    /** Returns whether it is a subtotal outside the benefit limit (EEEE). */
    public static boolean isOutsideLimit(long packed) {
        return (packed & ITEM) == OUTSIDE_LIMIT;
    }

    /** Returns whether it is a subtotal over 30 days (ZZZZ). */
    public static boolean isOver30Days(long packed) {
        return (packed & ITEM) == OVER_30_DAYS;
    }

    /** Returns whether it is a subtotal or the grand total. */
    public static boolean isTotal(long packed) {
        return packed == GRAND_TOTAL || isWithinLimit(packed) || isOutsideLimit(packed) || isOver30Days(packed);
    }
}
