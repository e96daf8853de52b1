package io.github.careplansdk.crypto.seal.internal.envelope;

import io.github.careplansdk.crypto.seal.EncryptionCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an envelope on their way to the ASN.1 reader. It lets no more than {@link #LIMIT} bytes pass of what the
 * reader keeps in memory, and remembers what the reader's own exceptions do not tell: whether the bytes ended, or the
 * disk failed.
 */
public final class EnvelopeSource extends InputStream {
    /** Of all that is not content; a receiver takes about half a kilobyte of it. */
    public static final int LIMIT = 1 << 20;

    private final InputStream in;
    private long left = LIMIT;
    private boolean inContent;
    private boolean ended;
    private boolean limitReached;
    private @Nullable IOException failure;

    /** @param in buffered; not closed */
    public EnvelopeSource(InputStream in) {
        this.in = in;
    }

    void beginContent() {
        inContent = true;
    }

    void endContent() {
        inContent = false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!inContent && left < length) {
            limitReached = true;
            throw new IOException("more than " + LIMIT + " bytes besides the content");
        }
        int count = readOn(bytes, offset, length);
        if (count < 0) {
            ended = true;
        } else if (!inContent) {
            left -= count;
        }
        return count;
    }

    private int readOn(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Returns whether nothing follows. */
    boolean isAtEnd() throws IOException {
        return readOn(new byte[1], 0, 1) < 0;
    }

    /** Something that the ASN.1 reader makes of the bytes. */
    @FunctionalInterface
    interface Step<T> {
        T read() throws IOException;
    }

    /** As {@link #parsed(EncryptionCode, Step)}, once it is certain that this is an envelope. */
    <T> T parsed(Step<T> step) throws IOException {
        return parsed(EncryptionCode.ENVELOPE_DAMAGED, step);
    }

    /**
     * Lets the ASN.1 reader take a step, and says in our words why it stumbled: it throws whatever comes to hand.
     *
     * @param otherwise the reason where bytes are there, but make no sense
     * @throws SealException with the reason
     * @throws IOException if the bytes could not be read
     */
    <T> T parsed(EncryptionCode otherwise, Step<T> step) throws IOException {
        try {
            return step.read();
        } catch (SealException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (failure != null) {
                throw failure;
            }
            if (limitReached) {
                throw new SealException(EncryptionCode.ENVELOPE_LIMIT_EXCEEDED.found(LIMIT), e);
            }
            throw new SealException((ended ? EncryptionCode.ENVELOPE_TRUNCATED : otherwise).found(), e);
        }
    }
}
