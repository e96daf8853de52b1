package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.identity.internal.key.Pkcs12File;
import io.github.careplansdk.crypto.identity.internal.key.Pkcs12Password;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, by chance or on purpose: always an IdentityException, and soon. */
class HostilePfxTest {
    private static final String PASSWORD = "Passw0rd";
    private static final SigningIdentity OFFICE = SamplePki.create().office("9970100011");

    private static byte[] good(String encoding) throws Exception {
        byte[] pfx = SamplePfx.with(PASSWORD).identity(OFFICE, "office").bytes();
        return new PKCS12PfxPdu(pfx).getEncoded(encoding);
    }

    private static void open(byte[] file) {
        Pkcs12File.of(file).open(PASSWORD.toCharArray());
    }

    private static FindingCode refused(byte[] file) {
        return catchThrowableOfType(IdentityException.class, () -> open(file))
                .finding()
                .code();
    }

    @ParameterizedTest
    @ValueSource(strings = {ASN1Encoding.DER, ASN1Encoding.BER})
    void cutAtAnyLengthItIsToldAsTruncated(String encoding) throws Exception {
        byte[] pfx = good(encoding);
        IntStream.range(1, pfx.length)
                .parallel()
                .forEach(length -> assertThat(refused(Arrays.copyOf(pfx, length)))
                        .as("%d of %d bytes", length, pfx.length)
                        .isEqualTo(IdentityCode.FILE_TRUNCATED));
        assertThat(refused(new byte[0])).isEqualTo(IdentityCode.FILE_EMPTY);
    }

    @Test
    void withAnyBitFlippedItIsRefusedOrTheSame() throws Exception {
        byte[] pfx = good(ASN1Encoding.DER);
        IntStream.range(0, pfx.length).parallel().forEach(i -> {
            byte[] flipped = pfx.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            Throwable thrown =
                    catchThrowable(() -> assertThat(Pkcs12File.of(flipped).open(PASSWORD.toCharArray()))
                            .singleElement()
                            .satisfies(key -> assertThat(key.chain().get()).isEqualTo(OFFICE.chain())));
            assertThat(thrown)
                    .as("byte %d", i)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            refused -> assertThat(refused).isInstanceOf(IdentityException.class));
        });
    }

    @Test
    void withoutAMacAnyBitFlippedIsRefusedOrReadsAsSomething() throws Exception {
        byte[] pfx = SamplePfx.with(PASSWORD).identity(OFFICE, "office").bytesWithoutMac();
        IntStream.range(0, pfx.length).parallel().forEach(i -> {
            byte[] flipped = pfx.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            Throwable thrown = catchThrowable(() -> open(flipped));
            assertThat(thrown)
                    .as("byte %d", i)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            refused -> assertThat(refused).isInstanceOf(IdentityException.class));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3084ffffffff020103", "30847fffffff020103", "30880fffffffffffffff020103", "3083ffffff0201033083ffffff",
                "30ff", "3085", "3080020103308006092a864886f70d010701a0802484ffffffff", "30820102020103"
            })
    void hugeLengthsTakeNoMemory(String hex) {
        assertThat(Set.of(IdentityCode.FILE_TRUNCATED, IdentityCode.FILE_DAMAGED, IdentityCode.FILE_NOT_PKCS12))
                .contains((IdentityCode) refused(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3080", "2480", "a080", "3180"})
    void deepNestingIsNoStackOverflow(String opening) {
        byte[] nested = HexFormat.of().parseHex("3080" + opening.repeat(100_000));
        assertThat(refused(nested)).isIn(IdentityCode.FILE_DAMAGED, IdentityCode.FILE_NOT_PKCS12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3080", "2480", "a080", "3180"})
    void deepNestingIsNotBlamedOnThePasswordWhereNoMacTells(String opening) throws Exception {
        byte[] nested = HexFormat.of().parseHex("3080" + opening.repeat(100_000));
        ContentInfo data = new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(nested));
        byte[] inDataPart = new DERSequence(data).getEncoded();
        for (byte[] content : List.of(nested, inDataPart)) {
            ContentInfo authenticated = new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content));
            assertThat(refused(new Pfx(authenticated, null).getEncoded())).isEqualTo(IdentityCode.FILE_DAMAGED);
        }
    }

    @Test
    void theIterationsOfAllPartsCountTogether() {
        Pkcs12Password password = new Pkcs12Password(PASSWORD.toCharArray());
        password.decryption(aes(10));
        assertThat(catchThrowableOfType(
                                IdentityException.class,
                                () -> password.decryption(aes(Pkcs12Password.MOST_ITERATIONS - 5)))
                        .finding()
                        .code())
                .isEqualTo(IdentityCode.TOO_MANY_ITERATIONS);
    }

    private static AlgorithmIdentifier aes(int iterations) {
        PBKDF2Params derivation = new PBKDF2Params(
                new byte[8], iterations, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256));
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_PBES2,
                new PBES2Parameters(
                        new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
                        new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(new byte[16]))));
    }
}
