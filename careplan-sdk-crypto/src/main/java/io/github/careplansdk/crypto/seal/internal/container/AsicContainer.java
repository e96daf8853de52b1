package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealLimits;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import io.github.careplansdk.crypto.seal.internal.container.StrictZip.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An ASiC-E container with CAdES signatures (ETSI EN 319 162-1, 4.4): the entry {@code mimetype}, the files, and in
 * {@code META-INF} the manifests and signatures. What the latter two hold is read once, so that what is parsed is what is
 * verified.
 */
public final class AsicContainer {
    public static final String MIMETYPE = "application/vnd.etsi.asic-e+zip";
    public static final String FIRST_MANIFEST = EntryName.META_INF + "ASiCManifest001.xml";
    public static final String FIRST_SIGNATURE = EntryName.META_INF + "signature001.p7s";

    /** Each costs time before anyone is known to be trusted. */
    private static final int MOST_SIGNATURES = 10;

    private static final Pattern MANIFEST = Pattern.compile(EntryName.META_INF + "ASiCManifest[^/]*\\.xml");
    private static final Pattern SIGNATURE = Pattern.compile(EntryName.META_INF + "[^/]*signature[^/]*\\.p7s");

    private final StrictZip zip;
    private final List<Entry> files = new ArrayList<>();
    private final Map<String, byte[]> manifests = new LinkedHashMap<>();
    private final Map<String, byte[]> signatures = new LinkedHashMap<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();

    public AsicContainer(ZipBytes bytes, SealLimits limits) throws IOException, RefusedException {
        this.zip = new StrictZip(bytes, limits);
        Entry first = zip.entries().get(0);
        if (!first.name().equals(EntryName.MIMETYPE) || !first.stored() || first.bytes() != MIMETYPE.length()) {
            throw new RefusedException(SealCode.NOT_ASIC_E);
        }
        Map<String, String> names = new HashMap<>();
        long left = limits.signatureBytes();
        for (Entry entry : zip.entries()) {
            String name = entry.name();
            String other = names.putIfAbsent(EntryName.key(name), name);
            if (other != null) {
                throw new RefusedException(SealCode.ENTRY_DUPLICATE, name, other);
            }
            if (name.equals(EntryName.META_INF)) {
                continue;
            }
            if (entry != first && !name.startsWith(EntryName.META_INF)) {
                files.add(checkFile(entry));
                continue;
            }
            left -= entry.bytes();
            if (left < 0) {
                throw new RefusedException(SealCode.TOO_LARGE, name, limits.signatureBytes());
            }
            others.put(name, content(entry));
        }
        if (!Arrays.equals(MIMETYPE.getBytes(StandardCharsets.US_ASCII), others.get(first.name()))) {
            throw new RefusedException(SealCode.NOT_ASIC_E);
        }
        for (Map.Entry<String, byte[]> other : others.entrySet()) {
            sort(other.getKey(), other.getValue());
        }
        if (manifests.size() > MOST_SIGNATURES || signatures.size() > MOST_SIGNATURES) {
            throw new RefusedException(SealCode.TOO_MANY_ENTRIES, MOST_SIGNATURES);
        }
    }

    private void sort(String name, byte[] content) throws RefusedException {
        if (MANIFEST.matcher(name).matches()) {
            manifests.put(name, content);
        } else if (SIGNATURE.matcher(name).matches()) {
            signatures.put(name, content);
        } else if (!name.equals(EntryName.MIMETYPE)) {
            throw new RefusedException(SealCode.ENTRY_UNKNOWN, name);
        }
    }

    /** Returns the files of the unit, all with plain names. */
    public List<Entry> files() {
        return files;
    }

    /** Returns the manifests by their names. */
    public Map<String, byte[]> manifests() {
        return manifests;
    }

    /** Returns the signatures by their names. */
    public Map<String, byte[]> signatures() {
        return signatures;
    }

    /** Returns all entries but the files, by their names: manifests, signatures and {@code mimetype}. */
    public Map<String, byte[]> others() {
        return others;
    }

    /** Returns whether there is such an entry. */
    public boolean has(String name) {
        return others.containsKey(name)
                || files.stream().anyMatch(file -> file.name().equals(name));
    }

    /** Reads a file; see {@link StrictZip#read}. */
    public void read(Entry file, OutputStream target) throws IOException, RefusedException {
        zip.read(file, target);
    }

    private static Entry checkFile(Entry entry) throws RefusedException {
        if (!EntryName.isPlain(entry.name()) || EntryName.isReserved(entry.name())) {
            throw new RefusedException(SealCode.ENTRY_NAME, entry.name());
        }
        return entry;
    }

    private byte[] content(Entry entry) throws IOException, RefusedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        zip.read(entry, content);
        return content.toByteArray();
    }
}
