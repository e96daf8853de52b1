package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** A body as a request's body, that tells how much of it has left. */
public final class MeasuredBody implements BodyPublisher {
    private final BodyPublisher bytes;
    private final LongConsumer moved;

    MeasuredBody(Body body, LongConsumer moved) throws IOException {
        this.bytes = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> open(body)), body.size());
        this.moved = moved;
    }

    private static InputStream open(Body body) {
        try {
            return body.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer piece) {
                moved.accept(piece.remaining());
                subscriber.onNext(piece);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
