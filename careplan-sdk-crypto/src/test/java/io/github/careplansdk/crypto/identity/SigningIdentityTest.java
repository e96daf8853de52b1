package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.internal.key.Pkcs12File;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningIdentityTest {
    private static final String PASSWORD = "Xq7-Secret-Zz9";
    private static final SamplePki PKI = SamplePki.create();
    private static final SigningIdentity OFFICE = PKI.office("9970100011");
    private static final SigningIdentity OLD = PKI.identity(SampleCertificate.Role.RENEWAL_DUE, "9970100011");

    @TempDir
    Path folder;

    /** Gives a password and remembers the arrays that it gave. */
    private static final class Remembering implements PasswordSource {
        private final String password;
        private final List<char[]> given = new ArrayList<>();

        Remembering(String password) {
            this.password = password;
        }

        @Override
        public char[] password() {
            given.add(password.toCharArray());
            return given.get(given.size() - 1);
        }

        void assertAskedOnceAndWiped() {
            assertThat(given).hasSize(1);
            assertThat(given.get(0)).hasSize(password.length()).containsOnly('\0');
        }
    }

    private Path file(byte[] content) throws Exception {
        return Files.write(folder.resolve("office.pfx"), content);
    }

    private static byte[] good() throws Exception {
        return SamplePfx.with(PASSWORD).identity(OFFICE, "office").bytes();
    }

    private static KeyStore store(SigningIdentity... identities) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (SigningIdentity identity : identities) {
            store.setKeyEntry(
                    identity.toString(),
                    identity.privateKey(),
                    PASSWORD.toCharArray(),
                    identity.chain().toArray(Certificate[]::new));
        }
        return store;
    }

    @Test
    void aFileGivesTheKeyItsChainAndTheOffice() throws Exception {
        SigningIdentity identity = SigningIdentity.read(file(good()), PASSWORD::toCharArray);
        assertThat(identity.privateKey()).isEqualTo(OFFICE.privateKey());
        assertThat(identity.chain()).isEqualTo(OFFICE.chain());
        assertThat(identity.certificate()).isEqualTo(OFFICE.certificate());
        assertThat(identity.office()).hasToString("Optional[9970100011]");
        assertThat(identity.remarks()).isEmpty();
    }

    @Test
    void aStreamGivesTheSameAndIsLeftOpen() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(good()) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThat(SigningIdentity.read(in, PASSWORD::toCharArray).chain()).isEqualTo(OFFICE.chain());
        assertThat(closed).isFalse();
        assertThat(SigningIdentity.read(good(), PASSWORD::toCharArray).chain()).isEqualTo(OFFICE.chain());
    }

    @Test
    void ofAStreamWithoutEndNoMoreIsReadThanAFileMayHave() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0x30;
            }
        };
        assertThatThrownBy(() -> SigningIdentity.read(endless, PASSWORD::toCharArray))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(IdentityCode.FILE_TOO_LARGE));
        assertThat(read).hasValue(Pkcs12File.MOST_BYTES + 1);
    }

    @Test
    void allKeysOfAFileAreGivenInItsOrder() throws Exception {
        byte[] pfx = SamplePfx.with(PASSWORD)
                .identity(OFFICE, "office")
                .identity(OLD, "old")
                .bytes();
        assertThat(SigningIdentity.readAll(pfx, PASSWORD::toCharArray))
                .extracting(SigningIdentity::certificate)
                .containsExactly(OFFICE.certificate(), OLD.certificate());
    }

    @Test
    void aPasswordFileIsReadWhenItIsNeeded() throws Exception {
        Path file = folder.resolve("office.password");
        PasswordSource password = PasswordSource.file(file);
        byte[] pfx = good();
        assertThatThrownBy(() -> SigningIdentity.read(pfx, password)).isInstanceOf(NoSuchFileException.class);
        Files.writeString(file, PASSWORD);
        assertThat(SigningIdentity.read(pfx, password).office()).isPresent();
        Files.writeString(file, "wrong");
        assertThatThrownBy(() -> SigningIdentity.read(pfx, password)).isInstanceOf(IdentityException.class);
    }

    @Test
    void theChainIsPutInOrderAndOthersOfTheNameAreLeftOut() throws Exception {
        SigningIdentity below = PKI.identity(SampleCertificate.Role.MISSING_INTERMEDIATE, "9970100011");
        byte[] pfx = SamplePfx.with(PASSWORD)
                .certificates(List.of(PKI.renewedCa(), PKI.ca(), OLD.certificate(), PKI.intermediate()))
                .identity(below, "office")
                .bytes();
        SigningIdentity identity = SigningIdentity.read(file(pfx), PASSWORD::toCharArray);
        assertThat(identity.chain()).containsExactly(below.certificate(), PKI.intermediate(), PKI.ca());
    }

    @Test
    void oneKeyThatIsThereTwiceIsOne() throws Exception {
        byte[] pfx = SamplePfx.with(PASSWORD)
                .identity(OFFICE, "office")
                .identity(OFFICE, "office")
                .bytes();
        assertThat(SigningIdentity.read(file(pfx), PASSWORD::toCharArray).remarks())
                .isEmpty();
    }

    @Test
    void bothKeysOfOneNameCanBeChosen() throws Exception {
        Path pfx = file(SamplePfx.with(PASSWORD)
                .identity(OFFICE, "office")
                .identity(OLD, "office")
                .bytes());
        for (SigningIdentity wanted : List.of(OFFICE, OLD)) {
            SigningIdentity identity = SigningIdentity.read(
                    pfx, PASSWORD::toCharArray, KeySelector.byThumbprint(Thumbprint.sha256(wanted.certificate())));
            assertThat(identity.privateKey()).isEqualTo(wanted.privateKey());
            assertThat(identity.remarks()).containsExactly(Finding.of(IdentityCode.SHARED_FRIENDLY_NAME));
        }
        assertThatThrownBy(() -> SigningIdentity.read(pfx, PASSWORD::toCharArray))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining(Thumbprint.sha256(OFFICE.certificate()).toString())
                .hasMessageContaining(Thumbprint.sha256(OLD.certificate()).toString());
    }

    @Test
    void thePasswordIsWipedWhateverHappens() throws Exception {
        Path good = file(good());
        Remembering right = new Remembering(PASSWORD);
        SigningIdentity.read(good, right);
        right.assertAskedOnceAndWiped();

        Remembering wrong = new Remembering("wrong");
        assertThatThrownBy(() -> SigningIdentity.read(good, wrong)).isInstanceOf(IdentityException.class);
        wrong.assertAskedOnceAndWiped();

        Remembering ofStore = new Remembering(PASSWORD);
        SigningIdentity.of(store(OFFICE), ofStore, KeySelector.onlyKey());
        ofStore.assertAskedOnceAndWiped();

        Remembering wrongOfStore = new Remembering("wrong");
        KeyStore store = store(OFFICE);
        assertThatThrownBy(() -> SigningIdentity.of(store, wrongOfStore, KeySelector.onlyKey()))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(IdentityCode.WRONG_PASSWORD));
        wrongOfStore.assertAskedOnceAndWiped();
    }

    @Test
    void aKeyUnderAnotherPasswordThanItsFileIsNotCalledDamaged() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store(OFFICE).store(out, "ofTheFile".toCharArray());
        Path pfx = file(out.toByteArray());
        assertThatThrownBy(() -> SigningIdentity.read(pfx, "ofTheFile"::toCharArray))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(IdentityCode.WRONG_PASSWORD));
    }

    @Test
    void thePasswordIsNotAskedForWhereThereIsNothingToOpen() throws Exception {
        Remembering password = new Remembering(PASSWORD);
        Path page = file("<html>".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> SigningIdentity.read(page, password)).isInstanceOf(IdentityException.class);
        assertThat(password.given).isEmpty();
    }

    @Test
    void aMissingFileIsAnIoException() {
        assertThatThrownBy(() -> SigningIdentity.read(folder.resolve("none.pfx"), PASSWORD::toCharArray))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aStoreThatNeedsNoPasswordIsAskedWithoutOne() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        assertThatThrownBy(() -> SigningIdentity.of(store, KeySelector.onlyKey()))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.finding()).isEqualTo(Finding.of(IdentityCode.NO_PRIVATE_KEY)));
    }

    @Test
    void certificatesAloneInAStoreAreNoKeys() throws Exception {
        KeyStore store = store(OFFICE);
        store.setCertificateEntry("ca", PKI.ca());
        SigningIdentity identity = SigningIdentity.of(store, PASSWORD::toCharArray, KeySelector.onlyKey());
        assertThat(identity.certificate()).isEqualTo(OFFICE.certificate());
        assertThat(identity.chain()).isEqualTo(OFFICE.chain());
    }

    @Test
    void nothingSecretIsShown() throws Exception {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) OFFICE.privateKey();
        List<String> secrets = List.of(
                PASSWORD,
                PASSWORD.toLowerCase(Locale.ROOT),
                key.getPrivateExponent().toString(),
                key.getPrivateExponent().toString(16),
                key.getPrimeP().toString(),
                key.getPrimeP().toString(16),
                HexFormat.of().formatHex(key.getEncoded(), 100, 200));
        List<String> shown = new ArrayList<>();
        SigningIdentity identity = SigningIdentity.read(file(good()), PASSWORD::toCharArray);
        shown.add(identity.toString());
        shown.add(identity.remarks().toString());
        shown.add(KeySelector.onlyKey().toString());
        shown.add(((PasswordSource) PASSWORD::toCharArray).toString());

        Path two = file(SamplePfx.with(PASSWORD)
                .identity(OFFICE, "a")
                .identity(OLD, "b")
                .bytes());
        shown.add(stackTrace(catchThrowable(() -> SigningIdentity.read(two, PASSWORD::toCharArray))));
        Path keyOnly = file(SamplePfx.with(PASSWORD).key(OFFICE, "a").bytes());
        shown.add(stackTrace(catchThrowable(() -> SigningIdentity.read(keyOnly, PASSWORD::toCharArray))));
        Path other = file(SamplePfx.with("other").identity(OFFICE, "a").bytes());
        shown.add(stackTrace(catchThrowable(() -> SigningIdentity.read(other, PASSWORD::toCharArray))));
        KeyStore store = store(OFFICE, OLD);
        shown.add(stackTrace(
                catchThrowable(() -> SigningIdentity.of(store, PASSWORD::toCharArray, KeySelector.onlyKey()))));
        shown.add(stackTrace(catchThrowable(
                () -> SigningIdentity.of(store(OFFICE), (PASSWORD + "x")::toCharArray, KeySelector.onlyKey()))));

        for (String text : shown) {
            assertThat(text).isNotBlank();
            secrets.forEach(secret -> assertThat(text).doesNotContain(secret));
        }
    }

    /** The whole chain with all suppressed, and the words for people. */
    private static String stackTrace(Throwable thrown) {
        assertThat(thrown).isInstanceOf(IdentityException.class);
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        Finding finding = ((IdentityException) thrown).finding();
        for (Language language : Language.values()) {
            text.append(finding.message(language)).append(finding.hint(language));
        }
        return text.append(finding.toString()).toString();
    }
}
