package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.protocol.internal.MonitoredHttpClient.Movement;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer's body on its way to a channel: at most so many bytes, a piece at a time. */
public final class LimitedBody<T> implements BodySubscriber<T> {
    private final WritableByteChannel channel;
    private final long limit;
    private final Movement movement;
    private final Supplier<T> result;
    private final CompletableFuture<T> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long taken;

    /** @param result what the body comes to, asked for at its end */
    LimitedBody(WritableByteChannel channel, long limit, Movement movement, Supplier<T> result) {
        this.channel = channel;
        this.limit = limit;
        this.movement = movement;
        this.result = result;
    }

    @Override
    public CompletionStage<T> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription value) {
        subscription = value;
        value.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        try {
            for (ByteBuffer piece : pieces) {
                taken += piece.remaining();
                movement.received(piece.remaining());
                if (taken > limit) {
                    throw new AnswerTooLongException(limit);
                }
                store(piece);
            }
            if (subscription != null) {
                subscription.request(1);
            }
        } catch (IOException e) {
            if (subscription != null) {
                subscription.cancel();
            }
            onError(e);
        }
    }

    private void store(ByteBuffer piece) throws NotStoredException {
        try {
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        } catch (IOException e) {
            throw new NotStoredException(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        body.complete(result.get());
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            body.completeExceptionally(new NotStoredException(e));
        }
    }
}
