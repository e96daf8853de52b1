package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.certificate.X509File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of revoked certificates (CRL, 失効リスト) that somebody fetched. Whether they are genuine and current is checked
 * when they are used. Immutable and safe to share.
 *
 * @param lists the lists, in any order
 */
public record RevocationLists(List<X509CRL> lists) {
    /** No list at all. */
    public static final RevocationLists NONE = new RevocationLists(List.of());

    public RevocationLists {
        lists = List.copyOf(lists);
    }

    /** Returns these lists. */
    public static RevocationLists of(X509CRL... lists) {
        return new RevocationLists(List.of(lists));
    }

    /**
     * Reads the lists in files, each in PEM (one or more) or DER, of at most 32 MB.
     *
     * @throws IdentityException if a file holds no list, or something that cannot be read
     */
    public static RevocationLists read(Path... files) throws IOException {
        List<X509CRL> lists = new ArrayList<>();
        for (Path file : files) {
            lists.addAll(X509File.lists(file));
        }
        return new RevocationLists(lists);
    }

    /**
     * Reads the lists that a stream gives, as those of a file.
     *
     * @param name what it is called in findings
     * @param in read to its end, at most 32 MB of it; not closed
     * @throws IdentityException as for a file
     */
    public static RevocationLists read(String name, InputStream in) throws IOException {
        return new RevocationLists(X509File.lists(name, in));
    }
}
