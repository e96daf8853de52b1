package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import io.github.careplansdk.crypto.keyring.LoadedKeys.Key;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of many offices, by office number, for a program that serves them all. {@link #reload} applies changes
 * without a restart: a renewed certificate signs from then on, and the previous one still decrypts. A key that cannot
 * be loaded does not affect the others. Passwords are requested when a key is opened, and wiped. Safe to share among
 * threads.
 */
public final class OfficeKeyring {
    private static final int MOST_KEYS = 10_000;

    private final KeyringSource source;
    private final CertificateChecker checker;
    private final OfficeDirectory offices;
    private volatile LoadedKeys loaded = LoadedKeys.NOTHING;

    private OfficeKeyring(KeyringSource source, CertificateChecker checker, OfficeDirectory offices) {
        this.source = source;
        this.checker = checker;
        this.offices = offices;
    }

    /**
     * Opens a keyring with the keys of a source; each belongs to the office whose number is in its certificate.
     *
     * @param checker decides which certificates are good; others never sign
     * @throws IOException if the source cannot be read
     * @throws KeyringException if a folder has no key file, a store cannot be opened, or there are more than 10,000
     *     keys
     */
    public static OfficeKeyring open(KeyringSource source, CertificateChecker checker) throws IOException {
        return open(source, checker, OfficeDirectory.BY_SUBJECT);
    }

    /**
     * Opens a keyring with the keys of a source, whose offices are found by a directory.
     *
     * @param offices called for each certificate when it is loaded
     */
    public static OfficeKeyring open(KeyringSource source, CertificateChecker checker, OfficeDirectory offices)
            throws IOException {
        OfficeKeyring keyring = new OfficeKeyring(source, checker, offices);
        keyring.reload();
        return keyring;
    }

    /**
     * Reads the source again. Only new and changed items are opened. A key that can no longer be loaded is kept, and
     * {@link #state} reports it; a key that was removed or replaced only decrypts from then on, while its office has
     * another key.
     *
     * @throws IOException if the source cannot be read; the keyring is unchanged
     * @throws KeyringException as when it was opened; the keyring is unchanged
     */
    public synchronized void reload() throws IOException {
        List<KeyringItem> items = source.items();
        refuseMoreThanALimit(items.size());
        loaded = loaded.then(items, offices);
    }

    static void refuseMoreThanALimit(int keys) {
        if (keys > MOST_KEYS) {
            throw new KeyringException(KeyringCode.TOO_MANY_KEYS, MOST_KEYS);
        }
    }

    /** Returns the offices that have a key. */
    public SortedSet<OfficeNumber> offices() {
        return loaded.present().stream()
                .flatMap(key -> key.office().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the key that signs for an office: of those whose certificate is good, the one that ends last. A
     * certificate whose status is indeterminate, since no CA is trusted or no list covers it, is used only if none is
     * good.
     *
     * @throws KeyringException if the office has no key, or none that can sign then
     */
    public SigningIdentity signing(OfficeNumber office, Instant at) {
        List<CheckedKey> keys = CheckedKey.of(of(office, loaded.present().stream()), checker, at);
        return CheckedKey.signing(office, keys)
                .map(signing -> signing.key().identity())
                .orElseThrow(
                        () -> new KeyringException(KeyringCode.NO_KEY_SIGNS, office, Validity.day(at), reasons(keys)));
    }

    /** Returns the worst that is wrong with each. */
    private static String reasons(List<CheckedKey> keys) {
        return keys.stream()
                .map(checked -> checked.check().findings().get(0).code().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns all keys of an office, the one that ends last first. Units encrypted for a key may arrive long after its
     * certificate has ended.
     *
     * @throws KeyringException if the office has no key
     */
    public List<SigningIdentity> decrypting(OfficeNumber office) {
        return of(office, loaded.all()).stream()
                .map(Key::identity)
                .sorted(Comparator.comparing(OfficeKeyring::end).reversed())
                .toList();
    }

    private static List<Key> of(OfficeNumber office, Stream<Key> keys) {
        List<Key> its = keys.filter(key -> key.isOf(office)).toList();
        if (its.isEmpty()) {
            throw new KeyringException(KeyringCode.OFFICE_NOT_IN_KEYRING, office);
        }
        return its;
    }

    private static Instant end(SigningIdentity identity) {
        return Validity.of(identity.certificate()).notAfter();
    }

    /** Returns the state of all keys at a moment, including those that could not be loaded. */
    public KeyringState state(Instant at) {
        return StateOfKeys.of(loaded, checker, at);
    }
}
