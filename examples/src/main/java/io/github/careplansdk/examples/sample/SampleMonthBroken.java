package io.github.careplansdk.examples.sample;

import static io.github.careplansdk.examples.sample.Mistake.Finding.ofCell;
import static io.github.careplansdk.examples.sample.Mistake.Finding.ofFile;
import static io.github.careplansdk.examples.sample.Mistake.Finding.ofRow;
import static java.util.stream.Collectors.joining;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenFile;
import io.github.careplansdk.examples.sample.Mistake.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the sample month with twenty mistakes as vendors make them, each in a place of its own, and the table that says
 * what they are.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.sample.SampleMonthBroken examples/sample-month-broken examples/MISTAKES.md
 * }</pre>
 */
public final class SampleMonthBroken {
    private static final String BASIC_INFORMATION = SampleMonth.BASIC_INFORMATION;
    private static final String PLANS = SampleMonth.PLANS;
    private static final String FROM_SUPPORT_CENTER = "9900100024_46_9970100011_43_20260302101500";
    private static final String TO_HOME_HELP = "9970100011_43_9970100037_11_20260325";
    private static final String TO_DAY_CARE = "9970100011_43_9970100045_15_20260325";
    private static final String TO_SUPPORT_CENTER = "9970100011_43_9900100024_46_20260325";

    private SampleMonthBroken() {}

    /** Writes the broken month to the folder that is named first, and the table to the file that is named second. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: SampleMonthBroken FOLDER TABLE");
            return;
        }
        folder().writeTo(Path.of(args[0]));
        Files.writeString(Path.of(args[1]), table(), StandardCharsets.UTF_8);
    }

    /** The files of the broken month. */
    static SampleFolder folder() {
        SampleFolder folder = SampleMonth.folder();
        mistakes().forEach(mistake -> mistake.change().accept(folder));
        return folder;
    }

    /** The twenty mistakes. */
    static List<Mistake> mistakes() {
        return Stream.of(wholeFiles(), names(), cells(), rules())
                .flatMap(List::stream)
                .toList();
    }

    /** How a file is written as a whole. */
    private static List<Mistake> wholeFiles() {
        String medicalHistory = BASIC_INFORMATION + "UPKIHON_SUB2_" + FROM_SUPPORT_CENTER + ".CSV";
        String nameWithGaiji = PLANS + "UPHOSOKU_202604_" + TO_HOME_HELP + "101000.CSV";
        String yearlyGoal = PLANS + "UPYOBO_" + TO_DAY_CARE + "102000.CSV";
        String monthlyPlanDeletion = PLANS + "DLTPLAN_202604_" + TO_DAY_CARE + "093100.CSV";
        String passedOn = SampleMonth.RESULTS_PASSED_ON + "UPJSK_202604_9970100011_43_9900100024_46_20260507090000.CSV";
        String resultDeletion =
                SampleMonth.RESULTS_DAY_CARE + "DLTJSK_202604_9970100045_15_9970100011_43_20260501172000.CSV";
        return List.of(
                Mistake.of(
                        "Wrote the file in UTF-8, the default of the language",
                        "文字コードを指定せず、言語の既定のUTF-8で書いた",
                        ofFile(ProblemCode.LOOKS_LIKE_UTF8, medicalHistory),
                        folder -> change(folder, medicalHistory, BrokenFile::inUtf8)),
                Mistake.of(
                        "Let a user-defined character (外字) in a name pass as it is",
                        "氏名の外字をそのまま出力した",
                        ofCell(ProblemCode.USER_DEFINED_CHARACTER, nameWithGaiji, 1, "userName"),
                        folder -> change(
                                folder,
                                nameWithGaiji,
                                file -> file.text(text -> text.replaceFirst("見本 太郎", "\uE000本 太郎")))),
                Mistake.of(
                        "Did not double a quote inside a text, which cuts the text",
                        "文字列の中の「\"」を二重にせず、文字列がそこで切れた",
                        ofCell(ProblemCode.TEXT_AFTER_QUOTE, yearlyGoal, 1, "targetYearlyLife"),
                        folder -> change(
                                folder, yearlyGoal, file -> file.text(text -> text.replace("\"\"電車で\"\"", "\"電車で\"")))),
                Mistake.of(
                        "Wrote a header row",
                        "1行目に項目名を出力した",
                        ofRow(ProblemCode.HEADER_ROW, monthlyPlanDeletion, 1),
                        folder -> change(folder, monthlyPlanDeletion, BrokenFile::withHeaderRow)),
                Mistake.of(
                        "Wrote table 6 as in version 3, without the three columns of the equipment",
                        "第6表を第3版のまま（福祉用具の3項目なし）で出力した",
                        new Finding(ProblemCode.COLUMN_COUNT, passedOn, 1, 13, ""),
                        folder -> change(
                                folder,
                                passedOn,
                                table6 -> table6.dropColumns("taisCode", "notifiedEquipmentCode", "equipmentName"))),
                Mistake.of(
                        "Ended rows with LF, as on Linux",
                        "行末を、Linuxの既定であるLFだけにした",
                        ofFile(ProblemCode.LINE_END_NOT_CRLF, resultDeletion),
                        folder -> change(folder, resultDeletion, file -> file.withLineEnd("\n"))));
    }

