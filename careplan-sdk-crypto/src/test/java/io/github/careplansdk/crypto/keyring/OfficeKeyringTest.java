package io.github.careplansdk.crypto.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.FindingWords;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.RevocationLists;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState.KeyRole;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The keys of many offices: which signs, which decrypts, what one bad file costs, and what reading again takes up. */
class OfficeKeyringTest {
    private static final OfficeNumber OFFICE = new OfficeNumber("9970100011");
    private static final OfficeNumber OTHER = new OfficeNumber("9970100037");
    private static final SamplePki PKI = SamplePki.create();
    private static final SigningIdentity NEW = PKI.office(OFFICE.value());
    private static final SigningIdentity OLD = PKI.identity(SampleCertificate.Role.RENEWAL_DUE, OFFICE.value());
    private static final SigningIdentity EXPIRED = PKI.identity(SampleCertificate.Role.EXPIRED, OFFICE.value());
    private static final SigningIdentity OF_OTHER = PKI.office(OTHER.value());
    private static final CertificateChecker CHECKER = CertificateChecker.of(PKI.anchors());

    private final Instant now = Instant.now();

    @TempDir
    Path folder;

    private OfficeKeyring open() throws IOException {
        return OfficeKeyring.open(KeyringSource.folder(folder), CHECKER);
    }

    private static FindingCode refused(ThrowingCallable call) {
        return catchThrowableOfType(KeyringException.class, call).finding().code();
    }

    private static void assertSame(SigningIdentity found, SigningIdentity wanted) {
        assertThat(found.certificate()).isEqualTo(wanted.certificate());
        assertThat(found.privateKey()).isEqualTo(wanted.privateKey());
    }

    @Test
    void eachOfficeHasItsOwnKey() throws IOException {
        KeyFiles.put(folder, "a", NEW);
        KeyFiles.put(folder, "b", OF_OTHER);
        Files.writeString(folder.resolve("README.txt"), "not a key");
        OfficeKeyring keyring = open();
        assertThat(keyring.offices()).containsExactly(OFFICE, OTHER);
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertSame(keyring.signing(OTHER, now), OF_OTHER);
        assertThat(refused(() -> keyring.signing(new OfficeNumber("9970100045"), now)))
                .isEqualTo(KeyringCode.OFFICE_NOT_IN_KEYRING);
        assertThat(refused(() -> keyring.decrypting(new OfficeNumber("9970100045"))))
                .isEqualTo(KeyringCode.OFFICE_NOT_IN_KEYRING);
    }

    @Test
    void ofTwoGoodCertificatesTheOneThatEndsLastSignsAndBothDecrypt() throws IOException {
        KeyFiles.put(folder, "old", OLD);
        KeyFiles.put(folder, "new", NEW);
        OfficeKeyring keyring = open();
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertThat(keyring.decrypting(OFFICE))
                .extracting(SigningIdentity::certificate)
                .containsExactly(NEW.certificate(), OLD.certificate());
    }

    @Test
    void whichSignsDependsOnTheDay() throws IOException {
        SigningIdentity later = PKI.identity(SampleCertificate.Role.NOT_YET_VALID, OFFICE.value());
        KeyFiles.put(folder, "old", OLD);
        KeyFiles.put(folder, "later", later);
        OfficeKeyring keyring = open();
        assertSame(keyring.signing(OFFICE, now), OLD);
        assertSame(keyring.signing(OFFICE, now.plus(Duration.ofDays(20))), later);
        Instant never = now.minus(Duration.ofDays(4000));
        assertThat(refused(() -> keyring.signing(OFFICE, never))).isEqualTo(KeyringCode.NO_KEY_SIGNS);
        assertThat(catchThrowable(() -> keyring.signing(OFFICE, never))).hasMessageContaining("NOT_YET_VALID");
    }

