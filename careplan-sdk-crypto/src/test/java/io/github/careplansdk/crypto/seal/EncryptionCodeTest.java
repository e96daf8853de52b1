package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.OTHER;
import static io.github.careplansdk.crypto.seal.Envelopes.PKI;
import static io.github.careplansdk.crypto.seal.Envelopes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.envelope.EnvelopeSource;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.KEKIdentifier;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code has words in both languages, a case that it is for, and one near it that is good. */
class EncryptionCodeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void hasWordsWithItsParametersInBothLanguages(EncryptionCode code) {
        Finding finding = code.found(
                code.parameters().stream().map(name -> "<" + name + ">").toArray());

        for (Language language : Language.values()) {
            String words = finding.message(language) + finding.hint(language);
            assertThat(finding.hint(language)).isNotBlank();
            assertThat(words).doesNotContain("{", "}");
            assertThat(Pattern.compile("<\\w+>").matcher(words).results().map(MatchResult::group))
                    .containsExactlyInAnyOrderElementsOf(finding.arguments());
        }
    }

    /** CONTENT_TOO_LARGE is in {@link LargeEnvelopeIT}. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTENT_TOO_LARGE")
    void isFoundInItsCaseAndNotNearIt(EncryptionCode code) throws Exception {
        Case cases = caseOf(code);

        SealException e = catchThrowableOfType(SealException.class, cases.bad());

        assertThat(e.finding().code()).isEqualTo(code);
        assertThat(e.code()).isEqualTo(code);
        assertThat(folder).isEmptyDirectory();
        assertThatCode(cases.near()).doesNotThrowAnyException();
    }

    private record Case(ThrowingCallable bad, ThrowingCallable near) {}

    private ThrowingCallable decrypting(byte[] envelope) {
        return () -> assertThat(Envelopes.decrypted(envelope, folder)).isEqualTo(TEXT);
    }

    private ThrowingCallable decryptingAs(SigningIdentity identity, byte[] envelope) {
        return () ->
                UnitDecryptor.of(List.of(identity)).decrypt(new ByteArrayInputStream(envelope), folder.resolve("out"));
    }

    private static UnitEncryptor to(SigningIdentity receiver) {
        return UnitEncryptor.of(List.of(receiver.certificate()));
    }

    private Case caseOf(EncryptionCode code) throws Exception {
        byte[] good = Envelopes.encrypted(TEXT);
        return switch (code) {
            case RECEIVER_KEY_UNSUITABLE ->
                new Case(() -> to(PKI.identity(SampleCertificate.Role.WEAK_KEY, "9970100011")), () -> to(OTHER));
            case CONTENT_TOO_LARGE -> throw new IllegalArgumentException();
            case NOT_AN_ENVELOPE -> new Case(decrypting("PK".getBytes(StandardCharsets.US_ASCII)), decrypting(good));
            case ENVELOPE_NOT_AUTHENTICATED ->
                new Case(decrypting(ofType(CMSObjectIdentifiers.envelopedData)), decrypting(good));
            case CONTENT_ALGORITHM_UNSUPPORTED ->
                new Case(
                        decrypting(new Envelopes().nonce(Envelopes.bytes(16, 1)).make()),
                        decrypting(new Envelopes().nonce(Envelopes.bytes(12, 1)).make()));
            case KEY_ALGORITHM_UNSUPPORTED ->
                new Case(
                        decrypting(new Envelopes()
                                .keyAlgorithm(new AlgorithmIdentifier(PKCSObjectIdentifiers.dhKeyAgreement))
                                .make()),
                        decrypting(new Envelopes().make()));
            case KEY_ALGORITHM_NOT_ALLOWED ->
                new Case(
                        decryptingAs(
                                OFFICE, Envelopes.encrypted(TEXT, to(OFFICE).withPkcs1v15())),
                        decryptingAs(OFFICE, good));
            case KEY_STORE_LACKS_ALGORITHM ->
                new Case(decryptingAs(withKeyOfNobody(), good), decryptingAs(OFFICE, good));
            case NOT_FOR_THIS_RECEIVER -> new Case(decryptingAs(OTHER, good), decryptingAs(OFFICE, good));
            case ENVELOPE_CHANGED ->
                new Case(
                        decrypting(new Envelopes().key(Envelopes.bytes(16, 1)).make()),
                        decrypting(new Envelopes().key(Envelopes.bytes(32, 1)).make()));
            case ENVELOPE_TRUNCATED -> new Case(decrypting(Arrays.copyOf(good, good.length - 1)), decrypting(good));
            case ENVELOPE_DAMAGED ->
                new Case(decrypting(ofType(CMSObjectIdentifiers.authEnvelopedData)), decrypting(good));
            case ENVELOPE_LIMIT_EXCEEDED ->
                new Case(decrypting(withReceivers(EnvelopeSource.LIMIT / 1_000)), decrypting(withReceivers(50)));
            case BYTES_AFTER_ENVELOPE -> new Case(decrypting(Arrays.copyOf(good, good.length + 1)), decrypting(good));
        };
    }

    private static byte[] ofType(ASN1ObjectIdentifier type) throws IOException {
        return new ContentInfo(type, new DERSequence()).getEncoded();
    }

    private static byte[] withReceivers(int count) throws Exception {
        RecipientInfo other = new RecipientInfo(new KEKRecipientInfo(
                new KEKIdentifier(new byte[8], null, null),
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_wrap),
                new DEROctetString(new byte[1_000])));
        return new Envelopes().others(Collections.nCopies(count, other)).make();
    }

    private static SigningIdentity withKeyOfNobody() {
        return SigningIdentity.of(
                new PrivateKey() {
                    @Override
                    public String getAlgorithm() {
                        return "RSA";
                    }

                    @Override
                    public String getFormat() {
                        return null;
                    }

                    @Override
                    public byte[] getEncoded() {
                        return null;
                    }
                },
                OFFICE.chain());
    }
}
