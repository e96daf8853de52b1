package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of a unit as that of a request. It tells how much of it has left, keeps what went wrong with reading it, and holds
 * nothing open when it is closed, however the request has ended.
 */
public final class SubmittedBody implements BodyPublisher, AutoCloseable {
    private final Submission unit;
    private final Attempt attempt;
    private final List<InputStream> opened = new CopyOnWriteArrayList<>();
    private volatile @Nullable IOException failure;
    private volatile boolean closed;

    /** The body of a unit for one attempt. */
    public SubmittedBody(Submission unit, Attempt attempt) {
        this.unit = unit;
        this.attempt = attempt;
    }

    /** Throws what went wrong with reading the body, if anything did. */
    public void checkRead() throws IOException {
        IOException known = failure;
        if (known != null) {
            throw known;
        }
    }

    @Override
    public long contentLength() {
        return unit.size();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        BodyPublishers.ofInputStream(this::open).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer piece) {
                attempt.sent(piece.remaining());
                subscriber.onNext(piece);
            }

            @Override
            public void onError(Throwable problem) {
                subscriber.onError(problem);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }

    private InputStream open() {
        try {
            InputStream in = new FilterInputStream(unit.body().open()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        return super.read(bytes, offset, length);
                    } catch (IOException e) {
                        throw noted(e);
                    }
                }
            };
            opened.add(in);
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(noted(e));
        }
    }

    /** Once it is closed, a thread that still reads finds it closed: that is no failure. */
    private IOException noted(IOException problem) {
        if (!closed) {
            failure = problem;
        }
        return problem;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (InputStream in : opened) {
            in.close();
        }
    }
}
