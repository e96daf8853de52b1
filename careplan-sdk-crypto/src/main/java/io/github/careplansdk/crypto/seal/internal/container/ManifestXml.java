package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import io.github.careplansdk.crypto.seal.internal.container.Manifest.Reference;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A manifest as XML. The JDK's own parser is taken, whatever else is on the class path, without document types and entities.
 * Reading takes exactly what the schema has, and no extensions: what is not understood is not signed.
 */
public final class ManifestXml {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SIGNATURE_TYPE = "application/x-pkcs7-signature";

    private final String name;
    private final XMLStreamReader in;

    private ManifestXml(String name, XMLStreamReader in) {
        this.name = name;
        this.in = in;
    }

    /** Returns the bytes of a manifest; the same for the same manifest. */
    public static byte[] write(Manifest manifest) {
        // Nothing to escape: addresses are of ASCII without marks that mean something in XML, and so is all else.
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.append("<asic:ASiCManifest xmlns:asic=\"" + ASIC + "\" xmlns:ds=\"" + DSIG + "\">");
        xml.append("<asic:SigReference MimeType=\"" + SIGNATURE_TYPE + "\" URI=\"");
        xml.append(uri(manifest.signature())).append("\"/>");
        for (Reference reference : manifest.references()) {
            xml.append("<asic:DataObjectReference MimeType=\"").append(mimeType(reference.entry()));
            xml.append("\" URI=\"").append(uri(reference.entry()));
            xml.append("\"><ds:DigestMethod Algorithm=\"")
                    .append(reference.method().uri());
            xml.append("\"/><ds:DigestValue>").append(Base64.getEncoder().encodeToString(reference.digest()));
            xml.append("</ds:DigestValue></asic:DataObjectReference>");
        }
        return xml.append("</asic:ASiCManifest>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a manifest. */
    public static Manifest read(String name, byte[] bytes) throws RefusedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new ManifestXml(name, in).read();
            } finally {
                in.close();
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new RefusedException(SealCode.MANIFEST_UNREADABLE, name);
        }
    }

    private Manifest read() throws XMLStreamException, RefusedException {
        check(next() == XMLStreamConstants.START_ELEMENT && isAt(ASIC, "ASiCManifest"));
        start(ASIC, "SigReference");
        String signature = entry(attribute("URI"));
        end();
        List<Reference> references = new ArrayList<>();
        while (next() == XMLStreamConstants.START_ELEMENT) {
            references.add(reference());
        }
        check(next() == XMLStreamConstants.END_DOCUMENT);
        return new Manifest(signature, references);
    }

    private Reference reference() throws XMLStreamException, RefusedException {
        check(isAt(ASIC, "DataObjectReference"));
        String entry = entry(attribute("URI"));
        start(DSIG, "DigestMethod");
        String algorithm = attribute("Algorithm");
        end();
        start(DSIG, "DigestValue");
        byte[] digest = Base64.getDecoder().decode(in.getElementText().replaceAll("\\s", ""));
        end();
        DigestMethod method = DigestMethod.ofUri(algorithm)
                .orElseThrow(() -> new RefusedException(SealCode.DIGEST_REFUSED, name, algorithm));
        return new Reference(entry, method, digest);
    }

    /** Goes to the next event that means something. Nothing else is text, a document type or an entity. */
    private int next() throws XMLStreamException, RefusedException {
        int event = in.next();
        while (event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                || event == XMLStreamConstants.SPACE
                || (event == XMLStreamConstants.CHARACTERS && in.isWhiteSpace())) {
            event = in.next();
        }
        return event;
    }

    private void start(String namespace, String element) throws XMLStreamException, RefusedException {
        check(next() == XMLStreamConstants.START_ELEMENT && isAt(namespace, element));
    }

    private void end() throws XMLStreamException, RefusedException {
        check(next() == XMLStreamConstants.END_ELEMENT);
    }

    private boolean isAt(String namespace, String element) {
        return namespace.equals(in.getNamespaceURI()) && element.equals(in.getLocalName());
    }

    private String attribute(String attribute) throws RefusedException {
        return Optional.ofNullable(in.getAttributeValue(null, attribute))
                .orElseThrow(() -> new RefusedException(SealCode.MANIFEST_UNREADABLE, name));
    }

    private void check(boolean asExpected) throws RefusedException {
        if (!asExpected) {
            throw new RefusedException(SealCode.MANIFEST_UNREADABLE, name);
        }
    }

    /**
     * Returns a relative URI (RFC 3986): all but letters, digits and a few marks as the percent-encoded bytes of UTF-8.
     */
    private static String uri(String entry) {
        return URLEncoder.encode(entry, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static String entry(String uri) {
        return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Returns the types of the files that the standard lets a unit have. */
    private static String mimeType(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "csv" -> "text/csv";
            case "txt" -> "text/plain";
            case "pdf" -> "application/pdf";
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            default -> "application/octet-stream";
        };
    }
}
