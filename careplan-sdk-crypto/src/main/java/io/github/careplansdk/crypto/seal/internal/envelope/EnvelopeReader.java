package io.github.careplansdk.crypto.seal.internal.envelope;

import io.github.careplansdk.crypto.seal.EncryptionCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1SetParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.AuthEnvelopedDataParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.EncryptedContentInfoParser;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/**
 * Reads CMS AuthEnvelopedData (RFC 5083) from its start to its end: first who receives it and how it is encrypted, then the
 * content, then the tag. Only the first and the last are kept in memory, within {@link EnvelopeSource#LIMIT}.
 */
public final class EnvelopeReader {
    private final EnvelopeSource source;
    private final ASN1SequenceParser outermost;
    private final ASN1SequenceParser envelope;
    private final AuthEnvelopedDataParser parts;
    private final List<EnvelopeReceiver> receivers;
    private final EncryptedContentInfoParser content;
    private final GCMParameters parameters;

    /**
     * What follows the content.
     *
     * @param attributes the bytes that the tag covers besides the content; none if there are no attributes
     */
    public record End(byte[] attributes, byte[] tag) {}

    /**
     * Reads up to the content.
     *
     * @param in buffered; not closed
     * @throws SealException if it is no such envelope, or its content is encrypted by another algorithm
     */
    public EnvelopeReader(InputStream in) throws IOException {
        this.source = new EnvelopeSource(in);
        this.outermost = source.parsed(EncryptionCode.NOT_AN_ENVELOPE, () -> (ASN1SequenceParser) firstObject(source));
        ContentInfoParser contentInfo = source.parsed(EncryptionCode.NOT_AN_ENVELOPE, () -> readContentInfo(outermost));
        this.envelope = source.parsed(() -> (ASN1SequenceParser) contentInfo.getContent(BERTags.SEQUENCE));
        this.parts = source.parsed(() -> new AuthEnvelopedDataParser(envelope));
        this.receivers = source.parsed(this::readReceivers);
        this.content = source.parsed(parts::getAuthEncryptedContentInfo);
        this.parameters = source.parsed(() -> ContentCipher.parameters(content.getContentEncryptionAlgorithm()));
    }

    private static ASN1Encodable firstObject(EnvelopeSource source) throws IOException {
        ASN1Encodable object = new ASN1StreamParser(source, EnvelopeSource.LIMIT).readObject();
        if (object == null) {
            throw new SealException(EncryptionCode.NOT_AN_ENVELOPE.found());
        }
        return object;
    }

    private static ContentInfoParser readContentInfo(ASN1SequenceParser outermost) throws IOException {
        ContentInfoParser contentInfo = new ContentInfoParser(outermost);
        ASN1ObjectIdentifier type = contentInfo.getContentType();
        if (type.equals(CMSObjectIdentifiers.envelopedData)) {
            throw new SealException(EncryptionCode.ENVELOPE_NOT_AUTHENTICATED.found());
        }
        if (!type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
            throw new SealException(EncryptionCode.NOT_AN_ENVELOPE.found());
        }
        return contentInfo;
    }

    private List<EnvelopeReceiver> readReceivers() throws IOException {
        List<EnvelopeReceiver> found = new ArrayList<>();
        ASN1SetParser set = parts.getRecipientInfos();
        for (ASN1Encodable one = set.readObject(); one != null; one = set.readObject()) {
            if (RecipientInfo.getInstance(one.toASN1Primitive()).getInfo() instanceof KeyTransRecipientInfo info) {
                found.add(EnvelopeReceiver.of(info));
            }
        }
        return List.copyOf(found);
    }

    /** Returns those whose certificate's key encrypts the content's key, in order. */
    public List<EnvelopeReceiver> receivers() {
        return receivers;
    }

    public GCMParameters parameters() {
        return parameters;
    }

    /** Returns the encrypted content; to be read to its end. */
    public InputStream content() throws IOException {
        InputStream octets = source.parsed(
                () -> ((ASN1OctetStringParser) content.getEncryptedContent(BERTags.OCTET_STRING)).getOctetStream());
        source.beginContent();
        return new FilterInputStream(octets) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return source.parsed(() -> in.read(bytes, offset, length));
            }
        };
    }

    /** Reads what follows the content, and that nothing follows the envelope. */
    public End end() throws IOException {
        source.endContent();
        End end = source.parsed(this::readEnd);
        if (!source.isAtEnd()) {
            throw new SealException(EncryptionCode.BYTES_AFTER_ENVELOPE.found());
        }
        return end;
    }

    private End readEnd() throws IOException {
        ASN1SetParser attributes = parts.getAuthAttrs();
        // The tag is over their DER with the tag of a SET, however they were sent (RFC 5083, section 2.2).
        byte[] covered =
                attributes == null ? new byte[0] : attributes.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        byte[] tag = parts.getMac().getOctets();
        ASN1SetParser unprotected = parts.getUnauthAttrs();
        if (unprotected != null) {
            unprotected.toASN1Primitive();
        }
        if (envelope.readObject() != null || outermost.readObject() != null) {
            throw new IOException("more objects than an envelope has");
        }
        return new End(covered, tag);
    }
}
