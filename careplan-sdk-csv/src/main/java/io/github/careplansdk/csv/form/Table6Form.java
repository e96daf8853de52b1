package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Fields;
import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormData;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Person;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 第６表: サービス利用票, with the days of the month, planned and done. */
final class Table6Form implements Form {
    private static final String WEEKDAYS = "月火水木金土日";

    private static final int DAYS = 31;

    private final Person person;
    private final ServiceNames names;
    private final FormRow first;
    private final Optional<FormRow> supplement;
    private final Optional<YearMonth> month;
    private final List<ServiceLine> lines;

    /** The form of a month that has a plan or results. */
    Table6Form(FormData data, Person person, ServiceNames names) {
        this.person = person;
        this.names = names;
        this.first =
                data.first(FileKind.UPPLAN).or(() -> data.first(FileKind.UPJSK)).orElseThrow();
        this.supplement = data.first(FileKind.UPHOSOKU);
        this.month = first.month("serviceMonth");
        this.lines = ServiceLine.of(data.rows(FileKind.UPPLAN), data.rows(FileKind.UPJSK), month);
    }

    @Override
    public Heading heading() {
        FieldText title = first.field("serviceMonth").between("", "分　サービス利用票（兼居宅サービス計画）");
        return new Heading("第６表", title, FieldText.of("居宅介護支援事業者→利用者"), person.name(), false);
    }

    @Override
    public Markup body() {
        Fields ofSupplement = FormRow.fields(supplement);
        boolean proRated =
                lines.stream().anyMatch(line -> IntStream.rangeClosed(1, DAYS).anyMatch(day -> isProRated(line, day)));
        return FormTemplates.TABLE6.fill(Map.of(
                "first",
                first,
                "insurerName",
                names.insurer(first),
                "careOffice",
                names.office(first, "careOfficeNumber"),
                "person",
                person,
                "supplement",
                ofSupplement,
                "changed",
                isChanged(),
                "shortStay",
                shortStay(),
                "days",
                IntStream.rangeClosed(1, DAYS).mapToObj(this::day).toList(),
                "lines",
                lines.stream().map(this::line).toList(),
                "proRated",
                proRated));
    }

    /** Whether the level changes in this month: then the one before and the one after stand beside each other. */
    private boolean isChanged() {
        return supplement
                .flatMap(row -> row.date("careLevelChangeDate"))
                .filter(date -> month.isPresent() && YearMonth.from(date).equals(month.get()))
                .isPresent();
    }

    private FieldText shortStay() {
        String column = "shortStayDaysToPreviousMonth";
        return first.field(column).or(supplement.map(row -> row.field(column)).orElse(FieldText.NOTHING));
    }

    private Map<String, ?> day(int day) {
        return Map.of("number", isOfMonth(day) ? day : "", "weekday", weekday(day), "style", style(day));
    }

    private boolean isOfMonth(int day) {
        return month.map(known -> day <= known.lengthOfMonth()).orElse(true);
    }

    private Optional<DayOfWeek> dayOfWeek(int day) {
        return month.filter(known -> day <= known.lengthOfMonth())
                .map(known -> known.atDay(day).getDayOfWeek());
    }

    /** By hand, since a runtime image may have no Japanese locale. */
    private String weekday(int day) {
        return dayOfWeek(day)
                .map(known -> WEEKDAYS.substring(known.getValue() - 1, known.getValue()))
                .orElse("");
    }

    private String style(int day) {
        if (!isOfMonth(day)) {
            return "none";
        }
        return dayOfWeek(day)
                .map(known -> switch (known) {
                    case SUNDAY -> "sunday";
                    case SATURDAY -> "saturday";
                    default -> "";
                })
                .orElse("");
    }

    private Map<String, ?> line(ServiceLine line) {
        FormRow service = line.service();
        boolean over30Days = service.raw("over30Days").equals("1");
        return Map.of(
                "service", service,
                "timed",
                        !service.field("startTime").isEmpty()
                                || !service.field("endTime").isEmpty(),
                "name", names.service(service),
                "provider", names.provider(service),
                "over30Days", over30Days,
                "unreadOver30Days",
                        !over30Days && service.field("over30Days").fault().isPresent(),
                "equipment", ServiceNames.equipment(service),
                "undated",
                        Stream.of(undated("予定", line.planned()), undated("実績", line.done()))
                                .flatMap(Optional::stream)
                                .toList(),
                "planned", days(line, line.planned()),
                "done", days(line, line.done()));
    }

    private static Optional<Map<String, ?>> undated(String label, ServiceLine.Days days) {
        return days.undated().isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of("label", label, "dates", days.undated()));
    }

    /** The days of the month, and their sum behind them. */
    private List<Map<String, ?>> days(ServiceLine line, ServiceLine.Days days) {
        List<Map<String, ?>> cells = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            cells.add(Map.of("style", isProRated(line, day) ? "prorated" : style(day), "count", days.on(day)));
        }
        cells.add(Map.of("style", "", "count", days.sum()));
        return cells;
    }

    private boolean isProRated(ServiceLine line, int day) {
        return isOfMonth(day) && line.isProRated(day);
    }
}