    /** What files are called, and which files there are. */
    private static List<Mistake> names() {
        String weekToHomeHelp = PLANS + "UP3KYO_" + TO_HOME_HELP + "100000.CSV";
        String weekOneSecondLater = PLANS + "UP3KYO_" + TO_HOME_HELP + "100001.CSV";
        String supplementOfThatPlan = PLANS + "UPHOSOKU_000000_" + TO_HOME_HELP + "100000.CSV";
        String supplement = PLANS + "UPHOSOKU_202604_" + TO_SUPPORT_CENTER + "101000.CSV";
        String table6WithoutIt = PLANS + "UPPLAN_202604_" + TO_SUPPORT_CENTER + "101000.CSV";
        String preventivePlan = PLANS + "UPYOBO_" + TO_SUPPORT_CENTER + "102000";
        String basicInfo = PLANS + "UPKIHON_" + TO_HOME_HELP + "102000.CSV";
        String image = PLANS + "UPKIHON_IMAGE_" + TO_HOME_HELP + "102000_0001.jpg";
        String notice = PLANS + "notice";
        return List.of(
                new Mistake(
                        "Took the time anew for each file: one got the next second as its serial",
                        "ファイルごとに時刻を取り、1つだけ連番が1秒ずれた",
                        folder -> folder.rename(weekToHomeHelp, weekOneSecondLater),
                        List.of(
                                ofFile(ProblemCode.UNIT_INCOMPLETE, supplementOfThatPlan),
                                ofFile(ProblemCode.UNIT_INCOMPLETE, weekOneSecondLater))),
                Mistake.of(
                        "Left out the supplement",
                        "利用者補足情報を付けなかった",
                        ofFile(ProblemCode.UNIT_INCOMPLETE, table6WithoutIt),
                        folder -> folder.remove(supplement)),
                Mistake.of(
                        "Wrote the extension in lower case",
                        "拡張子を小文字で付けた",
                        ofFile(ProblemCode.FILE_NAME_CASE, preventivePlan + ".csv"),
                        folder -> folder.rename(preventivePlan + ".CSV", preventivePlan + ".csv")),
                new Mistake(
                        "Entered the name that the image had in the office instead of the one it is sent under",
                        "画像ファイル名に、送信時の名前ではなく事業所内での名前を入れた",
                        folder -> change(folder, basicInfo, file -> file.set(1, "familyImageFileName", "family.jpg")),
                        List.of(
                                ofCell(ProblemCode.IMAGE_MISSING, basicInfo, 1, "familyImageFileName"),
                                ofFile(ProblemCode.IMAGE_UNNAMED, image))),
                Mistake.of(
                        "Attached a Word document",
                        "Word文書を添付した",
                        ofFile(ProblemCode.ATTACHMENT_TYPE, notice + ".docx"),
                        folder -> folder.rename(notice + ".txt", notice + ".docx")));
    }

    /** What stands in a cell. */
    private static List<Mistake> cells() {
        String carePlanDeletion = PLANS + "DLT1KYO_" + TO_DAY_CARE + "093000.CSV";
        String supplement = PLANS + "UPHOSOKU_000000_" + TO_DAY_CARE + "100000.CSV";
        String needs = PLANS + "UP2KYO_" + TO_DAY_CARE + "100000.CSV";
        String needsToHomeHelp = PLANS + "UP2KYO_" + TO_HOME_HELP + "100000.CSV";
        String week = PLANS + "UP3KYO_" + TO_DAY_CARE + "100000.CSV";
        return List.of(
                cell(
                        "Took the month in which the standard was published for the CSV version",
                        "標準仕様の公表月をCSVバージョンに入れた",
                        ProblemCode.CSV_VERSION_UNKNOWN,
                        carePlanDeletion,
                        1,
                        "csvVersion",
                        "202410"),
                cell(
                        "Let a postal code typed in full width pass",
                        "全角で入力された郵便番号をそのまま出力した",
                        ProblemCode.FULL_WIDTH_CHARACTER,
                        supplement,
                        1,
                        "postalCode",
                        "０００-００００"),
                new Mistake(
                        "Formatted a date with slashes",
                        "日付をスラッシュ区切りで出力した",
                        folder -> change(folder, needs, file -> file.set(1, "createdDate", "2026/03/23")),
                        List.of(
                                ofCell(ProblemCode.TOO_LONG, needs, 1, "createdDate"),
                                ofCell(ProblemCode.NOT_DATE, needs, 1, "createdDate"))),
                cell(
                        "Lost the zeros in front by saving again with Excel",
                        "Excelで保存し直し、被保険者番号の先頭のゼロが消えた",
                        ProblemCode.NOT_INSURED_NUMBER,
                        needsToHomeHelp,
                        1,
                        "insuredNumber",
                        "990011"),
                cell(
                        "Kept times as numbers: half past nine in the morning became 930",
                        "時刻を数値で持ち、9時30分が930になった",
                        ProblemCode.NOT_TIME,
                        week,
                        4,
                        "startTime",
                        "930"));
    }

