package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files of one user that fill several pages of each form: long texts, many rows, a full week. */
final class LongForms {
    private static final String SENTENCE = "本人は住み慣れた家で暮らし続けたいと話している。";

    private LongForms() {}

    static void write(Path folder) throws IOException {
        TestFile.of(FileKind.UPHOSOKU)
                .row("userName", "見本 長太郎", "userNameKana", "ミホン ナガタロウ", "birthDate", "19261224")
                .write(folder);
        TestFile.of(FileKind.UP1KYO)
                .row(
                        "assessmentResult",
                        SENTENCE.repeat(90),
                        "reviewBoardOpinion",
                        SENTENCE.repeat(20),
                        "overallPolicy",
                        (SENTENCE + "\r\n").repeat(50))
                .write(folder);
        TestFile needs = TestFile.of(FileKind.UP2KYO);
        for (int i = 0; i < 48; i++) {
            needs.row(
                    "needNumber",
                    String.valueOf(1 + i / 40),
                    "need",
                    i % 40 == 0 ? SENTENCE.repeat(6) : "",
                    "goalNumber",
                    String.valueOf(1 + i / 10),
                    "longTermGoal",
                    i % 10 == 0 ? SENTENCE.repeat(2) : "",
                    "shortTermGoal",
                    i % 2 == 0 ? "短期目標" + i : "",
                    "serviceContent",
                    i == 3 ? "A".repeat(80) : "入浴の介助、見守り",
                    "serviceKind",
                    "通所介護",
                    "providerName",
                    "例示デイサービスセンター");
        }
        needs.write(folder);
        writeWeek(folder);
        writeMonth(folder);
    }

    private static void writeWeek(Path folder) throws IOException {
        Map<String, String> activity = new HashMap<>();
        List.of("dayOfWeek", "startTime", "endTime").forEach(column -> activity.put(column, ""));
        Map<String, String> service = new HashMap<>();
        List.of("activityStartTime", "activityEndTime").forEach(column -> service.put(column, ""));
        TestFile week = TestFile.of(FileKind.UP3KYO);
        List<String> times =
                List.of("0600-0620", "0620-0640", "0700-0730", "0715-0800", "0930-1645", "1000-1030", "2330-0030");
        for (int day = 1; day <= 7; day++) {
            for (String time : times) {
                Map<String, String> row = new HashMap<>(service);
                row.put("dayOfWeek", String.valueOf(day));
                row.put("startTime", time.substring(0, 4));
                row.put("endTime", time.substring(5));
                row.put("serviceContent", "定期巡回・随時対応型訪問介護看護");
                week.row(row);
            }
        }
        for (String time : List.of("0600-0700", "1200-1200", "2100-0600")) {
            Map<String, String> row = new HashMap<>(activity);
            row.put("activityStartTime", time.substring(0, 4));
            row.put("activityEndTime", time.substring(5));
            row.put("dailyActivity", "起床、洗面、更衣、朝食の支度");
            week.row(row);
        }
        week.write(folder);
    }

    private static void writeMonth(Path folder) throws IOException {
        List<String> types = List.of("11", "12", "13", "15", "16", "17", "21", "78");
        TestFile plan = TestFile.of(FileKind.UPPLAN);
        TestFile costs = TestFile.of(FileKind.UPSIKYU);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            codes.add(types.get(i % types.size()) + (1000 + i));
        }
        for (String code : codes) {
            String equipment = code.startsWith("17") ? "特殊寝台付属品（マットレス・サイドレール）" : "";
            for (int day = 1 + code.charAt(5) % 3; day <= 30; day += 3) {
                plan.row(
                        "serviceDate",
                        String.format(Locale.ROOT, "202604%02d", day),
                        "serviceCode",
                        code,
                        "equipmentName",
                        equipment,
                        "providerName",
                        "見本ヘルパーステーション（とても長い名前の事業所）",
                        "over30Days",
                        "0");
            }
            costs.row(
                    "serviceCode",
                    code,
                    "equipmentName",
                    equipment,
                    "providerName",
                    "見本ヘルパーステーション（とても長い名前の事業所）",
                    "totalCost",
                    "999999",
                    "over30Days",
                    "0");
        }
        costs.row("serviceCode", "999999", "providerNumber", "9999999999", "totalCost", "999999");
        plan.write(folder);
        costs.write(folder);
    }
}
