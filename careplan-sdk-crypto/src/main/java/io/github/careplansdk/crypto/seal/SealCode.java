package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * The codes of findings about a sealed unit, and of errors while sealing one. Parameters are names of files, numbers
 * and algorithms.
 */
public enum SealCode implements FindingCode {
    // The container

    /** The file is no ZIP. */
    NOT_A_CONTAINER,
    /** The ZIP's end is not where it has to be: cut off, or something was appended. */
    CONTAINER_CUT,
    /** The ZIP's parts disagree, overlap or leave bytes between them; at which byte. */
    CONTAINER_INCONSISTENT("position"),
    /** The entry {@code mimetype} is not first, not stored or does not say ASiC-E. */
    NOT_ASIC_E,
    /** An entry is encrypted in the ZIP's own way. */
    ENTRY_ENCRYPTED("entry"),
    /** A folder, a link or the like, or a compression other than stored and deflated. */
    ENTRY_KIND("entry"),
    /** A name that is no plain file name everywhere. */
    ENTRY_NAME("entry"),
    /** Two entries that a file system may take for one. */
    ENTRY_DUPLICATE("entry", "other"),
    /** Something in {@code META-INF} that is neither a manifest nor a signature of one. */
    ENTRY_UNKNOWN("entry"),
    /** More entries than the limit. */
    TOO_MANY_ENTRIES("limit"),
    /** A container that is larger than any within the limits, in bytes. */
    CONTAINER_TOO_LARGE("limit"),
    /** An entry, or all together, larger than the limit in bytes. */
    TOO_LARGE("entry", "limit"),
    /** An entry that grows more than the limit when it is unpacked. */
    TOO_COMPRESSED("entry", "limit"),
    /** An entry whose content cannot be unpacked, or is not as long or has another check sum than the ZIP says. */
    ENTRY_DAMAGED("entry"),

    // The manifests

    /** There is no manifest. */
    MANIFEST_MISSING,
    /** A manifest is no XML of the kind, or more than it may be. */
    MANIFEST_UNREADABLE("manifest"),
    /** A manifest names an entry that is not there. */
    MANIFEST_REFERENCE("manifest", "entry"),
    /** A manifest's digest is by an algorithm that is not accepted. */
    DIGEST_REFUSED("manifest", "algorithm"),
    /** A file is not what was sealed. */
    FILE_CHANGED("file"),

    // The signatures

    /** A signature file is no CMS signature of a single kind: detached, with at least one signer. */
    SIGNATURE_UNREADABLE("signature"),
    /** A signature is by an algorithm or a key that is not accepted. */
    SIGNATURE_REFUSED("signature", "algorithm"),
    /** A signature is over other content. */
    CONTENT_CHANGED("signature"),
    /** A signature was not made by the key of its certificate, or was changed. */
    SIGNATURE_WRONG("signature"),
    /** The signer's certificate is not in the signature. */
    SIGNER_MISSING("signature"),
    /** The signature does not name its certificate by digest (signing-certificate-v2). */
    SIGNER_UNNAMED("signature"),
    /** The certificate is another than the one the signature names by digest. */
    SIGNER_OTHER("signature"),
    /** The signer's certificate is not to be relied on. */
    SIGNER_NOT_TRUSTED("signature"),
    /** Whether the signer's certificate is to be relied on cannot be told. */
    SIGNER_UNDECIDED(Severity.WARNING, "signature"),

    // What is asked of a sealed unit

    /** There is no signature. */
    NO_SIGNATURE,
    /** There is no file. */
    NO_FILE,
    /** A file that no signature covers. */
    FILE_NOT_COVERED("file"),
    /** Someone other than the expected sender signed; their office numbers. */
    SENDER_OTHER("expected", "signers"),
    /** A file cannot be called so in the locale of this process, such as by a Japanese name in POSIX. */
    FILE_NAME_UNUSABLE(Severity.WARNING, "file"),
    /** A signature says that it was made after the time it is checked for. */
    SIGNED_LATER(Severity.WARNING, "signature", "time"),
    /** A signature says that it was made before its certificate began. */
    SIGNED_BEFORE_CERTIFICATE(Severity.WARNING, "signature", "time", "start"),

    // Sealing and opening

    /** There is nothing to seal. */
    NOTHING_TO_SEAL,
    /** What is to be sealed is no file. */
    NOT_A_FILE("file"),
    /** A file of a source cannot be read (the code of what is wrong). */
    SOURCE_UNREADABLE("file", "code"),
    /** A file changed while it was sealed. */
    FILE_CHANGED_MEANWHILE("file"),
    /** The result would replace one of the files. */
    OUTPUT_IS_INPUT("file"),
    /** The certificate has ended. */
    IDENTITY_EXPIRED("end"),
    /** The certificate is not valid yet. */
    IDENTITY_NOT_YET_VALID("start"),
    /** The key is of a kind or size that no receiver accepts. */
    KEY_REFUSED("algorithm"),
    /** The key, or the store it is in, did not sign. */
    SIGNING_FAILED,
    /** The folder to open into has something in it. */
    FOLDER_NOT_EMPTY("folder");

    private final Severity severity;
    private final List<String> parameters;

    SealCode(String... parameters) {
        this(Severity.ERROR, parameters);
    }

    SealCode(Severity severity, String... parameters) {
        this.severity = severity;
        this.parameters = List.of(parameters);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }

    /** Returns a finding with this code; names come from others, so nothing in its arguments acts on a terminal. */
    @Override
    public Finding found(Object... arguments) {
        return Finding.of(
                this,
                Stream.of(arguments)
                        .map(argument -> SafeText.of(String.valueOf(argument)))
                        .toArray());
    }
}
