package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.model.PlanDeletion;
import io.github.careplansdk.csv.model.ResultDeletion;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Two folders of an invented care office: what it sent and what it received. */
public final class Months {
    public static final YearMonth APRIL = YearMonth.of(2026, 4);
    static final OfficeNumber CARE_OFFICE = SampleOffice.CARE_OFFICE.number();
    static final OfficeNumber HOME_HELP = SampleOffice.HOME_HELP.number();
    static final OfficeNumber DAY_CARE = SampleOffice.DAY_CARE.number();

    private final Path plan;
    private final Path result;

    public Months(Path temp) throws IOException {
        this.plan = Files.createDirectories(temp.resolve("plan"));
        this.result = Files.createDirectories(temp.resolve("result"));
    }

    public Path plan() {
        return plan;
    }

    public Path result() {
        return result;
    }

    /** A visit of home help to the first user, on that day of April. */
    public static Table6 visit(int day, String start, String end) {
        return Table6.builder()
                .insurerNumber(new InsurerNumber("990010"))
                .insuredNumber(new InsuredNumber("0000990011"))
                .createdDate(LocalDate.of(2026, 3, 25))
                .serviceMonth(APRIL)
                .careOfficeNumber(CARE_OFFICE)
                .units(250)
                .serviceDate(APRIL.atDay(day))
                .startTime(time(start))
                .endTime(time(end))
                .count(1)
                .serviceCode(new ServiceCode("111111"))
                .providerNumber(HOME_HELP)
                .providerName("見本訪問介護")
                .over30Days(Applies.NO)
                .build();
    }

    static ServiceTime time(String digits) {
        return digits.equals("9999")
                ? ServiceTime.NONE
                : new ServiceTime(Optional.of(
                        LocalTime.of(Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2)))));
    }

    /** A plan that is sent to home help. */
    public Path plan(String serial, Table6... rows) throws IOException {
        return plan(HOME_HELP, serial, rows);
    }

    Path plan(OfficeNumber receiver, String serial, Table6... rows) throws IOException {
        return write(plan, FileKind.UPPLAN, CARE_OFFICE, receiver, serial, rows);
    }

    Path claims(String serial, Table7... rows) throws IOException {
        return write(plan, FileKind.UPSIKYU, CARE_OFFICE, HOME_HELP, serial, rows);
    }

    Path deletePlan(OfficeNumber receiver, String serial, Table6 model) throws IOException {
        PlanDeletion deletion = PlanDeletion.builder()
                .insurerNumber(model.insurerNumber())
                .insuredNumber(model.insuredNumber())
                .serviceMonth(model.serviceMonth())
                .build();
        return write(plan, FileKind.DLTPLAN, CARE_OFFICE, receiver, serial, deletion);
    }

    /** Results of home help. */
    public Path result(String serial, Table6... rows) throws IOException {
        return result(HOME_HELP, serial, rows);
    }

    Path result(OfficeNumber sender, String serial, Table6... rows) throws IOException {
        return write(result, FileKind.UPJSK, sender, CARE_OFFICE, serial, rows);
    }

    Path deleteResult(String serial, Table6 model, ServiceType type) throws IOException {
        ResultDeletion deletion = ResultDeletion.builder()
                .insurerNumber(model.insurerNumber())
                .insuredNumber(model.insuredNumber())
                .serviceMonth(model.serviceMonth())
                .providerNumber(model.providerNumber())
                .serviceType(type)
                .build();
        return write(result, FileKind.DLTJSK, model.providerNumber(), CARE_OFFICE, serial, deletion);
    }

    @SafeVarargs
    private static <T extends Record> Path write(
            Path folder, FileKind kind, OfficeNumber from, OfficeNumber to, String serial, T... rows)
            throws IOException {
        YearMonth month = rows[0] instanceof Table6 row ? row.serviceMonth() : APRIL;
        Address address = Address.of(from, type(from), to, type(to));
        Path file = folder.resolve(FileName.of(
                        kind, Optional.of(month), address, Serial.parse(serial).orElseThrow())
                .text());
        CarePlanCsv.write(file, List.of(rows));
        return file;
    }

    private static ServiceType type(OfficeNumber office) {
        if (office.equals(CARE_OFFICE)) {
            return ServiceType.CARE_MANAGEMENT;
        }
        return office.equals(HOME_HELP) ? ServiceType.HOME_VISIT_CARE : ServiceType.DAY_CARE;
    }

    /** Replaces a text in a file; ASCII only. */
    public static void damage(Path file, String text, String by) throws IOException {
        String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!whole.contains(text)) {
            throw new IllegalArgumentException(text + " is not there");
        }
        Files.writeString(file, whole.replace(text, by), StandardCharsets.ISO_8859_1);
    }

    Reconciliation reconcile() throws IOException {
        return Reconciler.create().reconcile(plan, result);
    }
}
