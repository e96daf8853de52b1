package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** 第６表: サービス利用票, with the days of the month, planned and done. */
final class Table6Form implements Form {
    private static final int DAYS = 31;

    private final Person person;
    private final FormRow first;
    private final Optional<FormRow> supplement;
    private final Optional<YearMonth> month;
    private final List<ServiceLine> lines;

    /** The form of a month that has a plan or results. */
    Table6Form(FormData data, Person person) {
        this.person = person;
        this.first =
                data.first(FileKind.UPPLAN).or(() -> data.first(FileKind.UPJSK)).orElseThrow();
        this.supplement = data.first(FileKind.UPHOSOKU);
        this.month = first.month("serviceMonth");
        this.lines = ServiceLine.of(data.rows(FileKind.UPPLAN), data.rows(FileKind.UPJSK), month);
    }

    @Override
    public Heading heading() {
        FieldText title = first.show("serviceMonth").between("", "分　サービス利用票（兼居宅サービス計画）");
        return new Heading("第６表", title, FieldText.of("居宅介護支援事業者→利用者"), person.name(), false);
    }

    @Override
    public void writeTo(Paper paper) {
        writeUser(paper);
        paper.subtitle("月間サービス計画及び実績の記録");
        paper.table("grid month", () -> {
            paper.columns(widths());
            paper.heads(() -> writeDays(paper));
            lines.forEach(line -> paper.rows(() -> writeLine(paper, line)));
        });
        if (lines.stream().anyMatch(line -> hasProRated(line))) {
            paper.note("網かけの日は、日割対象日です。");
        }
    }

    private FieldText ofSupplement(String column) {
        return supplement.map(row -> row.show(column)).orElse(FieldText.NOTHING);
    }

    private void writeUser(Paper paper) {
        paper.table("grid user6", () -> {
            paper.columns(11, 15, 10, 24, 13, 22, 10, 15);
            paper.rows(() -> {
                paper.row(() -> {
                    paper.th("認定状況");
                    paper.td("centre", () -> paper.choices(ofSupplement("certificationStatus"), "認定済", "申請中"));
                    paper.th("保険者番号");
                    paper.td("digits", first.show("insurerNumber"));
                    paper.th("居宅介護支援事業者担当者名");
                    paper.td("", () -> {
                        paper.show(first.show("careManagerName"));
                        paper.text(" ");
                        paper.show(first.show("careOfficeNumber"));
                    });
                    paper.pair("作成年月日", first.show("createdDate"));
                });
                paper.row(() -> {
                    paper.th("被保険者番号");
                    paper.td("digits", first.show("insuredNumber"));
                    paper.th("被保険者氏名");
                    paper.td("", () -> {
                        paper.block("small", () -> paper.show(person.kana()));
                        paper.show(person.name());
                    });
                    paper.pair("要介護状態区分", careLevel());
                    paper.th("変更後要介護状態区分 変更日");
                    paper.td("", () -> {
                        paper.block("", () -> paper.show(changedCareLevel()));
                        paper.block(
                                "",
                                () -> paper.show(
                                        isChanged() ? ofSupplement("careLevelChangeDate") : FieldText.NOTHING));
                    });
                });
                paper.row(() -> {
                    paper.pair("生年月日", person.birthDate());
                    paper.th("性別");
                    paper.td("", () -> paper.choices(person.sex(), "男", "女"));
                    paper.th("区分支給限度基準額 限度額適用期間");
                    paper.td("", () -> {
                        paper.block("", () -> amount(paper, ofSupplement("benefitLimitUnits"), "単位／月"));
                        paper.block("", () -> {
                            paper.show(ofSupplement("limitStartDate"));
                            paper.text(" ～ ");
                            paper.show(ofSupplement("limitEndDate"));
                        });
                    });
                    paper.th("前月までの短期入所利用日数");
                    paper.td(
                            "",
                            () -> amount(
                                    paper,
                                    first.show("shortStayDaysToPreviousMonth")
                                            .or(ofSupplement("shortStayDaysToPreviousMonth")),
                                    "日"));
                });
            });
        });
    }

    /** A number with its unit. */
    private static void amount(Paper paper, FieldText number, String unit) {
        paper.show(number);
        if (!number.isEmpty()) {
            paper.text(" " + unit);
        }
    }

