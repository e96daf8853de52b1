package io.github.careplansdk.crypto.keyring;

import java.time.Instant;
import java.util.List;

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
}
