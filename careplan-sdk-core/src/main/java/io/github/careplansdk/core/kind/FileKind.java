package io.github.careplansdk.core.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The 18 kinds of file of the standard, by the name at the front of the file name. */
public enum FileKind {
    /** 利用者補足情報: the supplement, which goes with tables 1-3 or with tables 6 and 7. */
    UPHOSOKU("利用者補足情報", "User supplement", Direction.PLAN, true),
    /** 居宅サービス計画1表. */
    UP1KYO("居宅サービス計画1表", "Care plan table 1", Direction.PLAN, false),
    /** 居宅サービス計画1表_削除. */
    DLT1KYO("居宅サービス計画1表_削除", "Care plan table 1, deletion", Direction.PLAN, false),
    /** 居宅サービス計画2表. */
    UP2KYO("居宅サービス計画2表", "Care plan table 2", Direction.PLAN, false),
    /** 居宅サービス計画3表. */
    UP3KYO("居宅サービス計画3表", "Care plan table 3", Direction.PLAN, false),
    /** 第6表（サービス利用票）計画. */
    UPPLAN("第6表（サービス利用票）計画", "Table 6, plan", Direction.PLAN, true),
    /** 第6表（サービス利用票）実績情報. */
    UPJSK("第6表（サービス利用票）実績情報", "Table 6, results", Direction.RESULT, true),
    /** 第6表計画_削除. */
    DLTPLAN("第6表計画_削除", "Table 6, plan deletion", Direction.PLAN, true),
    /** 第6表実績_削除. */
    DLTJSK("第6表実績_削除", "Table 6, result deletion", Direction.RESULT, true),
    /** 第7表（サービス利用票別表）. */
    UPSIKYU("第7表（サービス利用票別表）", "Table 7", Direction.PLAN, true),
    /** 利用者基本情報. */
    UPKIHON("利用者基本情報", "Basic information", Direction.PREVENTIVE, false),
    /** 利用者基本情報_削除. */
    DLTKIHON("利用者基本情報_削除", "Basic information, deletion", Direction.PREVENTIVE, false),
    /** 利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール). */
    UPKIHON_SUB1("利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール)", "Basic information, daily schedule", Direction.PREVENTIVE, false),
    /** 利用者基本情報（別表2）現病歴・既往歴. */
    UPKIHON_SUB2("利用者基本情報（別表2）現病歴・既往歴", "Basic information, medical history", Direction.PREVENTIVE, false),
    /** 家族構成画像: a JPEG, the one kind that is not CSV. */
    UPKIHON_IMAGE("家族構成画像", "Basic information, family image", Direction.PREVENTIVE, false),
    /** 介護予防サービス・支援計画書. */
    UPYOBO("介護予防サービス・支援計画書", "Preventive plan", Direction.PREVENTIVE, false),
    /** 介護予防サービス・支援計画書_削除. */
    DLTYOBO("介護予防サービス・支援計画書_削除", "Preventive plan, deletion", Direction.PREVENTIVE, false),
    /** 介護予防サービス・支援計画書（別表）支援計画. */
    UPYOBO_SUB("介護予防サービス・支援計画書（別表）支援計画", "Preventive plan, support plan", Direction.PREVENTIVE, false);

    /** Which way a kind of file travels. */
    public enum Direction {
        /** From an office with care managers to a provider (or from an outsourced office to the support center). */
        PLAN,
        /** From a provider to the office with care managers. */
        RESULT,
        /** From a support center or care-management office to such an office or to a provider. */
        PREVENTIVE
    }

    private final String titleJa;
    private final String titleEn;
    private final Direction direction;
    private final boolean monthInName;

    FileKind(String titleJa, String titleEn, Direction direction, boolean monthInName) {
        this.titleJa = titleJa;
        this.titleEn = titleEn;
        this.direction = direction;
        this.monthInName = monthInName;
    }

    /** The standard's Japanese title. */
    public String titleJa() {
        return titleJa;
    }

    /** A short English title. */
    public String titleEn() {
        return titleEn;
    }

    /** Which way it travels. */
    public Direction direction() {
        return direction;
    }

    /** Whether the file name holds the service month. */
    public boolean monthInName() {
        return monthInName;
    }

    /** Whether {@code 000000} may stand for the month: the supplement that goes with tables 1-3. */
    public boolean zeroMonthAllowed() {
        return this == UPHOSOKU;
    }

    /** Whether this is the family image, the one kind that is not CSV. */
    public boolean isImage() {
        return this == UPKIHON_IMAGE;
    }

    /** The extension of its files, with the dot, as the standard spells it. */
    public String extension() {
        return isImage() ? ".jpg" : ".CSV";
    }

    /** The edition of the standard that brought it. */
    public CsvVersion since() {
        return this == UP3KYO || direction == Direction.PREVENTIVE ? CsvVersion.V4 : CsvVersion.V1;
    }

    /** The kinds whose content this kind deletes, empty for the others. */
    public List<FileKind> deletes() {
        return switch (this) {
            case DLT1KYO -> List.of(UP1KYO, UP2KYO, UP3KYO);
            case DLTPLAN -> List.of(UPPLAN, UPSIKYU);
            case DLTJSK -> List.of(UPJSK);
            case DLTKIHON -> List.of(UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2, UPKIHON_IMAGE);
            case DLTYOBO -> List.of(UPYOBO, UPYOBO_SUB);
            default -> List.of();
        };
    }

    /** The kind of exactly that name, or empty. */
    public static Optional<FileKind> of(String name) {
        for (FileKind kind : values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * The kind at the front of a file name, in any case: the longest kind that is followed by {@code _} or by the
     * extension's dot, so that {@code UPKIHON_SUB1} is not taken for {@code UPKIHON}.
     */
    public static Optional<FileKind> atFrontOf(String fileName) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        FileKind found = null;
        for (FileKind kind : values()) {
            int length = kind.name().length();
            boolean fits = upper.startsWith(kind.name())
                    && (upper.length() == length || upper.charAt(length) == '_' || upper.charAt(length) == '.');
            if (fits && (found == null || length > found.name().length())) {
                found = kind;
            }
        }
        return Optional.ofNullable(found);
    }
}
