package io.github.careplansdk.core.kind;

import java.util.Comparator;
import java.util.List;

/**
 * A kind of file (ファイル種別), known by the name at the front of its file names. The constants are the 18 kinds of the
 * published standard; {@link #csv} creates a kind for an edition of your own. Kinds with the same name are equal.
 */
public final class FileKind implements Comparable<FileKind> {
    /** 利用者補足情報: the supplement, which goes with tables 1-3 or with tables 6 and 7. */
    public static final FileKind UPHOSOKU = new FileKind(
            1, "UPHOSOKU", "利用者補足情報", "User supplement", Direction.PLAN, MonthInName.SERVICE_MONTH_OR_ZEROS);
    /** 居宅サービス計画1表. */
    public static final FileKind UP1KYO =
            new FileKind(2, "UP1KYO", "居宅サービス計画1表", "Care plan table 1", Direction.PLAN, MonthInName.NONE);
    /** 居宅サービス計画1表_削除. */
    public static final FileKind DLT1KYO = new FileKind(
            3, "DLT1KYO", "居宅サービス計画1表_削除", "Care plan table 1, deletion", Direction.PLAN, MonthInName.NONE);
    /** 居宅サービス計画2表. */
    public static final FileKind UP2KYO =
            new FileKind(4, "UP2KYO", "居宅サービス計画2表", "Care plan table 2", Direction.PLAN, MonthInName.NONE);
    /** 居宅サービス計画3表. */
    public static final FileKind UP3KYO =
            new FileKind(5, "UP3KYO", "居宅サービス計画3表", "Care plan table 3", Direction.PLAN, MonthInName.NONE);
    /** 第6表（サービス利用票）計画. */
    public static final FileKind UPPLAN =
            new FileKind(6, "UPPLAN", "第6表（サービス利用票）計画", "Table 6, plan", Direction.PLAN, MonthInName.SERVICE_MONTH);
    /** 第6表（サービス利用票）実績情報. */
    public static final FileKind UPJSK = new FileKind(
            7, "UPJSK", "第6表（サービス利用票）実績情報", "Table 6, results", Direction.RESULT, MonthInName.SERVICE_MONTH);
    /** 第6表計画_削除. */
    public static final FileKind DLTPLAN =
            new FileKind(8, "DLTPLAN", "第6表計画_削除", "Table 6, plan deletion", Direction.PLAN, MonthInName.SERVICE_MONTH);
    /** 第6表実績_削除. */
    public static final FileKind DLTJSK = new FileKind(
            9, "DLTJSK", "第6表実績_削除", "Table 6, result deletion", Direction.RESULT, MonthInName.SERVICE_MONTH);
    /** 第7表（サービス利用票別表）. */
    public static final FileKind UPSIKYU =
            new FileKind(10, "UPSIKYU", "第7表（サービス利用票別表）", "Table 7", Direction.PLAN, MonthInName.SERVICE_MONTH);
    /** 利用者基本情報. */
    public static final FileKind UPKIHON =
            new FileKind(11, "UPKIHON", "利用者基本情報", "Basic information", Direction.PREVENTIVE, MonthInName.NONE);
    /** 利用者基本情報_削除. */
    public static final FileKind DLTKIHON = new FileKind(
            12, "DLTKIHON", "利用者基本情報_削除", "Basic information, deletion", Direction.PREVENTIVE, MonthInName.NONE);
    /** 利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール). */
    public static final FileKind UPKIHON_SUB1 = new FileKind(
            13,
            "UPKIHON_SUB1",
            "利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール)",
            "Basic information, daily schedule",
            Direction.PREVENTIVE,
            MonthInName.NONE);
    /** 利用者基本情報（別表2）現病歴・既往歴. */
    public static final FileKind UPKIHON_SUB2 = new FileKind(
            14,
            "UPKIHON_SUB2",
            "利用者基本情報（別表2）現病歴・既往歴",
            "Basic information, medical history",
            Direction.PREVENTIVE,
            MonthInName.NONE);
    /** 家族構成画像: a JPEG, the one kind that is not CSV. */
    public static final FileKind UPKIHON_IMAGE = new FileKind(
            15, "UPKIHON_IMAGE", "家族構成画像", "Basic information, family image", Direction.PREVENTIVE, MonthInName.NONE);
    /** 介護予防サービス・支援計画書. */
    public static final FileKind UPYOBO =
            new FileKind(16, "UPYOBO", "介護予防サービス・支援計画書", "Preventive plan", Direction.PREVENTIVE, MonthInName.NONE);
    /** 介護予防サービス・支援計画書_削除. */
    public static final FileKind DLTYOBO = new FileKind(
            17, "DLTYOBO", "介護予防サービス・支援計画書_削除", "Preventive plan, deletion", Direction.PREVENTIVE, MonthInName.NONE);
    /** 介護予防サービス・支援計画書（別表）支援計画. */
    public static final FileKind UPYOBO_SUB = new FileKind(
            18,
            "UPYOBO_SUB",
            "介護予防サービス・支援計画書（別表）支援計画",
            "Preventive plan, support plan",
            Direction.PREVENTIVE,
            MonthInName.NONE);

