package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.seal.internal.container.AsicContainer;
import io.github.careplansdk.crypto.seal.internal.container.Manifest;
import io.github.careplansdk.crypto.seal.internal.container.Manifest.Reference;
import io.github.careplansdk.crypto.seal.internal.container.ManifestXml;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A container as others might make it: its manifests, signatures and entries can be others than usual. */
final class ForeignContainer {
    static final byte[] CONTENT = {1, 2, 3};

    private final List<RawZip.Item> entries = new ArrayList<>();
    private final List<RawZip.Item> descriptions = new ArrayList<>();
    private int parts;

    /** With these files, which all have the same content. */
    ForeignContainer(String... files) {
        for (String file : files) {
            entries.add(new RawZip.Item(file, CONTENT));
        }
    }

    /** The usual manifest over files. */
    static String manifest(String signature, String... files) {
        List<Reference> references = new ArrayList<>();
        for (String file : files) {
            references.add(new Reference(
                    file, DigestMethod.SHA256, DigestMethod.SHA256.start().digest(CONTENT)));
        }
        return new String(ManifestXml.write(new Manifest(signature, references)), StandardCharsets.UTF_8);
    }

    /** Signs files. */
    ForeignContainer signed(ForeignSignature signature, String... files) {
        return signed(signature, UnaryOperator.identity(), files);
    }

    /** Signs files by another manifest than the usual one. */
    ForeignContainer signed(ForeignSignature signature, UnaryOperator<String> change, String... files) {
        String name = "META-INF/signature" + ++parts + ".p7s";
        byte[] manifest = change.apply(manifest(name, files)).getBytes(StandardCharsets.UTF_8);
        return add("META-INF/ASiCManifest" + parts + ".xml", manifest).add(name, signature.over(manifest));
    }

    /** Adds an entry in {@code META-INF}. */
    ForeignContainer add(String name, byte[] content) {
        descriptions.add(new RawZip.Item(name, content));
        return this;
    }

    /** The entries: {@code mimetype}, the files, then what was added to {@code META-INF}. */
    RawZip zip() {
        RawZip zip = new RawZip().add("mimetype", AsicContainer.MIMETYPE.getBytes(StandardCharsets.US_ASCII));
        zip.items().addAll(entries);
        zip.items().addAll(descriptions);
        return zip;
    }
}