    @Test
    void aRevokedKeyNeverSignsThoughItEndsLast() throws IOException {
        SigningIdentity revoked = PKI.identity(SampleCertificate.Role.REVOKED, OFFICE.value());
        KeyFiles.put(folder, "revoked", revoked);
        KeyFiles.put(folder, "old", OLD);
        OfficeKeyring keyring = OfficeKeyring.open(
                KeyringSource.folder(folder), CHECKER.withRevocationLists(RevocationLists.of(PKI.crl())));
        assertSame(keyring.signing(OFFICE, now), OLD);
        assertThat(keyring.decrypting(OFFICE)).hasSize(2);
    }

    @Test
    void aKeyOfAnotherCaSignsOnlyWhereNoCaIsKnown() throws IOException {
        KeyFiles.put(folder, "a", PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, OFFICE.value()));
        assertThat(refused(() -> open().signing(OFFICE, now))).isEqualTo(KeyringCode.NO_KEY_SIGNS);
        OfficeKeyring trustingNobody =
                OfficeKeyring.open(KeyringSource.folder(folder), CertificateChecker.of(TrustAnchors.NONE));
        assertThat(trustingNobody.signing(OFFICE, now).office()).contains(OFFICE);
    }

    @Test
    void aBrokenFileOrPasswordCostsThatKeyOnlyAndIsTold() throws IOException {
        KeyFiles.put(folder, "good", OF_OTHER);
        KeyFiles.put(folder, "9970100011", NEW);
        Files.writeString(folder.resolve("9970100011.password"), "wrong");
        KeyFiles.put(folder, "cut", NEW);
        Files.write(folder.resolve("cut.pfx"), Arrays.copyOf(KeyFiles.pfx(NEW), 1000));
        KeyFiles.put(folder, "alone", NEW);
        Files.delete(folder.resolve("alone.password"));
        KeyFiles.put(folder, "two-lines", NEW);
        Files.writeString(folder.resolve("two-lines.password"), "a\nb\n");
        Files.createDirectory(folder.resolve("folder.PFX"));

        OfficeKeyring keyring = open();
        assertSame(keyring.signing(OTHER, now), OF_OTHER);
        assertThat(refused(() -> keyring.signing(OFFICE, now))).isEqualTo(KeyringCode.OFFICE_NOT_IN_KEYRING);
        List<KeyState> failed = keyring.state(now).needingAttention();
        assertThat(failed)
                .extracting(KeyState::name, state -> state.findings().get(0).code())
                .containsExactly(
                        tuple("9970100011.pfx", IdentityCode.WRONG_PASSWORD),
                        tuple("alone.pfx", KeyringCode.PASSWORD_FILE_MISSING),
                        tuple("cut.pfx", IdentityCode.FILE_TRUNCATED),
                        tuple("folder.PFX", KeyringCode.NOT_A_FILE),
                        tuple("two-lines.pfx", IdentityCode.PASSWORD_FILE_UNUSABLE));
        assertThat(failed).extracting(KeyState::role).containsOnly(KeyRole.NONE);
        assertThat(failed.get(0).office()).as("as its name says").contains(OFFICE);
        assertThat(failed.get(1).office()).isEmpty();
    }

    @Test
    void aFolderWithoutKeysOrAMissingOneIsNoEmptyKeyring() throws IOException {
        assertThat(refused(this::open)).isEqualTo(KeyringCode.NO_KEY_FILE);
        KeyFiles.put(folder, "a", NEW);
        OfficeKeyring keyring = open();
        Files.delete(folder.resolve("a.pfx"));
        assertThat(refused(keyring::reload)).isEqualTo(KeyringCode.NO_KEY_FILE);
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertThatThrownBy(() -> OfficeKeyring.open(KeyringSource.folder(folder.resolve("none")), CHECKER))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aRenewedCertificateInTheSameFileSignsAndTheOldOneDecrypts() throws IOException {
        KeyFiles.put(folder, "a", OLD);
        OfficeKeyring keyring = open();
        assertSame(keyring.signing(OFFICE, now), OLD);
        KeyFiles.put(folder, "a", NEW);
        keyring.reload();
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertThat(keyring.decrypting(OFFICE))
                .extracting(SigningIdentity::certificate)
                .containsExactly(NEW.certificate(), OLD.certificate());
        keyring.reload();
        assertThat(keyring.decrypting(OFFICE)).hasSize(2);
        assertThat(keyring.state(now).keys())
                .extracting(KeyState::role)
                .containsExactly(KeyRole.SIGNS, KeyRole.DECRYPTS);
    }

    @Test
    void aKeyThatIsGoneSignsNoMoreAndAnOfficeThatIsGoneHasNone() throws IOException {
        KeyFiles.put(folder, "new", NEW);
        KeyFiles.put(folder, "old", OLD);
        KeyFiles.put(folder, "other", OF_OTHER);
        OfficeKeyring keyring = open();
        Files.delete(folder.resolve("new.pfx"));
        Files.delete(folder.resolve("other.pfx"));
        keyring.reload();
        assertSame(keyring.signing(OFFICE, now), OLD);
        assertThat(keyring.decrypting(OFFICE)).hasSize(2);
        assertThat(keyring.offices()).containsExactly(OFFICE);
        assertThat(refused(() -> keyring.decrypting(OTHER))).isEqualTo(KeyringCode.OFFICE_NOT_IN_KEYRING);
    }

    @Test
    void aFileThatBreaksLaterIsToldAndItsKeyStays() throws IOException {
        KeyFiles.put(folder, "a", NEW);
        OfficeKeyring keyring = open();
        Files.writeString(folder.resolve("a.pfx"), "half copied");
        keyring.reload();
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertThat(keyring.state(now).keys())
                .extracting(KeyState::role, KeyState::office)
                .containsExactly(tuple(KeyRole.SIGNS, Optional.of(OFFICE)), tuple(KeyRole.NONE, Optional.of(OFFICE)));
        KeyFiles.put(folder, "a", NEW);
        keyring.reload();
        assertThat(keyring.state(now).needingAttention()).isEmpty();
    }

    @Test
    void onlyWhatHasChangedIsOpenedAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        List<byte[]> stored = new ArrayList<>(List.of(KeyFiles.pfx(OLD)));
        OfficeKeyring keyring = OfficeKeyring.open(
                () -> List.of(KeyringItem.pfx("row 1", () -> stored.get(0), () -> {
                    asked.incrementAndGet();
                    return KeyFiles.PASSWORD.toCharArray();
                })),
                CHECKER);
        keyring.reload();
        assertThat(asked).hasValue(1);
        stored.set(0, KeyFiles.pfx(NEW));
        keyring.reload();
        assertThat(asked).hasValue(2);
        assertSame(keyring.signing(OFFICE, now), NEW);
    }

    @Test
    void allKeysOfAFileCount() throws IOException {
        KeyFiles.put(folder, "both", OLD, NEW);
        OfficeKeyring keyring = open();
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertThat(keyring.decrypting(OFFICE)).hasSize(2);
    }

    @Test
    void keysComeFromStoresToo() throws IOException {
        SigningIdentity server = PKI.identity(SampleCertificate.Role.TLS_SERVER, "9970100045");
        KeyringSource store = KeyringSource.store(() -> KeyFiles.store(NEW, server), KeyFiles.PASSWORD::toCharArray);
        KeyringSource another = () -> List.of(KeyringItem.key("at hand", OF_OTHER));
        OfficeKeyring keyring = OfficeKeyring.open(store.and(another), CHECKER);
        assertThat(keyring.offices()).as("not that of a server").containsExactly(OFFICE, OTHER);
        assertSame(keyring.signing(OFFICE, now), NEW);
        KeyringSource closed = KeyringSource.store(() -> {
            throw new KeyStoreException("PIN 1234 was wrong");
        });
        assertThatThrownBy(() -> OfficeKeyring.open(closed, CHECKER))
                .isInstanceOfSatisfying(
                        KeyringException.class,
                        e -> assertThat(e.finding())
                                .isEqualTo(Finding.of(KeyringCode.STORE_NOT_OPENED, "KeyStoreException")));
    }

    @Test
    void aCallersSourceThatFailsForOneCostsThatOneAndItsWordsAreNotShown() throws IOException {
        OfficeKeyring keyring = OfficeKeyring.open(
                () -> List.of(
                        KeyringItem.key("good", NEW),
                        KeyringItem.pfx(
                                "bad",
                                () -> {
                                    throw new IllegalStateException("password is Xq7Secret9");
                                },
                                () -> new char[0])),
                CHECKER);
        assertSame(keyring.signing(OFFICE, now), NEW);
        assertThat(keyring.state(now).needingAttention())
                .extracting(KeyState::findings)
                .containsExactly(List.of(Finding.of(KeyringCode.KEY_UNREADABLE, "bad", "IllegalStateException")));
    }

    @Test
    void anotherDirectoryTellsWhoseACertificateIs() throws IOException {
        KeyringSource source = () -> List.of(KeyringItem.key("a", NEW), KeyringItem.key("b", OF_OTHER));
        OfficeNumber third = new OfficeNumber("9970100045");
        OfficeKeyring keyring = OfficeKeyring.open(
                source,
                CHECKER,
                certificate -> certificate.equals(NEW.certificate()) ? Optional.of(third) : Optional.empty());
        assertThat(keyring.offices()).containsExactly(third);
        assertThat(keyring.state(now).keys().get(1).findings().get(0).code()).isEqualTo(KeyringCode.OFFICE_UNKNOWN);
        assertThat(keyring.state(now).keys().get(1).role()).isEqualTo(KeyRole.NONE);
    }

    @Test
    void twoKeysOfOneNameAreTheCallersMistakeAndTooManyAreRefused() {
        KeyringItem item = KeyringItem.key("a", NEW);
        assertThatIllegalArgumentException().isThrownBy(() -> OfficeKeyring.open(() -> List.of(item, item), CHECKER));
        assertThat(refused(() -> OfficeKeyring.open(() -> Collections.nCopies(10_001, item), CHECKER)))
                .isEqualTo(KeyringCode.TOO_MANY_KEYS);
    }

    @Test
    void theStateTellsOfEachKeyWhatThereIsToDo() throws IOException {
        KeyFiles.put(folder, "expired", EXPIRED);
        KeyFiles.put(folder, "old", OLD);
        KeyFiles.put(folder, "other", OF_OTHER);
        KeyringState state = open().state(now);
        assertThat(state.at()).isEqualTo(now);
        assertThat(state.keys())
                .extracting(
                        KeyState::name,
                        KeyState::role,
                        key -> key.check().map(CertificateCheck::status).orElseThrow())
                .containsExactly(
                        tuple("old.pfx", KeyRole.SIGNS, CertificateCheck.Status.RENEWAL_DUE),
                        tuple("expired.pfx", KeyRole.DECRYPTS, CertificateCheck.Status.INVALID),
                        tuple("other.pfx", KeyRole.SIGNS, CertificateCheck.Status.VALID));
        assertThat(state.needingAttention())
                .as("not the one that was renewed")
                .extracting(KeyState::name)
                .containsExactly("old.pfx");
    }

    @Test
    void itReadsAFolderOfAnyFileSystem() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path keys = Files.createDirectory(windows.getPath("C:\\鍵"));
            KeyFiles.put(keys, "事業所", NEW);
            OfficeKeyring keyring = OfficeKeyring.open(KeyringSource.folder(keys), CHECKER);
            assertSame(keyring.signing(OFFICE, now), NEW);
        }
    }

    @Test
    void noPasswordIsShownOrKept() throws IOException {
        KeyFiles.put(folder, "a", NEW);
        KeyFiles.put(folder, "b", OF_OTHER);
        Files.writeString(folder.resolve("b.password"), "Wrong-Pass-77");
        OfficeKeyring keyring = open();
        StringWriter shown = new StringWriter();
        shown.append(keyring.toString()).append(keyring.state(now).toString());
        catchThrowable(() -> keyring.signing(OTHER, now)).printStackTrace(new PrintWriter(shown));
        for (KeyState key : keyring.state(now).keys()) {
            for (Finding finding : key.findings()) {
                shown.append(finding.message(Language.JA)).append(finding.hint(Language.EN));
            }
        }
        assertThat(shown.toString()).doesNotContain("Wrong-Pass-77", KeyFiles.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsWordsInBothLanguages(KeyringCode code) {
        FindingWords.assertComplete(code);
    }
}
