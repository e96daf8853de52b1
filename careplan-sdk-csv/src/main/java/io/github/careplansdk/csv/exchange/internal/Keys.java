package io.github.careplansdk.csv.exchange.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.BasicInfoDeletion;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.MedicalHistory;
import io.github.careplansdk.csv.model.PlanDeletion;
import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.PreventivePlanDeletion;
import io.github.careplansdk.csv.model.PreventiveSupport;
import io.github.careplansdk.csv.model.ResultDeletion;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table1Deletion;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that records stand under, and the records that delete a key. */
public final class Keys {
    private static final Set<FileKind> LEADS =
            Set.of(FileKind.UP1KYO, FileKind.UPPLAN, FileKind.UPJSK, FileKind.UPKIHON, FileKind.UPYOBO);

    private Keys() {}

    /** Returns whether a record is one of those that keys are made of here. */
    public static boolean isKnown(Record record) {
        return record.getClass().getPackage().equals(Table1.class.getPackage());
    }

    /** Returns whether a family is one of those whose keys have a type of their own. */
    public static boolean isKnown(UnitFamily family) {
        return LEADS.contains(family.lead());
    }

    /** Returns the key of a family that these cells of its columns are. */
    public static Key of(UnitFamily family, List<String> cells) {
        User user = new User(new InsurerNumber(cells.get(0)), new InsuredNumber(cells.get(1)));
        FileKind lead = family.lead();
        if (lead.equals(FileKind.UP1KYO)) {
            return new Key.CarePlan(user, date(cells.get(2)));
        } else if (lead.equals(FileKind.UPPLAN)) {
            return new Key.MonthlyPlan(user, month(cells.get(2)));
        } else if (lead.equals(FileKind.UPJSK)) {
            return new Key.Result(user, month(cells.get(2)), new OfficeNumber(cells.get(3)));
        } else if (lead.equals(FileKind.UPKIHON)) {
            return new Key.BasicInfo(user, date(cells.get(2)));
        } else if (lead.equals(FileKind.UPYOBO)) {
            return new Key.PreventivePlan(user, date(cells.get(2)));
        }
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 2; i < cells.size(); i++) {
            others.put(family.key().get(i), cells.get(i));
        }
        return new Key.OfFamily(lead, user, others);
    }

    private static LocalDate date(String cell) {
        return LocalDate.parse(cell, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static YearMonth month(String cell) {
        return YearMonth.from(date(cell + "01"));
    }

    /** Returns the key of a record in a file of that kind. */
    public static Key of(FileKind kind, Record record) {
        if (record instanceof Table6 row) {
            return kind.equals(FileKind.UPJSK) ? ofResult(row) : ofPlan(row);
        } else if (record instanceof Table7 row) {
            return ofPlan(row);
        } else if (record instanceof Supplement row) {
            return ofSupplement(row);
        } else if (record instanceof Table1 row) {
            return new Key.CarePlan(new User(row.insurerNumber(), row.insuredNumber()), row.carePlanDate());
        } else if (record instanceof Table2 row) {
            return new Key.CarePlan(new User(row.insurerNumber(), row.insuredNumber()), row.carePlanDate());
        } else if (record instanceof Table3 row) {
            return new Key.CarePlan(new User(row.insurerNumber(), row.insuredNumber()), row.carePlanDate());
        } else if (record instanceof BasicInfo row) {
            return of(row);
        } else if (record instanceof DailySchedule row) {
            return new Key.BasicInfo(new User(row.insurerNumber(), row.insuredNumber()), row.consultationDate());
        } else if (record instanceof MedicalHistory row) {
            return new Key.BasicInfo(new User(row.insurerNumber(), row.insuredNumber()), row.consultationDate());
        } else if (record instanceof PreventivePlan row) {
            return new Key.PreventivePlan(new User(row.insurerNumber(), row.insuredNumber()), row.planDate());
        } else if (record instanceof PreventiveSupport row) {
            return new Key.PreventivePlan(new User(row.insurerNumber(), row.insuredNumber()), row.planDate());
        }
        return ofDeletion(record);
    }

    private static Key.Deletable ofDeletion(Record record) {
        if (record instanceof Table1Deletion row) {
            return new Key.CarePlan(new User(row.insurerNumber(), row.insuredNumber()), row.carePlanDate());
        } else if (record instanceof PlanDeletion row) {
            return ofPlan(row);
        } else if (record instanceof ResultDeletion row) {
            return new Key.ResultOfType(ofResult(row), row.serviceType());
        } else if (record instanceof BasicInfoDeletion row) {
            return new Key.BasicInfo(new User(row.insurerNumber(), row.insuredNumber()), row.consultationDate());
        } else if (record instanceof PreventivePlanDeletion row) {
            return new Key.PreventivePlan(new User(row.insurerNumber(), row.insuredNumber()), row.planDate());
        }
        throw new IllegalArgumentException(record.getClass().getSimpleName() + " is no record of the standard.");
    }

    public static Key.MonthlyPlan ofPlan(Table6 row) {
        return new Key.MonthlyPlan(user(row), row.serviceMonth());
    }

    public static Key.MonthlyPlan ofPlan(Table7 row) {
        return new Key.MonthlyPlan(user(row), row.serviceMonth());
    }

    public static Key.MonthlyPlan ofPlan(PlanDeletion row) {
        return new Key.MonthlyPlan(new User(row.insurerNumber(), row.insuredNumber()), row.serviceMonth());
    }

    public static Key.Result ofResult(ResultDeletion row) {
        return new Key.Result(
                new User(row.insurerNumber(), row.insuredNumber()), row.serviceMonth(), row.providerNumber());
    }

    public static Key.Result ofResult(Table6 row) {
        return new Key.Result(user(row), row.serviceMonth(), row.providerNumber());
    }

    public static Key.BasicInfo of(BasicInfo row) {
        return new Key.BasicInfo(new User(row.insurerNumber(), row.insuredNumber()), row.consultationDate());
    }

    private static Key ofSupplement(Supplement row) {
        if (row.serviceMonth().isPresent()) {
            return new Key.MonthlyPlan(user(row), row.serviceMonth().get());
        }
        return new Key.CarePlan(
                user(row),
                row.carePlanDate()
                        .orElseThrow(() ->
                                new IllegalArgumentException("A supplement without month has the date of its plan.")));
    }

    public static User user(Table6 row) {
        return new User(row.insurerNumber(), row.insuredNumber());
    }

    public static User user(Table7 row) {
        return new User(row.insurerNumber(), row.insuredNumber());
    }

    public static User user(Supplement row) {
        return new User(row.insurerNumber(), row.insuredNumber());
    }

    /** Returns the row that deletes a key. */
    public static Record deletion(Key.Deletable key) {
        User user = key.user();
        if (key instanceof Key.CarePlan plan) {
            return Table1Deletion.builder()
                    .insurerNumber(user.insurer())
                    .insuredNumber(user.insured())
                    .carePlanDate(plan.planDate())
                    .build();
        } else if (key instanceof Key.MonthlyPlan plan) {
            return PlanDeletion.builder()
                    .insurerNumber(user.insurer())
                    .insuredNumber(user.insured())
                    .serviceMonth(plan.serviceMonth())
                    .build();
        } else if (key instanceof Key.ResultOfType part) {
            YearMonth month = part.result().serviceMonth();
            OfficeNumber provider = part.result().provider();
            ServiceType type = part.serviceType();
            return ResultDeletion.builder()
                    .insurerNumber(user.insurer())
                    .insuredNumber(user.insured())
                    .serviceMonth(month)
                    .providerNumber(provider)
                    .serviceType(type)
                    .build();
        } else if (key instanceof Key.BasicInfo info) {
            return BasicInfoDeletion.builder()
                    .insurerNumber(user.insurer())
                    .insuredNumber(user.insured())
                    .consultationDate(info.consultationDate())
                    .build();
        } else if (key instanceof Key.PreventivePlan plan) {
            return PreventivePlanDeletion.builder()
                    .insurerNumber(user.insurer())
                    .insuredNumber(user.insured())
                    .planDate(plan.planDate())
                    .build();
        }
        throw new IllegalArgumentException("No such key: " + key.getClass());
    }
}
