package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateStatus;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with one key of a keyring.
 *
 * @param name what its file or entry is called
 * @param office the office it is of; for a file that was not loaded, the number in its name; empty where nothing tells
 * @param role what it is for
 * @param check the check of its certificate, with kind, last day, days left and renewal; empty where it was not loaded
 * @param findings what was noticed while loading and what the check found
 */
public record KeyState(
        String name,
        Optional<OfficeNumber> office,
        KeyRole role,
        Optional<CertificateCheck> check,
        List<Finding> findings) {
    public KeyState {
        findings = List.copyOf(findings);
    }

    /**
     * Returns whether somebody has to do something: it was not loaded, is not good or is to be renewed, and no other
     * took its place.
     */
    public boolean needsAttention() {
        return role != KeyRole.DECRYPTS
                && check.filter(found -> found.status() == CertificateStatus.VALID)
                        .isEmpty();
    }
}
