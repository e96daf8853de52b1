package io.github.careplansdk.csv.validate.internal.unit;

import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.problem.ProblemCode.COUNT_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.KEY_WITHOUT_LEAD;
import static io.github.careplansdk.core.problem.ProblemCode.LEAD_WITHOUT_DETAIL;
import static io.github.careplansdk.core.problem.ProblemCode.LEAD_WITHOUT_SUPPLEMENT;
import static io.github.careplansdk.core.problem.ProblemCode.OVER_BENEFIT_LIMIT;
import static io.github.careplansdk.core.problem.ProblemCode.PLANNED_NOT_IN_TABLE7;
import static io.github.careplansdk.core.problem.ProblemCode.TABLE7_NOT_PLANNED;
import static io.github.careplansdk.core.problem.ProblemCode.USER_WITHOUT_RECEIVER;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rules of the layer {@code keys}, all of them: the rows of a unit's files against each other by their keys. A key that
 * may stand in a row which could not be read is not said to be missing.
 */
public final class KeyRules {
    private static final List<KeyRule> ALL = List.of(
            rule(KeyRules::checkParts, KEY_WITHOUT_LEAD, LEAD_WITHOUT_DETAIL, LEAD_WITHOUT_SUPPLEMENT),
            rule(KeyRules::checkReceiver, USER_WITHOUT_RECEIVER),
            rule(ofServices(ServiceKeys::checkCounts), COUNT_DIFFERS),
            rule(ofServices(ServiceKeys::checkPlanned), PLANNED_NOT_IN_TABLE7),
            rule(ofServices(ServiceKeys::checkClaimed), TABLE7_NOT_PLANNED),
            rule(KeyRules::checkLimit, OVER_BENEFIT_LIMIT));

    private final FileKeys<?> lead;
    private final List<FileKeys<?>> parts;
    private final Optional<ServiceKeys> services;

    private record KeyRule(List<ProblemCode> codes, Consumer<KeyRules> check) {}

    /** Rules for the keys of a leading file and of the files that belong to it. */
    public KeyRules(FileKeys<?> lead, List<FileKeys<?>> parts) {
        this.lead = lead;
        this.parts = parts;
        this.services = as(lead, PlanKeys.class)
                .flatMap(plan -> part(Table7Keys.class).map(table7 -> new ServiceKeys(plan, table7)));
    }

    private static KeyRule rule(Consumer<KeyRules> check, ProblemCode... codes) {
        return new KeyRule(List.of(codes), check);
    }

    private static Consumer<KeyRules> ofServices(Consumer<ServiceKeys> check) {
        return keys -> keys.services.ifPresent(check);
    }

    /** Returns the codes of all rules, in the order in which reports list them. */
    public static List<ProblemCode> codes() {
        return ALL.stream().flatMap(rule -> rule.codes().stream()).toList();
    }

    /** Runs the rules; one that breaks is reported, and the others go on. */
    public void check() {
        for (KeyRule rule : ALL) {
            try {
                rule.check().accept(this);
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                lead.findings().broken(rule.codes(), e);
            }
        }
    }

    private <K extends FileKeys<?>> Optional<K> part(Class<K> type) {
        return parts.stream().flatMap(part -> as(part, type).stream()).findFirst();
    }

    private static <K extends FileKeys<?>> Optional<K> as(FileKeys<?> keys, Class<K> type) {
        return Optional.of(keys).filter(type::isInstance).map(type::cast);
    }

    private void checkParts() {
        parts.forEach(this::checkPart);
    }

    private void checkPart(FileKeys<?> part) {
        FileKind kind = part.file().kind();
        ProblemCode missing = kind.equals(UPHOSOKU) ? LEAD_WITHOUT_SUPPLEMENT : LEAD_WITHOUT_DETAIL;
        if (lead.hasUnreliableKeys()) {
            part.findings().notRun(KEY_WITHOUT_LEAD, SkipReason.UNRELIABLE_KEYS);
        }
        if (part.hasUnreliableKeys()) {
            lead.findings().notRun(missing, SkipReason.UNRELIABLE_KEYS);
        }
        long[] key = new long[lead.keyWidth()];
        for (int entry = 0; entry < part.size(); entry++) {
            part.copyKey(entry, key);
            if (lead.lacks(key)) {
                FileKind leader = lead.file().kind();
                part.findings().add(KEY_WITHOUT_LEAD, part.place(entry), leader, part.names());
            }
        }
        for (int entry = 0; entry < lead.size(); entry++) {
            lead.copyKey(entry, key);
            if (part.lacks(key)) {
                if (missing == LEAD_WITHOUT_SUPPLEMENT) {
                    lead.findings().add(missing, lead.place(entry), part.names());
                } else {
                    lead.findings().add(missing, lead.place(entry), kind, part.names());
                }
            }
        }
    }

    /** A plan that goes to a support center is not for its services. */
    private void checkReceiver() {
        PlanKeys plan = as(lead, PlanKeys.class).orElse(null);
        Optional<Address> address = lead.file().name().map(FileName::address);
        boolean toCareManagement = address.flatMap(Address::receiverType)
                .filter(ServiceType::isCareManagement)
                .isPresent();
        if (plan == null
                || address.isEmpty()
                || toCareManagement
                || !address.get().hasServiceTypes()) {
            return;
        }
        if (plan.hasUnreliableKeys() || plan.hasUnsureProviders()) {
            lead.findings().notRun(USER_WITHOUT_RECEIVER, SkipReason.UNRELIABLE_KEYS);
        }
        long[] user = new long[plan.keyWidth()];
        for (int entry = 0; entry < plan.size(); entry++) {
            plan.copyKey(entry, user);
            if (!plan.noted(entry).isServed() && !plan.mayHave(user)) {
                lead.findings()
                        .add(
                                USER_WITHOUT_RECEIVER,
                                plan.place(entry),
                                address.get().to());
            }
        }
    }

    private void checkLimit() {
        Table7Keys table7 = part(Table7Keys.class).orElse(null);
        SupplementKeys limits = part(SupplementKeys.class).orElse(null);
        if (table7 == null || limits == null) {
            return;
        }
        if (table7.hasUnreliableKeys() || table7.hasUnsureLimits() || limits.hasUnsureLimits()) {
            table7.findings().notRun(OVER_BENEFIT_LIMIT, SkipReason.UNRELIABLE_KEYS);
        }
        long[] key = new long[table7.keyWidth()];
        for (int entry = 0; entry < table7.size(); entry++) {
            table7.copyKey(entry, key);
            Table7Keys.User user = table7.noted(entry);
            SupplementKeys.User limited = limits.find(key);
            if (limited != null
                    && user.isLimitSure()
                    && !table7.mayHave(key)
                    && limited.limit() > 0
                    && user.managedUnits() > limited.limit()
                    && user.excessUnits() <= 0
                    && limited.excessUnits() <= 0) {
                table7.findings().add(OVER_BENEFIT_LIMIT, table7.place(entry));
            }
        }
    }
}
