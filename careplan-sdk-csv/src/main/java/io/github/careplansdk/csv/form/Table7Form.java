package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode.Total;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 第７表: サービス利用票別表, with the units and costs of a month. */
final class Table7Form implements Form {
    private static final int SLOTS = 10;

    private final Person person;
    private final List<FormRow> rows;
    private final Optional<FormRow> supplement;

    /** The form of a month that has rows of table 7. */
    Table7Form(FormData data, Person person) {
        this.person = person;
        this.rows = data.rows(FileKind.UPSIKYU);
        this.supplement = data.first(FileKind.UPHOSOKU);
    }

    @Override
    public Heading heading() {
        FormRow first = rows.get(0);
        FieldText title = first.show("serviceMonth").between("", "分　サービス利用票別表");
        FieldText created = first.show("createdDate").between("作成年月日　", "");
        return new Heading("第７表", title, created, person.name(), false);
    }

    @Override
    public void writeTo(Paper paper) {
        paper.block("insured", () -> {
            paper.text("被保険者番号　");
            paper.show(rows.get(0).show("insuredNumber"));
        });
        paper.subtitle("区分支給限度管理・利用者負担計算");
        paper.table("grid money", () -> {
            paper.columns(32, 17, 29, 13, 10, 9, 11, 8, 13, 13, 12, 12, 12, 12, 11, 14, 9, 14, 12, 13, 13);
            paper.heads(() -> writeHeads(paper));
            rows.forEach(row -> paper.rows(() -> paper.row(() -> writeRow(paper, row))));
        });
        paper.block("beside", () -> {
            writeTypeLimits(paper);
            writeShortStay(paper);
        });
    }

    private static void writeHeads(Paper paper) {
        paper.row(() -> {
            paper.th("事業所名", 1, 2);
            paper.th("事業所番号", 1, 2);
            paper.th("サービス内容／種類", 1, 2);
            paper.th("サービスコード", 1, 2);
            paper.th("単位数", 1, 2);
            paper.th("割引後", 2, 1);
            for (String head : List.of(
                    "回数",
                    "サービス単位／金額",
                    "給付管理単位数",
                    "種類支給限度基準を超える単位数",
                    "種類支給限度基準内単位数",
                    "区分支給限度基準を超える単位数",
                    "区分支給限度基準内単位数",
                    "単位数単価",
                    "費用総額（保険／事業対象分）",
                    "給付率（％）",
                    "保険／事業費請求額",
                    "定額利用者負担単価金額",
                    "利用者負担（保険／事業対象分）",
                    "利用者負担（全額負担分）")) {
                paper.th(head, 1, 2);
            }
        });
        paper.row(() -> {
            paper.th("率％");
            paper.th("単位数");
        });
    }

    private void writeRow(Paper paper, FormRow row) {
        Total total = ServiceNames.total(row);
        if (total == Total.GRAND) {
            paper.td("sum", 3, 1, () -> {
                paper.text("区分支給限度基準額（単位）　");
                paper.show(
                        supplement.map(found -> found.show("benefitLimitUnits")).orElse(FieldText.NOTHING));
            });
            paper.td("sum centre", "合計");
        } else {
            paper.td(style(total, ""), () -> ServiceNames.provider(paper, row));
            paper.td(style(total, ""), row.show("providerNumber"));
            paper.td(style(total, ""), () -> writeService(paper, row, total));
            paper.td(style(total, "centre"), total == Total.NONE ? row.show("serviceCode") : FieldText.NOTHING);
        }
        boolean detail = total == Total.NONE;
        paper.td(style(total, "number"), detail ? row.show("units") : FieldText.NOTHING);
        paper.td(style(total, "number"), row.show("discountedRate"));
        paper.td(style(total, "number"), row.show("discountedUnits"));
        paper.td(style(total, "number"), detail ? row.show("count") : FieldText.NOTHING);
        for (String column : List.of(
                "serviceUnits",
                "managedUnits",
                "serviceTypeLimitExcessUnits",
                "serviceTypeLimitUnits",
                "benefitLimitExcessUnits",
                "benefitLimitUnits",
                "unitPrice",
                "totalCost",
                "benefitRate",
                "insuranceClaim",
                "flatRateCopayUnitPrice",
                "userCopay",
                "userFullPayment")) {
            paper.td(style(total, "number"), row.show(column));
        }
    }

    private static String style(Total total, String style) {
        return total == Total.NONE ? style : ("sum " + style).strip();
    }

    private static void writeService(Paper paper, FormRow row, Total total) {
        paper.show(ServiceNames.type(row));
        paper.text(
                switch (total) {
                    case WITHIN_LIMIT -> " 小計";
                    case OUTSIDE_LIMIT -> " 小計（限度額対象外）";
                    case OVER_30_DAYS -> " 小計（30日超）";
                    default -> row.raw("over30Days").equals("1") ? "（30日超）" : "";
                });
        ServiceNames.equipment(paper, row);
    }

    private void writeTypeLimits(Paper paper) {
        paper.block("limits", () -> {
            paper.subtitle("種類別支給限度管理");
            paper.table("grid", () -> {
                paper.columns(30, 14, 12, 17, 30, 14, 12, 17);
                paper.heads(() -> paper.row(() -> {
                    for (int half = 0; half < 2; half++) {
                        paper.th("サービス種類");
                        paper.th("種類支給限度基準額（単位）");
                        paper.th("合計単位数");
                        paper.th("種類支給限度基準を超える単位数");
                    }
                }));
                paper.rows(() -> {
                    for (int slot = 1; slot <= SLOTS / 2; slot++) {
                        int left = slot;
                        paper.row(() -> {
                            writeLimit(paper, left);
                            writeLimit(paper, left + SLOTS / 2);
                        });
                    }
                });
            });
        });
    }

    /** A slot, or behind the last one the sum. */
    private void writeLimit(Paper paper, int slot) {
        if (slot == SLOTS) {
            paper.td("sum centre", "合計");
            paper.td("sum", FieldText.NOTHING);
            paper.td("sum", FieldText.NOTHING);
            paper.td("sum number", ofSupplement("totalExcessUnits"));
            return;
        }
        String path = "serviceTypeLimits[" + slot + "].";
        paper.td("empty", ofSupplement(path + "serviceType"));
        paper.td("number", ofSupplement(path + "limitUnits"));
        paper.td("number", ofSupplement(path + "totalUnits"));
        paper.td("number", ofSupplement(path + "excessUnits"));
    }

    private FieldText ofSupplement(String column) {
        return supplement.map(row -> row.show(column)).orElse(FieldText.NOTHING);
    }

    private void writeShortStay(Paper paper) {
        paper.block("stays", () -> {
            paper.subtitle("要介護認定期間中の短期入所利用日数");
            paper.table("grid", () -> {
                paper.heads(() -> paper.row(() -> {
                    paper.th("前月までの利用日数");
                    paper.th("当月の計画利用日数");
                    paper.th("累積利用日数");
                }));
                paper.rows(() -> paper.row(9, () -> {
                    FieldText before = ofRows("daysToPreviousMonth").or(ofSupplement("shortStayDaysToPreviousMonth"));
                    FieldText all = ofRows("cumulativeDays").or(ofSupplement("shortStayCumulativeDays"));
                    paper.td("centre", before);
                    paper.td("centre", ofRows("plannedDaysThisMonth"));
                    paper.td("centre", all);
                }));
            });
        });
    }

    /** What the first row says that says anything, the totals first. */
    private FieldText ofRows(String column) {
        return IntStream.iterate(rows.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> rows.get(i).show(column))
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElse(FieldText.NOTHING);
    }
}
