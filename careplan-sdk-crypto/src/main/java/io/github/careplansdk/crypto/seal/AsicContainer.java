package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.seal.StrictZip.Entry;
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
final class AsicContainer {
    static final String MIMETYPE = "application/vnd.etsi.asic-e+zip";
    static final String FIRST_MANIFEST = EntryName.META_INF + "ASiCManifest001.xml";
    static final String FIRST_SIGNATURE = EntryName.META_INF + "signature001.p7s";

    /** Each costs time before anyone is known to be trusted. */
    private static final int MOST_SIGNATURES = 10;

    private static final Pattern MANIFEST = Pattern.compile(EntryName.META_INF + "ASiCManifest[^/]*\\.xml");
    private static final Pattern SIGNATURE = Pattern.compile(EntryName.META_INF + "[^/]*signature[^/]*\\.p7s");

    private final StrictZip zip;
    private final List<Entry> files = new ArrayList<>();
    private final Map<String, byte[]> manifests = new LinkedHashMap<>();
    private final Map<String, byte[]> signatures = new LinkedHashMap<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();

    AsicContainer(ZipBytes bytes, SealLimits limits) throws IOException, RefusedException {
        this.zip = new StrictZip(bytes, limits);
        Entry first = zip.entries().get(0);
        if (!first.name().equals(EntryName.MIMETYPE) || !first.stored() || first.bytes() != MIMETYPE.length()) {
            throw SealCode.NOT_ASIC_E.refused();
        }
        Map<String, String> names = new HashMap<>();
        long left = limits.signatureBytes();
        for (Entry entry : zip.entries()) {
            String name = entry.name();
            String other = names.putIfAbsent(EntryName.key(name), name);
            if (other != null) {
                throw SealCode.ENTRY_DUPLICATE.refused(name, other);
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
                throw SealCode.TOO_LARGE.refused(name, limits.signatureBytes());
            }
            others.put(name, content(entry));
        }
        if (!Arrays.equals(MIMETYPE.getBytes(StandardCharsets.US_ASCII), others.get(first.name()))) {
            throw SealCode.NOT_ASIC_E.refused();
        }
        for (Map.Entry<String, byte[]> other : others.entrySet()) {
            sort(other.getKey(), other.getValue());
        }
        if (manifests.size() > MOST_SIGNATURES || signatures.size() > MOST_SIGNATURES) {
            throw SealCode.TOO_MANY_ENTRIES.refused(MOST_SIGNATURES);
        }
    }

    private void sort(String name, byte[] content) throws RefusedException {
        if (MANIFEST.matcher(name).matches()) {
            manifests.put(name, content);
        } else if (SIGNATURE.matcher(name).matches()) {
            signatures.put(name, content);
        } else if (!name.equals(EntryName.MIMETYPE)) {
            throw SealCode.ENTRY_UNKNOWN.refused(name);
        }
    }

    /** The files of the unit, all with plain names. */
    List<Entry> files() {
        return files;
    }

    /** The manifests by their names. */
    Map<String, byte[]> manifests() {
        return manifests;
    }

    /** The signatures by their names. */
    Map<String, byte[]> signatures() {
        return signatures;
    }

    /** All entries but the files, by their names: manifests, signatures and {@code mimetype}. */
    Map<String, byte[]> others() {
        return others;
    }

    /** Whether there is such an entry. */
    boolean has(String name) {
        return others.containsKey(name)
                || files.stream().anyMatch(file -> file.name().equals(name));
    }

    /** Reads a file; see {@link StrictZip#read}. */
    void read(Entry file, OutputStream target) throws IOException, RefusedException {
        zip.read(file, target);
    }

    private static Entry checkFile(Entry entry) throws RefusedException {
        if (!EntryName.isPlain(entry.name()) || EntryName.isReserved(entry.name())) {
            throw SealCode.ENTRY_NAME.refused(entry.name());
        }
        return entry;
    }

    private byte[] content(Entry entry) throws IOException, RefusedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        zip.read(entry, content);
        return content.toByteArray();
    }
}
