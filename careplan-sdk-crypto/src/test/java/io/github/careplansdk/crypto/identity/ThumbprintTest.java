package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbprintTest {
    private static final String SHA1 = "0f1e2d3c4b5a69788796a5b4c3d2e1f00a1b2c3d";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0f1e2d3c4b5a69788796a5b4c3d2e1f00a1b2c3d",
                "0F1E2D3C4B5A69788796A5B4C3D2E1F00A1B2C3D",
                "\u200E0f 1e 2d 3c 4b 5a 69 78 87 96 a5 b4 c3 d2 e1 f0 0a 1b 2c 3d",
                "\u200F\uFEFF\u202A0f1e2d3c4b5a69788796a5b4c3d2e1f00a1b2c3d\u202C",
                "0F:1E:2D:3C:4B:5A:69:78:87:96:A5:B4:C3:D2:E1:F0:0A:1B:2C:3D",
                "0F-1E-2D-3C-4B-5A-69-78-87-96-A5-B4-C3-D2-E1-F0-0A-1B-2C-3D",
                "０Ｆ１Ｅ２Ｄ３Ｃ　４Ｂ５Ａ６９７８：８７９６ａ５ｂ４ｃ３ｄ２ｅ１ｆ００Ａ１Ｂ２Ｃ３Ｄ",
                " 0f1e2d3c 4b5a6978\u00A08796a5b4\tc3d2e1f0\r\n0a1b2c3d \n"
            })
    void whatPeoplePasteIsRead(String pasted) {
        assertThat(Thumbprint.parse(pasted)).map(Thumbprint::toString).contains(SHA1);
        assertThat(Thumbprint.parse(pasted)).map(Thumbprint::algorithm).contains(Thumbprint.Algorithm.SHA_1);
        assertThat(Thumbprint.check(pasted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0f", "0f1e2d3c4b5a69788796a5b4c3d2e1f00a1b2c3", "0f1e2d3c4b5a69788796a5b4c3d2e1f00a1b2c3d4"
            })
    void anotherNumberOfDigitsIsToldAsSuch(String pasted) {
        assertThat(Thumbprint.parse(pasted)).isEmpty();
        assertThat(Thumbprint.check(pasted)).containsExactly(Finding.of(InputCode.THUMBPRINT_LENGTH, pasted.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g", "拇", "\u0663", "\u2462", "\uD83D\uDE00", "\uFF27"})
    void aCharacterThatIsNoHexDigitIsNamed(String stranger) {
        String pasted = SHA1.substring(1) + stranger;
        assertThat(Thumbprint.parse(pasted)).isEmpty();
        assertThat(Thumbprint.check(pasted)).extracting(Finding::code).containsExactly(InputCode.THUMBPRINT_CHARACTER);
    }

    @Test
    void aStrangerIsNamedByItsCodePoint() {
        assertThat(Thumbprint.check("拇印" + SHA1)).containsExactly(Finding.of(InputCode.THUMBPRINT_CHARACTER, "U+62C7"));
    }

    @Test
    void itIsTheDigestOfTheCertificate() throws Exception {
        X509Certificate certificate = SamplePki.create().ca();
        String sha1 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        assertThat(Thumbprint.sha1(certificate)).hasToString(sha1);
        assertThat(Thumbprint.sha256(certificate).algorithm()).hasToString("SHA-256");
        assertThat(Thumbprint.sha256(certificate).toString()).hasSize(64);
    }

    @Test
    void itMatchesItsOwnCertificateOnly() {
        X509Certificate one = SamplePki.create().ca();
        X509Certificate sameName = SamplePki.create().ca();
        assertThat(Thumbprint.sha1(one).matches(one)).isTrue();
        assertThat(Thumbprint.sha256(one).matches(one)).isTrue();
        assertThat(Thumbprint.sha1(one).matches(sameName)).isFalse();
        assertThat(Thumbprint.sha256(one).matches(sameName)).isFalse();
    }

    @Property
    void printedAndReadAgainItIsEqual(@ForAll("digests") byte[] digest) {
        String digits = HexFormat.of().formatHex(digest);
        Thumbprint thumbprint = Thumbprint.parse(digits).orElseThrow();
        assertThat(thumbprint).hasToString(digits);
        assertThat(Thumbprint.parse(thumbprint.grouped())).contains(thumbprint);
        assertThat(Thumbprint.parse(thumbprint.grouped()).orElseThrow()).hasSameHashCodeAs(thumbprint);
        assertThat(thumbprint.grouped()).hasSize(3 * digest.length - 1);
    }

    @Property
    void aPastedOneIsTheSameWhateverStandsBetween(
            @ForAll("digests") byte[] digest, @ForAll("fillings") String[] fillings) {
        String digits = HexFormat.of().formatHex(digest);
        StringBuilder pasted = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            pasted.append(fillings[i % fillings.length])
                    .append(i % 3 == 0 ? (char) (digit + 0xFEE0) : i % 3 == 1 ? Character.toUpperCase(digit) : digit);
        }
        assertThat(Thumbprint.parse(pasted.toString()))
                .map(Thumbprint::toString)
                .contains(digits);
    }

    @Property
    void oneBitMakesAnother(@ForAll("digests") byte[] digest, @ForAll int bit) {
        byte[] other = digest.clone();
        other[Math.floorMod(bit >> 3, other.length)] ^= (byte) (1 << (bit & 7));
        assertThat(Thumbprint.parse(HexFormat.of().formatHex(other)))
                .isNotEqualTo(Thumbprint.parse(HexFormat.of().formatHex(digest)));
    }

    @Property
    void anyTextIsReadOrGivenOneReason(@ForAll String text) {
        assertThat(Thumbprint.check(text)).hasSize(Thumbprint.parse(text).isPresent() ? 0 : 1);
    }

    @Provide
    Arbitrary<byte[]> digests() {
        return Arbitraries.of(20, 32)
                .flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size));
    }

    @Provide
    Arbitrary<String[]> fillings() {
        Arbitrary<String> filling =
                Arbitraries.of("", " ", ":", "-", "\u200E", "\u3000", "\u00A0", "\t", "\uFF1A", "\uFEFF", "\r\n");
        return Combinators.combine(filling, filling)
                .as(String::concat)
                .array(String[].class)
                .ofMinSize(1)
                .ofMaxSize(70);
    }
}
