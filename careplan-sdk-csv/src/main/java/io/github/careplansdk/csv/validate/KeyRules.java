package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the layer {@code keys}, all of them: the rows of a unit's files against each other by their keys. A key that
 * may stand in a row which could not be read is not said to be missing.
 */
final class KeyRules {
    private final FileCheck lead;
    private final FileKeys leadKeys;
    private final List<FileCheck> parts;

    /** Rules for a leading file, whose keys are known, and the files that belong to it. */
    KeyRules(FileCheck lead, List<FileCheck> parts) {
        this.lead = lead;
        this.leadKeys = lead.keys().orElseThrow();
        this.parts = parts;
    }

    void check() {
        for (FileCheck part : parts) {
            Optional<FileKeys> keys = part.keys();
            if (keys.isPresent()) {
                checkPart(part, keys.get());
            } else {
                part.skipLayer(Layer.KEYS, SkipReason.UNRELIABLE_KEYS);
            }
        }
        if (leadKeys instanceof PlanKeys plan) {
            checkReceiver(plan);
            Optional<Table7Keys> table7 = part(Table7Keys.class);
            table7.ifPresent(claims -> checkCounts(plan, claims));
            part(SupplementKeys.class).ifPresent(limits -> table7.ifPresent(claims -> checkLimit(claims, limits)));
        }
    }

    private <K extends FileKeys> Optional<K> part(Class<K> type) {
        return parts.stream()
                .map(FileCheck::keys)
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private void checkPart(FileCheck part, FileKeys keys) {
        FileKind kind = keys.file().kind();
        ProblemCode missing =
                kind.equals(FileKind.UPHOSOKU) ? ProblemCode.LEAD_WITHOUT_SUPPLEMENT : ProblemCode.LEAD_WITHOUT_DETAIL;
        if (leadKeys.hasDoubts()) {
            part.findings().notRun(ProblemCode.KEY_WITHOUT_LEAD, SkipReason.UNRELIABLE_KEYS);
        }
        if (keys.hasDoubts()) {
            lead.findings().notRun(missing, SkipReason.UNRELIABLE_KEYS);
        }
        long[] key = new long[leadKeys.keyWidth()];
        for (int entry = 0; entry < keys.size(); entry++) {
            keys.copyKey(entry, key);
            if (!leadKeys.has(key) && !leadKeys.mayHave(key)) {
                part.findings()
                        .add(
                                ProblemCode.KEY_WITHOUT_LEAD,
                                keys.place(entry),
                                leadKeys.file().kind(),
                                keys.names());
            }
        }
        for (int entry = 0; entry < leadKeys.size(); entry++) {
            leadKeys.copyKey(entry, key);
            if (!keys.has(key) && !keys.mayHave(key)) {
                if (missing == ProblemCode.LEAD_WITHOUT_SUPPLEMENT) {
                    lead.findings().add(missing, leadKeys.place(entry), keys.names());
                } else {
                    lead.findings().add(missing, leadKeys.place(entry), kind, keys.names());
                }
            }
        }
    }

    /** A plan that goes to a support center is not for its services. */
    private void checkReceiver(PlanKeys plan) {
        Optional<Address> address = plan.file().name().map(FileName::address);
        boolean toCareManagement = address.flatMap(Address::receiverType)
                .filter(ServiceType::isCareManagement)
                .isPresent();
        if (address.isEmpty() || toCareManagement || !address.get().hasServiceTypes()) {
            return;
        }
        if (plan.hasDoubts()) {
            lead.findings().notRun(ProblemCode.USER_WITHOUT_RECEIVER, SkipReason.UNRELIABLE_KEYS);
        }
        long[] user = new long[plan.keyWidth()];
        for (int entry = 0; entry < plan.size(); entry++) {
            plan.copyKey(entry, user);
            if (!plan.isServed(entry) && !plan.mayHave(user)) {
                lead.findings()
                        .add(
                                ProblemCode.USER_WITHOUT_RECEIVER,
                                plan.place(entry),
                                address.get().to());
            }
        }
    }

    private void checkCounts(PlanKeys plan, Table7Keys table7) {
        TupleMap claims = table7.claimed().counts();
        long[] wanted = new long[table7.claimed().keyWidth()];
        long[] user = new long[plan.keyWidth()];
        Findings findings = findings(table7);
        if (plan.hasDoubts() || table7.hasDoubts()) {
            findings.notRun(ProblemCode.COUNT_DIFFERS, SkipReason.UNRELIABLE_KEYS);
        }
        for (int claim = 0; claim < claims.size(); claim++) {
            claims.copyKey(claim, wanted);
            claims.copyKey(claim, user);
            int planned = plan.find(user);
            if (planned < 0 || plan.mayHave(user) || !plan.isSure(planned) || table7.mayHave(user)) {
                continue;
            }
            if (plan.isComparable(user, wanted) && plan.count(wanted) != table7.count(claim)) {
                findings.addDifference(
                        ProblemCode.COUNT_DIFFERS, table7.claimPlace(claim), table7.count(claim), plan.count(wanted));
            }
        }
    }

    private void checkLimit(Table7Keys table7, SupplementKeys limits) {
        if (table7.hasDoubts()) {
            findings(table7).notRun(ProblemCode.OVER_BENEFIT_LIMIT, SkipReason.UNRELIABLE_KEYS);
        }
        long[] user = new long[table7.keyWidth()];
        for (int entry = 0; entry < table7.size(); entry++) {
            table7.copyKey(entry, user);
            int supplement = limits.find(user);
            if (supplement >= 0
                    && table7.isSure(entry)
                    && !table7.mayHave(user)
                    && limits.limit(supplement) > 0
                    && table7.managedUnits(entry) > limits.limit(supplement)
                    && table7.excessUnits(entry) <= 0
                    && limits.excessUnits(supplement) <= 0) {
                findings(table7).add(ProblemCode.OVER_BENEFIT_LIMIT, table7.place(entry));
            }
        }
    }

    private Findings findings(FileKeys keys) {
        return parts.stream()
                .filter(part -> part.keys().filter(own -> own == keys).isPresent())
                .findFirst()
                .orElseThrow()
                .findings();
    }
}
