package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.keyring.LoadedKeys.Key;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A key with the check of its certificate at a moment. */
record CheckedKey(Key key, CertificateCheck check) {
    /** A good certificate first, then the one that ends last; of two that end on one day always the same. */
    private static final Comparator<CheckedKey> BEST_FIRST = Comparator.comparing(
                    (CheckedKey checked) -> !checked.check.isGood())
            .thenComparing(CheckedKey.lastDay().reversed())
            .thenComparing(checked ->
                    checked.check.kind().map(CertificateKind::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(
                    checked -> Thumbprint.sha256(checked.check.certificate()).toString());

    private static Comparator<CheckedKey> lastDay() {
        return Comparator.comparing(checked -> checked.check.lastDay());
    }

    static List<CheckedKey> of(List<Key> keys, CertificateChecker checker, Instant at) {
        return keys.stream()
                .map(key -> new CheckedKey(key, checker.check(key.identity().chain(), at)))
                .toList();
    }

    /** Returns the one that signs for an office, of all keys that may sign for theirs. */
    static Optional<CheckedKey> signing(OfficeNumber office, List<CheckedKey> keys) {
        return keys.stream()
                .filter(checked -> checked.key.isOf(office))
                .filter(checked -> checked.check.status() != CertificateCheck.Status.INVALID)
                .min(BEST_FIRST);
    }
}
