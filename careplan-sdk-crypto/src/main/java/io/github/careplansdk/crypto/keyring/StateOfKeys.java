package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState.KeyRole;
import io.github.careplansdk.crypto.keyring.LoadedKeys.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how it stands with each key that was loaded, and with each that was not. */
final class StateOfKeys {
    private static final Pattern OFFICE_IN_NAME = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

    private static final Comparator<KeyState> BY_OFFICE = Comparator.comparing(
                    (KeyState state) -> state.office().map(OfficeNumber::value).orElse("~"))
            .thenComparing(KeyState::role)
            .thenComparing(
                    state -> state.check().map(CertificateCheck::lastDay).orElse(LocalDate.MIN),
                    Comparator.reverseOrder())
            .thenComparing(KeyState::name);

    private final List<KeyState> states = new ArrayList<>();
    private final Map<OfficeNumber, Optional<CheckedKey>> signing = new HashMap<>();

    private StateOfKeys() {}

    static KeyringState of(LoadedKeys loaded, CertificateChecker checker, Instant at) {
        StateOfKeys table = new StateOfKeys();
        List<CheckedKey> present = CheckedKey.of(loaded.present(), checker, at);
        for (CheckedKey checked : present) {
            checked.key()
                    .office()
                    .ifPresent(
                            office -> table.signing.computeIfAbsent(office, its -> CheckedKey.signing(its, present)));
        }
        present.forEach(table::add);
        CheckedKey.of(loaded.former(), checker, at).forEach(table::add);
        loaded.items().forEach(table::addFailure);
        table.states.sort(BY_OFFICE);
        return new KeyringState(at, table.states);
    }

    private void add(CheckedKey checked) {
        Key key = checked.key();
        List<Finding> findings = new ArrayList<>(key.identity().remarks());
        findings.addAll(checked.check().findings());
        if (key.office().isEmpty()) {
            findings.add(
                    0,
                    Finding.of(
                            KeyringCode.OFFICE_UNKNOWN,
                            Thumbprint.sha256(key.identity().certificate())));
        }
        states.add(new KeyState(key.name(), key.office(), role(checked), Optional.of(checked.check()), findings));
    }

    private KeyRole role(CheckedKey checked) {
        Optional<CheckedKey> signs = checked.key().office().flatMap(signing::get);
        if (signs.isEmpty()) {
            return KeyRole.NONE;
        }
        return signs.get().equals(checked) ? KeyRole.SIGNS : KeyRole.DECRYPTS;
    }

    private void addFailure(String name, LoadedKeys.Item item) {
        item.failure()
                .ifPresent(failure -> states.add(
                        new KeyState(name, officeOf(name, item), KeyRole.NONE, Optional.empty(), List.of(failure))));
    }

    private static Optional<OfficeNumber> officeOf(String name, LoadedKeys.Item item) {
        Optional<OfficeNumber> before =
                item.keys().stream().flatMap(key -> key.office().stream()).findFirst();
        Matcher inName = OFFICE_IN_NAME.matcher(name);
        return before.isEmpty() && inName.find() ? OfficeNumber.parse(inName.group()) : before;
    }
}