    /** What does not fit together. */
    private static List<Mistake> rules() {
        String table7 = PLANS + "UPSIKYU_202604_" + TO_HOME_HELP + "101000.CSV";
        String table6ToDayCare = PLANS + "UPPLAN_202604_" + TO_DAY_CARE + "101000.CSV";
        String table7ToDayCare = PLANS + "UPSIKYU_202604_" + TO_DAY_CARE + "101000.CSV";
        String homeHelp = SampleMonth.RESULTS_HOME_HELP + "UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV";
        String dayCare = SampleMonth.RESULTS_DAY_CARE + "UPJSK_202604_9970100045_15_9970100011_43_20260501173000.CSV";
        return List.of(
                Mistake.of(
                        "Left a piece of equipment out of the subtotal",
                        "小計に福祉用具1点を入れ忘れた",
                        ofCell(ProblemCode.SUBTOTAL_DIFFERS, table7, 14, "serviceUnits"),
                        folder -> change(folder, table7, file -> file.set(14, "serviceUnits", "1300"))),
                Mistake.of(
                        "Cancelled a visit in table 6 and did not make table 7 again",
                        "第6表で1回取り消したあと、第7表を作り直さなかった",
                        ofCell(ProblemCode.COUNT_DIFFERS, table7ToDayCare, 1, "count"),
                        folder -> change(folder, table6ToDayCare, file -> file.removeRow(9))),
                Mistake.of(
                        "Sent rented equipment without a code",
                        "福祉用具のコードを出力しなかった",
                        ofCell(ProblemCode.EQUIPMENT_CODE_MISSING, homeHelp, 14, "taisCode"),
                        folder -> change(folder, homeHelp, file -> file.set(14, "taisCode", ""))),
                Mistake.of(
                        "Sent a meal paid by the city (81), which is left out of the exchange",
                        "連携対象外の市町村特別給付（81）の配食を出力した",
                        ofCell(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, dayCare, 16, "serviceCode"),
                        folder -> change(folder, dayCare, file -> file.set(16, "serviceCode", "811001"))));
    }

    private static Mistake cell(
            String english, String japanese, ProblemCode code, String file, int row, String column, String value) {
        return Mistake.of(
                english,
                japanese,
                ofCell(code, file, row, column),
                folder -> change(folder, file, csv -> csv.set(row, column, value)));
    }

    /** Makes a mistake in a CSV file. */
    private static void change(SampleFolder folder, String path, Consumer<BrokenFile> mistake) {
        byte[] faultless = folder.bytes(path);
        FileKind kind =
                FileName.parse(path.substring(path.lastIndexOf('/') + 1)).kind().orElseThrow();
        BrokenFile file = BrokenFile.of(path, kind, faultless);
        mistake.accept(file);
        if (Arrays.equals(file.content(), faultless)) {
            throw new IllegalStateException("Nothing to change in " + path);
        }
        folder.replace(path, file.content());
    }

    /** The table of the mistakes, in Markdown. */
    static String table() {
        StringBuilder text = new StringBuilder();
        text.append("# The mistakes in `sample-month-broken` / 壊れた見本データの誤り\n\n")
                .append(
                        "The sample month with twenty mistakes as vendors make them. A check finds these and nothing else.\n")
                .append("Made by `SampleMonthBroken`; do not edit by hand.\n\n")
                .append("見本データに、ベンダーがよくする誤りを20か所入れたものです。検査で見つかるのはこの表のとおりです。\n\n")
                .append("| No. | What the vendor did | 何をしたか | File / ファイル | Place / 箇所 | Problem / 問題 |\n")
                .append("| --: | --- | --- | --- | --- | --- |\n");
        List<Mistake> mistakes = mistakes();
        for (int i = 0; i < mistakes.size(); i++) {
            Mistake mistake = mistakes.get(i);
            text.append("| ").append(i + 1);
            text.append(" | ").append(mistake.english());
            text.append(" | ").append(mistake.japanese());
            text.append(" | ").append(lines(mistake, finding -> code(finding.file())));
            text.append(" | ").append(lines(mistake, SampleMonthBroken::place));
            text.append(" | ")
                    .append(lines(mistake, finding -> code(finding.code().name())));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String lines(Mistake mistake, Function<Finding, String> cell) {
        return mistake.findings().stream().map(cell).collect(joining("<br>"));
    }

    private static String place(Finding finding) {
        if (finding.firstRow() == 0) {
            return "-";
        }
        String rows = finding.firstRow() == finding.lastRow()
                ? "row " + finding.firstRow()
                : "rows " + finding.firstRow() + "-" + finding.lastRow();
        return finding.column().isEmpty() ? rows : rows + ", " + code(finding.column());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
