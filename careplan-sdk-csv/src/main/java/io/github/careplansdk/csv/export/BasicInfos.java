package io.github.careplansdk.csv.export;

import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.MedicalHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Basic information (利用者基本情報) about any number of users.
 *
 * @param infos one row a user and date
 * @param schedules 別表1
 * @param histories 別表2
 * @param familyImages 家族構成画像, JPEG files; the rows that they belong to get the names under which they are sent
 */
public record BasicInfos(
        List<BasicInfo> infos,
        List<DailySchedule> schedules,
        List<MedicalHistory> histories,
        Map<Key.BasicInfo, Path> familyImages) {
    public BasicInfos {
        infos = SortingCells.copy(infos);
        schedules = SortingCells.copy(schedules);
        histories = SortingCells.copy(histories);
        familyImages = Map.copyOf(familyImages);
    }
}
