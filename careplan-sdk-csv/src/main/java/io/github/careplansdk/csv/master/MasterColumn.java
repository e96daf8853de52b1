package io.github.careplansdk.csv.master;

import java.util.Optional;
import java.util.stream.Stream;

/** The columns of master data, by the names that the first line may give them. */
enum MasterColumn {
    KIND("kind", "区分"),
    CODE("code", "コード"),
    NAME("name", "名称"),
    UNITS("units", "単位数"),
    COUNTED_BY("counted_by", "算定単位"),
    FROM("from", "適用開始"),
    TO("to", "適用終了");

    private final String english;
    private final String japanese;

    MasterColumn(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    static Optional<MasterColumn> of(String name) {
        return Stream.of(values())
                .filter(column -> column.english.equals(name) || column.japanese.equals(name))
                .findFirst();
    }

    /** Returns both names. */
    String names() {
        return japanese + " / " + english;
    }
}
