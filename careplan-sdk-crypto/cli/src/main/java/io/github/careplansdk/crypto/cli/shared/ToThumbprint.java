package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.Thumbprint.Algorithm;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** A thumbprint as people paste it. */
public abstract class ToThumbprint implements ITypeConverter<Thumbprint> {
    private final Optional<Algorithm> algorithm;

    private ToThumbprint(Optional<Algorithm> algorithm) {
        this.algorithm = algorithm;
    }

    /** A thumbprint by either algorithm, of a certificate that is trusted for other reasons. */
    public static final class Any extends ToThumbprint {
        Any() {
            super(Optional.empty());
        }
    }

    /** A SHA-1 thumbprint, as CAs publish it. */
    public static final class Sha1 extends ToThumbprint {
        Sha1() {
            super(Optional.of(Algorithm.SHA_1));
        }
    }

    /** A SHA-256 thumbprint. */
    public static final class Sha256 extends ToThumbprint {
        Sha256() {
            super(Optional.of(Algorithm.SHA_256));
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
        if (algorithm.filter(wanted -> wanted != thumbprint.algorithm()).isPresent()) {
            String wanted = algorithm.get().toString();
            int digits = algorithm.get() == Algorithm.SHA_1 ? 40 : 64;
            throw new UsageException(
                    wanted + " の拇印（16進数 " + digits + "桁）を指定してください: " + text,
                    "Write a " + wanted + " thumbprint (" + digits + " hex digits): " + text);
        }
        return thumbprint;
    }
}
