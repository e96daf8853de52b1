package io.github.careplansdk.csv.export;

import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.model.Table7Builder;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The columns of table 7 that add up: units and yen. */
enum Table7Amount {
    SERVICE_UNITS(Table7::serviceUnits, Table7Builder::serviceUnits),
    MANAGED_UNITS(Table7::managedUnits, Table7Builder::managedUnits),
    SERVICE_TYPE_LIMIT_EXCESS_UNITS(Table7::serviceTypeLimitExcessUnits, Table7Builder::serviceTypeLimitExcessUnits),
    SERVICE_TYPE_LIMIT_UNITS(Table7::serviceTypeLimitUnits, Table7Builder::serviceTypeLimitUnits),
    BENEFIT_LIMIT_EXCESS_UNITS(Table7::benefitLimitExcessUnits, Table7Builder::benefitLimitExcessUnits),
    BENEFIT_LIMIT_UNITS(Table7::benefitLimitUnits, Table7Builder::benefitLimitUnits),
    TOTAL_COST(Table7::totalCost, Table7Builder::totalCost),
    INSURANCE_CLAIM(Table7::insuranceClaim, Table7Builder::insuranceClaim),
    USER_COPAY(Table7::userCopay, Table7Builder::userCopay),
    USER_FULL_PAYMENT(Table7::userFullPayment, Table7Builder::userFullPayment);

    private final Function<Table7, OptionalInt> cell;
    private final BiConsumer<Table7Builder, OptionalInt> setter;

    Table7Amount(Function<Table7, OptionalInt> cell, BiConsumer<Table7Builder, OptionalInt> setter) {
        this.cell = cell;
        this.setter = setter;
    }

    /** Returns the sum of the rows that have it; empty where none has. */
    OptionalInt sum(Collection<Table7> rows) {
        return rows.stream()
                .map(cell)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .reduce(Integer::sum);
    }

    void set(Table7Builder row, OptionalInt amount) {
        setter.accept(row, amount);
    }
}
