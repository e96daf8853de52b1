package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of an envelope changed, and the envelope cut at every length: never another text, and nothing left. */
class EnvelopeTamperingTest {
    private static final byte[] ENVELOPE = Envelopes.encrypted(TEXT);
    private static final Set<EncryptionCode> CHANGED = EnumSet.of(
            EncryptionCode.NOT_AN_ENVELOPE,
            EncryptionCode.NOT_FOR_THIS_RECEIVER,
            EncryptionCode.CONTENT_ALGORITHM_UNSUPPORTED,
            EncryptionCode.KEY_ALGORITHM_UNSUPPORTED,
            EncryptionCode.ENVELOPE_CHANGED,
            EncryptionCode.ENVELOPE_DAMAGED,
            EncryptionCode.ENVELOPE_TRUNCATED);

    @TempDir
    Path folder;

    /** The code of what is wrong with an envelope; empty if it opens, and then to the text. */
    private Optional<EncryptionCode> wrongWith(byte[] envelope) throws IOException {
        Path out = folder.resolve("out");
        UnitDecryptor decryptor = UnitDecryptor.of(List.of(OFFICE));
        SealException e = catchThrowableOfType(
                SealException.class, () -> decryptor.decrypt(new ByteArrayInputStream(envelope), out));
        if (e == null) {
            assertThat(out).hasBinaryContent(TEXT);
            Files.delete(out);
        }
        assertThat(folder).isEmptyDirectory();
        return Optional.ofNullable(e)
                .map(thrown -> (EncryptionCode) thrown.finding().code());
    }

    @Test
    void noChangedByteGivesAnotherText() throws IOException {
        for (int i = 0; i < ENVELOPE.length; i++) {
            byte[] changed = ENVELOPE.clone();
            changed[i] ^= (byte) (1 << i % 8);

            Optional<EncryptionCode> code = wrongWith(changed);

            // A few bits of the frame mean nothing: a letter's case in the issuer's name, say.
            assertThat(code.isEmpty() || CHANGED.contains(code.get()))
                    .as("byte %d: %s", i, code)
                    .isTrue();
        }
    }

    @Test
    void everyChangeOfContentKeyNonceOrTagIsFound() throws IOException {
        AuthEnvelopedData parts =
                AuthEnvelopedData.getInstance(ContentInfo.getInstance(ENVELOPE).getContent());
        KeyTransRecipientInfo receiver = (KeyTransRecipientInfo)
                RecipientInfo.getInstance(parts.getRecipientInfos().getObjectAt(0))
                        .getInfo();
        byte[] nonce = GCMParameters.getInstance(parts.getAuthEncryptedContentInfo()
                        .getContentEncryptionAlgorithm()
                        .getParameters())
                .getNonce();
        ASN1OctetString content = parts.getAuthEncryptedContentInfo().getEncryptedContent();
        List<byte[]> covered = List.of(
                content.getOctets(),
                receiver.getEncryptedKey().getOctets(),
                nonce,
                parts.getMac().getOctets());

        for (byte[] part : covered) {
            int place = Collections.indexOfSubList(boxed(ENVELOPE), boxed(part));
            for (int i = place; i < place + part.length; i++) {
                byte[] changed = ENVELOPE.clone();
                changed[i] ^= 0x10;
                assertThat(wrongWith(changed)).as("byte %d", i).contains(EncryptionCode.ENVELOPE_CHANGED);
            }
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    @Test
    void everyCutIsFound() throws IOException {
        assertThat(wrongWith(new byte[0])).contains(EncryptionCode.NOT_AN_ENVELOPE);
        for (int length = 1; length < ENVELOPE.length; length++) {
            assertThat(wrongWith(Arrays.copyOf(ENVELOPE, length)))
                    .as("%d bytes", length)
                    .contains(EncryptionCode.ENVELOPE_TRUNCATED);
        }
    }

    @Test
    void everyCutOfAnEnvelopeInDerIsFound() throws Exception {
        byte[] der = new Envelopes().make();
        for (int length = 1; length < der.length; length++) {
            byte[] cut = Arrays.copyOf(der, length);
            SealException e = catchThrowableOfType(SealException.class, () -> Envelopes.decrypted(cut, folder));
            assertThat(e.finding().code()).as("%d bytes", length).isEqualTo(EncryptionCode.ENVELOPE_TRUNCATED);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aByteMoreIsFound() throws IOException {
        assertThat(wrongWith(Arrays.copyOf(ENVELOPE, ENVELOPE.length + 1)))
                .contains(EncryptionCode.BYTES_AFTER_ENVELOPE);
        assertThat(wrongWith(ENVELOPE)).isEmpty();
    }
}
