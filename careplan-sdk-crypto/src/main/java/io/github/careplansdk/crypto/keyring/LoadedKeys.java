package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was loaded of a source at one time.
 *
 * @param items what each item gave, by its name
 * @param former keys that an item gave before and that no item gives any more, of offices that still have one
 */
record LoadedKeys(Map<String, Item> items, List<Key> former) {
    static final LoadedKeys NOTHING = new LoadedKeys(Map.of(), List.of());

    /** A key and whose it is. */
    record Key(String name, SigningIdentity identity, Optional<OfficeNumber> office) {
        boolean isOf(OfficeNumber other) {
            return office.filter(other::equals).isPresent();
        }
    }

    /**
     * What an item gave. One that fails keeps what it gave before.
     *
     * @param failure why it could not be loaded this time
     */
    record Item(String version, List<Key> keys, Optional<Finding> failure) {
        private static final Item UNKNOWN = new Item("", List.of(), Optional.empty());

        private boolean isStill(String versionNow) {
            return failure.isEmpty() && !keys.isEmpty() && version.equals(versionNow);
        }
    }

    /**
     * Returns what is loaded after the source was asked again. Only what is new or has changed is opened.
     *
     * @throws IllegalArgumentException if two items have one name
     */
    LoadedKeys then(List<KeyringItem> now, OfficeDirectory offices) {
        Map<String, Item> loaded = new LinkedHashMap<>();
        for (KeyringItem item : now) {
            Item before = items.getOrDefault(item.name(), Item.UNKNOWN);
            if (loaded.putIfAbsent(item.name(), load(item, before, offices)) != null) {
                throw new IllegalArgumentException("Two keys of a keyring are called " + item.name() + ".");
            }
        }
        List<Key> present = keysOf(loaded);
        Set<X509Certificate> certificates =
                present.stream().map(key -> key.identity().certificate()).collect(Collectors.toSet());
        Set<Optional<OfficeNumber>> served = present.stream().map(Key::office).collect(Collectors.toSet());
        List<Key> gone = all().filter(key -> certificates.add(key.identity().certificate()))
                .filter(key -> key.office().isPresent() && served.contains(key.office()))
                .toList();
        return new LoadedKeys(loaded, gone);
    }

    private static Item load(KeyringItem item, Item before, OfficeDirectory offices) {
        try {
            KeyringItem.Sealed sealed = item.read();
            if (before.isStill(sealed.version())) {
                return before;
            }
            List<Key> keys = new ArrayList<>();
            for (SigningIdentity identity : sealed.opening().open()) {
                keys.add(new Key(item.name(), identity, offices.officeOf(identity.certificate())));
            }
            return new Item(sealed.version(), List.copyOf(keys), Optional.empty());
        } catch (CarePlanException e) {
            return new Item("", before.keys(), Optional.of(e.finding()));
        } catch (UncheckedIOException e) {
            return new Item("", before.keys(), Optional.of(unreadable(item, Objects.requireNonNull(e.getCause()))));
        } catch (IOException | RuntimeException e) {
            return new Item("", before.keys(), Optional.of(unreadable(item, e)));
        }
    }

    /** By the kind of the failure only: the words of a caller's source might hold a secret. */
    private static Finding unreadable(KeyringItem item, Exception failure) {
        String file = failure instanceof FileSystemException named && named.getFile() != null
                ? named.getFile().replaceFirst(".*[/\\\\]", "")
                : item.name();
        return Finding.of(
                KeyringCode.KEY_UNREADABLE,
                SafeText.of(file),
                failure.getClass().getSimpleName());
    }

    /** Returns the keys that may sign: those of the source as it is now. */
    List<Key> present() {
        return keysOf(items);
    }

    /** Returns all keys, also those that only decrypt. */
    Stream<Key> all() {
        return Stream.concat(present().stream(), former.stream());
    }

    private static List<Key> keysOf(Map<String, Item> items) {
        return items.values().stream().flatMap(item -> item.keys().stream()).toList();
    }
}
