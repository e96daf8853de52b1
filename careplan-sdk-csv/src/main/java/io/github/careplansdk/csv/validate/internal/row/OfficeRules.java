package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.kind.FileKind.Direction;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.util.List;
import java.util.Optional;

/** Rules about the numbers of insurers and offices. */
final class OfficeRules {
    private OfficeRules() {}

    static List<RowCheck> insurerCheckDigits(Layout<?> layout, FileContext file) {
        return checkDigits(layout, CellType.DIGITS, 10_000L, ProblemCode.INSURER_CHECK_DIGIT);
    }

    static List<RowCheck> officeCheckDigits(Layout<?> layout, FileContext file) {
        return checkDigits(layout, CellType.OFFICE, 100_000_000L, ProblemCode.OFFICE_CHECK_DIGIT);
    }

    /** Numbers whose prefecture is the number divided by {@code afterPrefecture}. */
    private static List<RowCheck> checkDigits(Layout<?> layout, CellType type, long afterPrefecture, ProblemCode code) {
        List<Column> columns = Columns.of(layout, type);
        return columns.isEmpty() ? List.of() : List.of(new CheckDigitCheck(columns, afterPrefecture, code));
    }

    static List<RowCheck> senderOfPlan(Layout<?> layout, FileContext file) {
        Optional<Address> address = file.name().map(FileName::address);
        if (address.isEmpty() || file.kind().direction() != Direction.PLAN || !layout.declares("careOfficeNumber")) {
            return List.of();
        }
        long sender = Long.parseLong(address.get().from().value());
        int office = layout.column("careOfficeNumber").index();
        return List.of((row, problems) -> {
            if (row.isFilled(office) && row.value(office) != sender) {
                problems.report(ProblemCode.SENDER_NOT_CARE_OFFICE, office);
            }
        });
    }

    static List<RowCheck> senderOfResult(Layout<?> layout, FileContext file) {
        Optional<Address> address = file.name().map(FileName::address);
        // A name without service types does not tell whether the sender passes on what a provider reported.
        boolean passedOn = address.filter(Address::hasServiceTypes).isEmpty()
                || address.flatMap(Address::senderType)
                        .filter(ServiceType::isCareManagement)
                        .isPresent();
        if (address.isEmpty() || file.kind().direction() != Direction.RESULT || passedOn) {
            return List.of();
        }
        long sender = Long.parseLong(address.get().from().value());
        int provider = layout.column("providerNumber").index();
        return List.of((row, problems) -> {
            if (row.isFilled(provider) && row.value(provider) != sender) {
                problems.report(ProblemCode.PROVIDER_NOT_SENDER, provider);
            }
        });
    }
}