    /** Whether the level changes in this month: then the one before and the one after stand beside each other. */
    private boolean isChanged() {
        return supplement
                .flatMap(row -> row.date("careLevelChangeDate"))
                .filter(date -> month.isPresent() && YearMonth.from(date).equals(month.get()))
                .isPresent();
    }

    private FieldText careLevel() {
        return isChanged() ? ofSupplement("previousCareLevel") : ofSupplement("careLevel");
    }

    private FieldText changedCareLevel() {
        return isChanged() ? ofSupplement("careLevel") : FieldText.NOTHING;
    }

    private static double[] widths() {
        double[] widths = new double[DAYS + 5];
        widths[0] = 15;
        widths[1] = 37;
        widths[2] = 34;
        widths[3] = 9;
        for (int day = 1; day <= DAYS; day++) {
            widths[3 + day] = 5.6;
        }
        widths[DAYS + 4] = 10;
        return widths;
    }

    private void writeDays(Paper paper) {
        paper.row(() -> {
            paper.th("提供時間帯", 1, 2);
            paper.th("サービス内容", 1, 2);
            paper.th("サービス事業者事業所名", 1, 2);
            paper.th("日付");
            eachDay(day -> paper.th(style(day), isOfMonth(day) ? String.valueOf(day) : "", 1, 1));
            paper.th("合計回数", 1, 2);
        });
        paper.row(() -> {
            paper.th("曜日");
            eachDay(day -> paper.th(style(day), weekday(day), 1, 1));
        });
    }

    private static void eachDay(Consumer<Integer> cell) {
        for (int day = 1; day <= DAYS; day++) {
            cell.accept(day);
        }
    }

    private boolean isOfMonth(int day) {
        return month.map(known -> day <= known.lengthOfMonth()).orElse(true);
    }

    private String weekday(int day) {
        return month.filter(known -> day <= known.lengthOfMonth())
                .map(known -> known.atDay(day).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE))
                .orElse("");
    }

    private String style(int day) {
        if (!isOfMonth(day)) {
            return "none";
        }
        return switch (weekday(day)) {
            case "日" -> "sunday";
            case "土" -> "saturday";
            default -> "";
        };
    }

    private void writeLine(Paper paper, ServiceLine line) {
        FormRow service = line.service();
        paper.row(() -> {
            paper.td("centre", 1, 2, () -> writeTimes(paper, service));
            paper.td("", 1, 2, () -> writeService(paper, line));
            paper.td("", 1, 2, () -> ServiceNames.provider(paper, service));
            paper.th("予定");
            writeDays(paper, line, line.planned());
        });
        paper.row(() -> {
            paper.th("実績");
            writeDays(paper, line, line.done());
        });
    }

    private static void writeTimes(Paper paper, FormRow service) {
        FieldText start = service.show("startTime");
        FieldText end = service.show("endTime");
        if (!start.isEmpty() || !end.isEmpty()) {
            paper.block("", () -> paper.show(start));
            paper.block("", () -> {
                paper.text("～");
                paper.show(end);
            });
        }
    }

    private static void writeService(Paper paper, ServiceLine line) {
        FormRow service = line.service();
        paper.show(ServiceNames.type(service));
        paper.block("small", () -> {
            paper.show(service.show("serviceCode"));
            FieldText over30Days = service.show("over30Days");
            if (service.raw("over30Days").equals("1")) {
                paper.text(" 30日超");
            } else if (over30Days.fault().isPresent()) {
                paper.text(" 30日超 ");
                paper.show(over30Days);
            }
        });
        ServiceNames.equipment(paper, service);
        writeUndated(paper, "予定", line.planned());
        writeUndated(paper, "実績", line.done());
    }

    private static void writeUndated(Paper paper, String label, ServiceLine.Days days) {
        if (!days.undated().isEmpty()) {
            paper.block("small", () -> {
                paper.text(label + "の日付が不明: ");
                days.undated().forEach(date -> {
                    paper.show(date);
                    paper.text(" ");
                });
            });
        }
    }

    private void writeDays(Paper paper, ServiceLine line, ServiceLine.Days days) {
        eachDay(day -> {
            boolean proRated = isOfMonth(day) && line.isProRated(day);
            paper.td(proRated ? "day prorated" : "day " + style(day), days.on(day));
        });
        paper.td("day", days.sum());
    }

    private boolean hasProRated(ServiceLine line) {
        for (int day = 1; day <= DAYS; day++) {
            if (isOfMonth(day) && line.isProRated(day)) {
                return true;
            }
        }
        return false;
    }
}