    private static final int AFTER_THE_PUBLISHED = 100;
    private static final Comparator<FileKind> ORDER =
            Comparator.comparingInt((FileKind kind) -> kind.place).thenComparing(FileKind::name);

    /** The direction in which a kind of file is sent. */
    public enum Direction {
        /** From an office with care managers to a provider (or from an outsourced office to the support center). */
        PLAN,
        /** From a provider to the office with care managers. */
        RESULT,
        /** From a support center or care-management office to such an office or to a provider. */
        PREVENTIVE
    }

    /** Says whether the file names of a kind hold the service month (対象年月). */
    public enum MonthInName {
        /** The names hold no month. */
        NONE,
        /** The names hold the month. */
        SERVICE_MONTH,
        /** The names hold the month, or {@code 000000} in a unit that has no month. */
        SERVICE_MONTH_OR_ZEROS
    }

    private final int place;
    private final String name;
    private final String titleJa;
    private final String titleEn;
    private final Direction direction;
    private final MonthInName month;

    private FileKind(int place, String name, String titleJa, String titleEn, Direction direction, MonthInName month) {
        this.place = place;
        this.name = name;
        this.titleJa = titleJa;
        this.titleEn = titleEn;
        this.direction = direction;
        this.month = month;
    }

    /**
     * Returns a kind of CSV file for an edition of your own. It sorts after the kinds of the published standard.
     *
     * @param name what its file names begin with: capitals, digits and underscores
     * @throws IllegalArgumentException if the name has other characters
     */
    public static FileKind csv(String name, String titleJa, String titleEn, Direction direction, MonthInName month) {
        if (!name.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("A kind's name consists of capitals, digits and underscores: " + name);
        }
        return new FileKind(AFTER_THE_PUBLISHED, name, titleJa, titleEn, direction, month);
    }

    /** Returns these kinds but for one. */
    static List<FileKind> without(FileKind kind, List<FileKind> kinds) {
        return kinds.stream().filter(each -> !each.equals(kind)).toList();
    }

    /** Returns the name at the front of its file names. */
    public String name() {
        return name;
    }

    /** Returns the standard's Japanese title. */
    public String titleJa() {
        return titleJa;
    }

    /** Returns a short English title. */
    public String titleEn() {
        return titleEn;
    }

    /** Returns the direction in which it is sent. */
    public Direction direction() {
        return direction;
    }

    /** Returns whether the file name holds the service month. */
    public boolean monthInName() {
        return month != MonthInName.NONE;
    }

    /** Returns whether {@code 000000} may stand in place of the month, as in the supplement of tables 1-3. */
    public boolean zeroMonthAllowed() {
        return month == MonthInName.SERVICE_MONTH_OR_ZEROS;
    }

    /** Returns whether this is the family image, the one kind that is not CSV. */
    public boolean isImage() {
        return equals(UPKIHON_IMAGE);
    }

    /** Returns the extension of its files, with the dot, as the standard spells it. */
    public String extension() {
        return isImage() ? ".jpg" : ".CSV";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileKind kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Compares in the order of the standard's list of kinds. */
    @Override
    public int compareTo(FileKind other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
