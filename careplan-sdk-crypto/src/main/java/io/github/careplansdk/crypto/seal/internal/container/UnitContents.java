package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.source.Source.StreamSource;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a unit that is to be sealed, by names that every system takes and none takes for one another. */
public final class UnitContents {
    private final Map<String, StreamSource> files = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @throws SealException if a container cannot have an entry of this name, or not another one */
    public void add(String name, StreamSource content) {
        if (!EntryName.isPlain(name) || EntryName.isReserved(name)) {
            throw new SealException(SealCode.ENTRY_NAME.found(name));
        }
        String other = names.putIfAbsent(EntryName.key(name), name);
        if (other != null) {
            throw new SealException(SealCode.ENTRY_DUPLICATE.found(name, other));
        }
        files.put(name, content);
    }

    /** @throws SealException if there is no file */
    public Map<String, StreamSource> whole() {
        if (files.isEmpty()) {
            throw new SealException(SealCode.NOTHING_TO_SEAL.found());
        }
        return files;
    }
}
