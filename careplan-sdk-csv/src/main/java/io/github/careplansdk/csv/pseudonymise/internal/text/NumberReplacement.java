package io.github.careplansdk.csv.pseudonymise.internal.text;

import io.github.careplansdk.csv.validate.internal.row.CheckDigitCheck;
import java.util.Arrays;

/**
 * Replaces the numbers of insurers or of offices, which begin with the prefecture and have a check digit in real ones. The
 * numbers of real prefectures whose check digit is right, and those of prefecture 99, become numbers of the prefectures 90 to
 * 99, which do not exist. Where the check digit is wrong it is wrong again. Equal numbers become equal ones; different numbers
 * stay different, if none of them begins with 90 to 98. For one thread.
 */
public final class NumberReplacement {
    private static final int INVENTED = 99;
    private static final int DECIMAL = 10;

    private final Permutation permutation;
    private final int length;

    /** Creates a replacement of numbers with so many digits, under a key. */
    public NumberReplacement(KeyedHash hash, int length) {
        this.permutation = new Permutation(hash);
        this.length = length;
    }

    /** Returns what stands for a number. */
    public String of(String number) {
        int prefecture = Integer.parseInt(number.substring(0, 2));
        String nines = "9".repeat(length);
        if (number.equals(nines)) {
            return number;
        }
        if (prefecture == INVENTED) {
            // Behind the real prefectures, so that no real number becomes the same.
            int place = CheckDigitCheck.lastPrefecture() + 1 + number.charAt(2) - '0';
            return invented(place + number.substring(3));
        }
        if (prefecture < 1 || prefecture > CheckDigitCheck.lastPrefecture()) {
            return number.substring(0, 2) + permuted(number.substring(2));
        }
        String body = number.substring(0, length - 1);
        long error = Math.floorMod(
                number.charAt(length - 1) - '0' - CheckDigitCheck.checkDigit(Long.parseLong(body)), (long) DECIMAL);
        return error == 0 ? invented(body) : wrong(prefecture, number.substring(2, length - 1), (int) error);
    }

    /** What is all nines stands for no office, so that none becomes it. */
    private String invented(String body) {
        String digits = permuted(body);
        return "9" + (digits.chars().allMatch(digit -> digit == '9') ? permuted(digits) : digits);
    }

    private String permuted(String text) {
        int[] digits = text.chars().map(digit -> digit - '0').toArray();
        int[] limits = new int[digits.length];
        Arrays.fill(limits, DECIMAL);
        permutation.apply(digits, limits);
        return text(digits, 0, digits.length);
    }

    private String wrong(int prefecture, String middle, int error) {
        int[] digits = new int[middle.length() + 2];
        int[] limits = new int[digits.length];
        Arrays.fill(limits, DECIMAL);
        digits[0] = prefecture - 1;
        limits[0] = CheckDigitCheck.lastPrefecture();
        for (int i = 0; i < middle.length(); i++) {
            digits[i + 1] = middle.charAt(i) - '0';
        }
        digits[digits.length - 1] = error - 1;
        limits[digits.length - 1] = DECIMAL - 1;
        permutation.apply(digits, limits);
        int first = digits[0] + 1;
        String body = (first < DECIMAL ? "0" : "") + first + text(digits, 1, digits.length - 1);
        return body + (CheckDigitCheck.checkDigit(Long.parseLong(body)) + digits[digits.length - 1] + 1) % DECIMAL;
    }

    private static String text(int[] digits, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append((char) ('0' + digits[i]));
        }
        return text.toString();
    }
}
