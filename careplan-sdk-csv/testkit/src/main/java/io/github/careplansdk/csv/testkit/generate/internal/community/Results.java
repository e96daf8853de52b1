package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.model.Table6;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** What became of a plan: most visits took place, some were cancelled, moved by a day or began later. */
final class Results {
    private final YearMonth month;
    private final InsurerNumber otherInsurer;
    private final Random random;

    Results(YearMonth month, InsurerNumber otherInsurer, Random random) {
        this.month = month;
        this.otherInsurer = otherInsurer;
        this.random = random;
    }

    /** The results of all providers, for a user's plan. */
    List<Table6> of(Person person, List<PlannedService> services, List<Table6> planned) {
        List<OfficeNumber> providers = services.stream()
                .map(service -> service.provider().number())
                .distinct()
                .toList();
        List<Table6> results = new ArrayList<>();
        for (Table6 row : planned) {
            given(row).ifPresent(visit -> {
                boolean corrected = person.situation() == Situation.OTHER_INSURER
                        && visit.providerNumber().equals(providers.get(0));
                results.add(corrected ? visit.withInsurerNumber(otherInsurer) : visit);
            });
        }
        return results;
    }

    private Optional<Table6> given(Table6 planned) {
        LocalDate reported = month.plusMonths(1).atDay(1);
        Table6 visit = planned.withCreatedDate(reported)
                .withCareManagerName("")
                .withUpdatedByOffice(Optional.of(planned.providerNumber()));
        if (visit.startTime().time().isEmpty()) {
            boolean percentage = visit.serviceCode().value().endsWith("6108");
            return Optional.of(percentage ? visit.withUnits(OptionalInt.of(0)) : visit);
        }
        int chance = random.nextInt(100);
        if (chance < 3) {
            return Optional.empty();
        }
        if (chance < 5 && visit.serviceDate().getDayOfMonth() < month.lengthOfMonth()) {
            return Optional.of(visit.withServiceDate(visit.serviceDate().plusDays(1)));
        }
        if (chance < 8) {
            return Optional.of(visit.withStartTime(later(visit.startTime())).withEndTime(later(visit.endTime())));
        }
        return Optional.of(visit);
    }

    private static ServiceTime later(ServiceTime time) {
        return new ServiceTime(time.time().map(at -> at.plusMinutes(10)));
    }
}
