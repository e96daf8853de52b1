package io.github.careplansdk.crypto.seal.internal.check;

import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealLimits;
import io.github.careplansdk.crypto.seal.SealedFile;
import io.github.careplansdk.crypto.seal.VerificationReport;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Kind;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import io.github.careplansdk.crypto.seal.internal.container.AsicContainer;
import io.github.careplansdk.crypto.seal.internal.container.Manifest;
import io.github.careplansdk.crypto.seal.internal.container.Manifest.Reference;
import io.github.careplansdk.crypto.seal.internal.container.ManifestXml;
import io.github.careplansdk.crypto.seal.internal.container.StrictZip.Entry;
import io.github.careplansdk.crypto.seal.internal.container.ZipBytes;
import io.github.careplansdk.crypto.seal.internal.signature.CadesSignature;
import io.github.careplansdk.crypto.seal.internal.signature.CadesSigner;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.seal.internal.signature.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSProcessableByteArray;

/** One verification of one container. Each step goes on with what the steps before it left good. */
public final class ContainerCheck {
    /** How much later than ours a sender's clock may be. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final CertificateChecker checker;
    private final Instant at;
    private final Optional<OfficeNumber> expectedSender;
    private final Unpacked unpacked;

    private final StepLog log = new StepLog();
    private final Map<String, Manifest> manifests = new LinkedHashMap<>();
    private final List<SealedFile> files = new ArrayList<>();
    private final List<SignatureReport> signatures = new ArrayList<>();

    /** Where the files go while their digests are taken, so that what is opened is what was verified. */
    @FunctionalInterface
    public interface Unpacked {
        /** Nowhere. */
        Unpacked NOWHERE = name -> OutputStream.nullOutputStream();

        /** Nowhere, though it could go beside the container. */
        static Unpacked nowhereBeside(Path container) {
            return name -> {
                UnusableNameException.resolve(container.resolveSibling(""), name);
                return OutputStream.nullOutputStream();
            };
        }

        /** @throws UnusableNameException if it could not be called so in a folder */
        OutputStream create(String name) throws IOException;
    }

    public ContainerCheck(
            CertificateChecker checker, Instant at, Optional<OfficeNumber> expectedSender, Unpacked unpacked) {
        this.checker = checker;
        this.at = at;
        this.expectedSender = expectedSender;
        this.unpacked = unpacked;
    }

    /** Where the container's bytes come from. */
    @FunctionalInterface
    public interface Opening {
        ZipBytes open() throws IOException, RefusedException;
    }

    public VerificationReport run(Opening opening, SealLimits limits) throws IOException {
        try (ZipBytes bytes = opening.open()) {
            AsicContainer container = new AsicContainer(bytes, limits);
            log.began(Kind.CONTAINER);
            readManifests(container);
            if (!manifests.isEmpty()) {
                checkFiles(container);
                checkSignatures(container);
            }
            if (!manifests.isEmpty()
                    && manifests.keySet().equals(container.manifests().keySet())) {
                checkPolicy(container);
            }
        } catch (RefusedException e) {
            log.found(Kind.CONTAINER, e.finding());
        }
        return new VerificationReport(at, log.steps(), signatures, files);
    }

    private void readManifests(AsicContainer container) {
        log.began(Kind.MANIFEST);
        if (container.manifests().isEmpty()) {
            log.found(Kind.MANIFEST, SealCode.MANIFEST_MISSING.found());
        }
        container.manifests().forEach((name, bytes) -> {
            try {
                Manifest manifest = ManifestXml.read(name, bytes);
                manifests.put(name, manifest);
                if (!container.signatures().containsKey(manifest.signature())) {
                    log.found(Kind.MANIFEST, SealCode.MANIFEST_REFERENCE.found(name, manifest.signature()));
                }
                manifest.references().stream()
                        .map(Reference::entry)
                        .filter(entry -> !container.has(entry))
                        .forEach(entry -> log.found(Kind.MANIFEST, SealCode.MANIFEST_REFERENCE.found(name, entry)));
            } catch (RefusedException e) {
                log.found(Kind.MANIFEST, e.finding());
            }
        });
    }

    private void checkFiles(AsicContainer container) throws IOException {
        log.began(Kind.FILES);
        for (Entry file : container.files()) {
            try (OutputStream target = target(file.name())) {
                Digests digests = new Digests(methods(file.name()), target);
                container.read(file, digests);
                Map<DigestMethod, byte[]> taken = digests.take();
                byte[] sha256 = Objects.requireNonNull(taken.get(DigestMethod.SHA256));
                files.add(Digests.file(file.name(), file.bytes(), sha256));
                compare(file.name(), taken);
            } catch (RefusedException e) {
                log.found(Kind.FILES, e.finding());
            }
        }
        for (Map.Entry<String, byte[]> other : container.others().entrySet()) {
            Digests digests = new Digests(methods(other.getKey()), OutputStream.nullOutputStream());
            digests.write(other.getValue());
            compare(other.getKey(), digests.take());
        }
    }

