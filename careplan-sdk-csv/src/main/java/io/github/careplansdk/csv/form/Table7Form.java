package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Fields;
import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode.Total;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormData;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** 第７表: サービス利用票別表, with the units and costs of a month. */
final class Table7Form implements Form {
    private static final int SLOTS = 10;

    private final Person person;
    private final ServiceNames names;
    private final List<FormRow> rows;
    private final Optional<FormRow> supplement;

    /** The form of a month that has rows of table 7. */
    Table7Form(FormData data, Person person, ServiceNames names) {
        this.person = person;
        this.names = names;
        this.rows = data.rows(FileKind.UPSIKYU);
        this.supplement = data.first(FileKind.UPHOSOKU);
    }

    @Override
    public Heading heading() {
        FormRow first = rows.get(0);
        FieldText title = first.field("serviceMonth").between("", "分　サービス利用票別表");
        FieldText created = first.field("createdDate").between("作成年月日　", "");
        return new Heading("第７表", title, created, person.name(), false);
    }

    @Override
    public Markup body() {
        return FormTemplates.TABLE7.fill(Map.of(
                "first", rows.get(0),
                "supplement", FormRow.fields(supplement),
                "lines", rows.stream().map(this::line).toList(),
                "limits",
                        IntStream.range(1, SLOTS / 2)
                                .mapToObj(slot -> List.of(limit(slot), limit(slot + SLOTS / 2)))
                                .toList(),
                "lastLimit", limit(SLOTS / 2),
                "stay",
                        Map.of(
                                "before",
                                        ofRows("daysToPreviousMonth").or(ofSupplement("shortStayDaysToPreviousMonth")),
                                "planned", ofRows("plannedDaysThisMonth"),
                                "all", ofRows("cumulativeDays").or(ofSupplement("shortStayCumulativeDays")))));
    }

    private Map<String, ?> line(FormRow row) {
        Total total = ServiceNames.total(row);
        return Map.of(
                "service",
                row,
                "name",
                names.service(row),
                "provider",
                names.provider(row),
                "note",
                note(row, total),
                "equipment",
                ServiceNames.equipment(row),
                "detail",
                total == Total.NONE,
                "grandTotal",
                total == Total.GRAND,
                "sum",
                total == Total.NONE ? "" : "sum");
    }

    private static String note(FormRow row, Total total) {
        return switch (total) {
            case WITHIN_LIMIT -> " 小計";
            case OUTSIDE_LIMIT -> " 小計（限度額対象外）";
            case OVER_30_DAYS -> " 小計（30日超）";
            default -> row.raw("over30Days").equals("1") ? "（30日超）" : "";
        };
    }

    private Fields limit(int slot) {
        return column -> ofSupplement("serviceTypeLimits[" + slot + "]." + column);
    }

    private FieldText ofSupplement(String column) {
        return supplement.map(row -> row.field(column)).orElse(FieldText.NOTHING);
    }

    /** What the last row says that says anything: the totals stand at the end. */
    private FieldText ofRows(String column) {
        return IntStream.iterate(rows.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> rows.get(i).field(column))
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElse(FieldText.NOTHING);
    }
}
