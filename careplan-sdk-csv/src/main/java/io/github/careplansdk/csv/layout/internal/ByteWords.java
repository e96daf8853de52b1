package io.github.careplansdk.csv.layout.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at once, the first the lowest. */
public final class ByteWords {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long TO_CARRY = 0x0606_0606_0606_0606L;
    private static final long HIGH_HALVES = 0xF0F0_F0F0_F0F0_F0F0L;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = ONES << 7;

    private ByteWords() {}

    /** Returns eight bytes from {@code at} on, all of which are in the array. */
    public static long load(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Returns how many bytes are the same from two places on, {@code most} at most. There are eight more behind them in the array. */
    public static int alike(byte[] bytes, int one, int other, int most) {
        int at = 0;
        long difference = 0;
        while (at < most && difference == 0) {
            difference = load(bytes, one + at) ^ load(bytes, other + at);
            at += Long.BYTES;
        }
        int same = difference == 0 ? at : at - Long.BYTES + Long.numberOfTrailingZeros(difference) / Byte.SIZE;
        return Math.min(same, most);
    }

    /**
     * Returns the number that one to eight ASCII digits spell, or -1.
     *
     * @param word begins with the digits; what stands behind them does not matter
     */
    public static long digits(long word, int length) {
        int bits = length * Byte.SIZE;
        long eight = length == Long.BYTES ? word : word << (Long.SIZE - bits) | ZEROS >>> bits;
        if ((((eight ^ ZEROS) | (eight + TO_CARRY ^ ZEROS)) & HIGH_HALVES) != 0) {
            return -1;
        }
        long pairs = (eight & 0x0F0F_0F0F_0F0F_0F0FL) * (1 + (10 << 8)) >>> 8 & 0x00FF_00FF_00FF_00FFL;
        long fours = pairs * (1 + (100 << 16)) >>> 16 & 0x0000_FFFF_0000_FFFFL;
        return fours * (1 + (10_000L << 32)) >>> 32;
    }

    /** Returns whether no quote and no control character is among the bytes. */
    public static boolean isText(long word) {
        long quotes = word ^ ONES * '"';
        long deletes = word ^ ONES * 0x7F;
        return ((quotes - ONES & ~quotes | deletes - ONES & ~deletes | word - ONES * ' ' & ~word) & HIGHS) == 0;
    }

    public static boolean isAscii(long word) {
        return (word & HIGHS) == 0;
    }
}