    /** That a file cannot be called so here says nothing about what was sealed: the check goes on without it. */
    private OutputStream target(String name) throws IOException {
        try {
            return unpacked.create(name);
        } catch (UnusableNameException e) {
            log.found(Kind.FILES, SealCode.FILE_NAME_UNUSABLE.found(name));
            return OutputStream.nullOutputStream();
        }
    }

    private void compare(String entry, Map<DigestMethod, byte[]> digests) {
        boolean same = references(entry)
                .allMatch(reference -> MessageDigest.isEqual(digests.get(reference.method()), reference.digest()));
        if (!same) {
            log.found(Kind.FILES, SealCode.FILE_CHANGED.found(entry));
        }
    }

    private Stream<Reference> references(String entry) {
        return manifests.values().stream()
                .flatMap(manifest -> manifest.references().stream())
                .filter(reference -> reference.entry().equals(entry));
    }

    /** By which digests the manifests name an entry, and the one that reports have. */
    private Set<DigestMethod> methods(String entry) {
        Set<DigestMethod> methods = EnumSet.of(DigestMethod.SHA256);
        references(entry).forEach(reference -> methods.add(reference.method()));
        return methods;
    }

    private void checkSignatures(AsicContainer container) throws IOException {
        for (Map.Entry<String, Manifest> each : manifests.entrySet()) {
            Manifest manifest = each.getValue();
            byte[] signature = container.signatures().get(manifest.signature());
            byte[] signed = container.manifests().get(each.getKey());
            if (signature == null || signed == null) {
                continue;
            }
            log.began(Kind.SIGNATURE);
            try {
                CMSProcessableByteArray content = new CMSProcessableByteArray(signed);
                for (CadesSigner signer : CadesSignature.read(manifest.signature(), signature, content)
                        .signers()) {
                    new SignerCheck(checker, at, log)
                            .run(manifest.signature(), signer, CadesSigner::checkNamed, covered(manifest))
                            .ifPresent(signatures::add);
                }
            } catch (RefusedException e) {
                log.found(Kind.SIGNATURE, e.finding());
            }
        }
    }

    private void checkPolicy(AsicContainer container) {
        log.began(Kind.POLICY);
        if (container.files().isEmpty()) {
            log.found(Kind.POLICY, SealCode.NO_FILE.found());
        }
        if (container.signatures().isEmpty()) {
            log.found(Kind.POLICY, SealCode.NO_SIGNATURE.found());
            return;
        }
        Set<String> used = new HashSet<>();
        Set<String> covered = new HashSet<>();
        for (Manifest manifest : manifests.values()) {
            used.add(manifest.signature());
            if (container.signatures().containsKey(manifest.signature())) {
                covered.addAll(covered(manifest));
            }
        }
        container.signatures().keySet().stream()
                .filter(Predicate.not(used::contains))
                .forEach(name -> log.found(Kind.POLICY, SealCode.ENTRY_UNKNOWN.found(name)));
        container.files().stream()
                .map(Entry::name)
                .filter(Predicate.not(covered::contains))
                .forEach(name -> log.found(Kind.POLICY, SealCode.FILE_NOT_COVERED.found(name)));
        signatures.forEach(this::checkTime);
        expectedSender.ifPresent(this::checkSender);
    }

    private void checkTime(SignatureReport signature) {
        Instant start = signature.check().certificate().getNotBefore().toInstant();
        signature.signingTime().ifPresent(time -> {
            if (time.isAfter(at.plus(CLOCK_DIFFERENCE))) {
                log.found(Kind.POLICY, SealCode.SIGNED_LATER.found(signature.name(), time));
            }
            if (time.isBefore(start.minus(CLOCK_DIFFERENCE))) {
                log.found(Kind.POLICY, SealCode.SIGNED_BEFORE_CERTIFICATE.found(signature.name(), time, start));
            }
        });
    }

    private void checkSender(OfficeNumber expected) {
        boolean signedAll = new VerificationReport(at, log.steps(), signatures, files).isSignedBy(expected);
        if (!signedAll && !signatures.isEmpty()) {
            String signers = signatures.stream()
                    .map(signature ->
                            signature.office().map(OfficeNumber::value).orElse("-"))
                    .distinct()
                    .collect(Collectors.joining(", "));
            log.found(Kind.POLICY, SealCode.SENDER_OTHER.found(expected.value(), signers));
        }
    }

    private static List<String> covered(Manifest manifest) {
        return manifest.references().stream().map(Reference::entry).toList();
    }
}
