package io.github.careplansdk.crypto.cli.certificate;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.cli.certificate.AdviceResult.OfficeAdvice;
import io.github.careplansdk.crypto.cli.certificate.AdviceResult.UnreadFile;
import io.github.careplansdk.crypto.cli.shared.SubjectLine;
import io.github.careplansdk.crypto.identity.CertificateCode;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.office.CertificateAdvice;
import io.github.careplansdk.crypto.office.OfficeFacts;
import io.github.careplansdk.crypto.office.OfficeSituation;
import io.github.careplansdk.crypto.office.OfficeSituation.KeyFile;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The certificates that are at hand, by office number, and what could not be opened. */
final class CertificatesOfOffices {
    /** Where nothing tells the office. */
    private static final String NONE = "";

    private static final Set<FindingCode> OF_PASSWORDS =
            Set.of(IdentityCode.WRONG_PASSWORD, IdentityCode.WRONG_PASSWORD_OR_DAMAGED);

    private final OfficeSituation situation;
    private final Map<String, Group> groups = new TreeMap<>();

    /** With which no care plans are exchanged, whose numbers may be others. */
    private final List<X509Certificate> others = new ArrayList<>();

    private static final class Group {
        private final List<X509Certificate> certificates = new ArrayList<>();
        private final List<UnreadFile> unread = new ArrayList<>();
        private KeyFile worst = KeyFile.READ;

        /** Where a wrong password is all that is the matter, the advice tells that. */
        List<UnreadFile> unread() {
            return worst == KeyFile.UNREADABLE
                    ? unread
                    : unread.stream()
                            .map(file -> new UnreadFile(file.name(), List.of()))
                            .toList();
        }

        void note(KeyFile state) {
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
    }

    CertificatesOfOffices(OfficeSituation situation) {
        this.situation = situation;
    }

    /** @param file the name of the file that it was in */
    void add(X509Certificate certificate, String file) {
        Optional<OfficeNumber> office = OfficeDirectory.BY_SUBJECT.officeOf(certificate);
        Optional<CertificateKind> kind = CertificateKind.of(certificate);
        if (kind.isEmpty()) {
            addUnread(office, file, List.of(CertificateCode.KIND_UNKNOWN.found(SubjectLine.of(certificate))));
        } else if (kind.get().isForCarePlans()) {
            group(office).certificates.add(certificate);
        } else {
            others.add(certificate);
        }
    }

    /** A file that its password does not open, or that cannot be read for another reason. */
    void addUnread(Optional<OfficeNumber> office, String file, List<Finding> findings) {
        Group group = group(office);
        if (findings.stream().map(Finding::code).anyMatch(OF_PASSWORDS::contains)) {
            group.note(KeyFile.UNOPENED);
        } else {
            group.note(KeyFile.UNREADABLE);
        }
        group.unread.add(new UnreadFile(file, findings));
    }

    private Group group(Optional<OfficeNumber> office) {
        return groups.computeIfAbsent(office.map(OfficeNumber::value).orElse(NONE), number -> new Group());
    }

    List<OfficeAdvice> advice(OfficeFacts facts, Instant at) {
        joinUnknown();
        if (groups.isEmpty()) {
            group(Optional.empty());
        }
        List<OfficeAdvice> all = new ArrayList<>();
        for (Map.Entry<String, Group> office : groups.entrySet()) {
            Group group = office.getValue();
            all.add(new OfficeAdvice(
                    Optional.of(office.getKey()).filter(number -> !number.equals(NONE)),
                    CertificateAdvice.of(group.certificates, situation.with(group.worst), facts, at),
                    group.unread()));
        }
        return all;
    }

    /** What tells no office of its own is the only office's; with several, it stands for itself. */
    private void joinUnknown() {
        boolean isOne =
                groups.keySet().stream().filter(number -> !number.equals(NONE)).count() == 1;
        Group unknown = groups.get(NONE);
        if (isOne && unknown != null) {
            groups.remove(NONE);
            Group only = groups.values().iterator().next();
            only.certificates.addAll(unknown.certificates);
            only.unread.addAll(unknown.unread);
            only.note(unknown.worst);
        }
        if (!others.isEmpty()) {
            Group theirs = isOne ? groups.values().iterator().next() : group(Optional.empty());
            theirs.certificates.addAll(others);
        }
    }
}
