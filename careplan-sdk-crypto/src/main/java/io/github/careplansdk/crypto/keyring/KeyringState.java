package io.github.careplansdk.crypto.keyring;

import java.time.Instant;
import java.util.List;

/**
 * How it stands with all keys of a keyring.
 *
 * @param at the moment that certificates were checked for
 * @param keys office by office, the key that signs first; those of unknown offices last
 */
public record KeyringState(Instant at, List<KeyState> keys) {
    public KeyringState {
        keys = List.copyOf(keys);
    }

    /** Returns the keys about which somebody has to do something. */
    public List<KeyState> needingAttention() {
        return keys.stream().filter(KeyState::needsAttention).toList();
    }
}
