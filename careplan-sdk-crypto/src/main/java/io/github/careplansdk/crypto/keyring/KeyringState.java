package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of all keys of a keyring.
 *
 * @param at the moment that certificates were checked for
 * @param keys office by office, the key that signs first; those of unknown offices last
 */
public record KeyringState(Instant at, List<KeyState> keys) {
    public KeyringState {
        keys = List.copyOf(keys);
    }

    /** Returns the keys for which someone has to act. */
    public List<KeyState> needingAttention() {
        return keys.stream().filter(KeyState::needsAttention).toList();
    }

    /**
     * The state of one key of a keyring.
     *
     * @param name the name of its file or entry
     * @param office its office; for a file that was not loaded, the number in its name; empty if unknown
     * @param role its role
     * @param check the check of its certificate, with kind, last day, days left and renewal; empty where it was not loaded
     * @param findings the findings of loading and of the check
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
         * Returns whether someone has to act: the key was not loaded, is not good or is to be renewed, and no other has
         * replaced it.
         */
        public boolean needsAttention() {
            return role != KeyRole.DECRYPTS
                    && check.filter(found -> found.status() == CertificateCheck.Status.VALID)
                            .isEmpty();
        }

        /** The role of a key of a keyring at a moment. */
        public enum KeyRole {
            /** It signs for its office. */
            SIGNS,
            /** Another key of its office signs; this one decrypts what was encrypted for it. */
            DECRYPTS,
            /** It could not be loaded, or it cannot sign and no other key of its office can. */
            NONE
        }
    }
}
