package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.Thumbprint.Algorithm;
import picocli.CommandLine.ITypeConverter;

/** A thumbprint as people paste it, by one algorithm. */
public abstract class ToThumbprint implements ITypeConverter<Thumbprint> {
    private final Algorithm algorithm;
    private final int digits;

    private ToThumbprint(Algorithm algorithm, int digits) {
        this.algorithm = algorithm;
        this.digits = digits;
    }

    /** A SHA-1 thumbprint, as CAs publish it. */
    public static final class Sha1 extends ToThumbprint {
        Sha1() {
            super(Algorithm.SHA_1, 40);
        }
    }

    /** A SHA-256 thumbprint. */
    public static final class Sha256 extends ToThumbprint {
        Sha256() {
            super(Algorithm.SHA_256, 64);
        }
    }

    @Override
    public Thumbprint convert(String text) {
        Thumbprint thumbprint = Thumbprint.parse(text).orElseThrow(() -> {
            Finding why = Thumbprint.check(text).get(0);
            return new UsageException(
                    why.message(Language.JA) + why.hint(Language.JA),
                    why.message(Language.EN) + " " + why.hint(Language.EN));
        });
        if (thumbprint.algorithm() != algorithm) {
            throw new UsageException(
                    algorithm + " の拇印（16進数 " + digits + "桁）を指定してください: " + text,
                    "Write a " + algorithm + " thumbprint (" + digits + " hex digits): " + text);
        }
        return thumbprint;
    }
}
