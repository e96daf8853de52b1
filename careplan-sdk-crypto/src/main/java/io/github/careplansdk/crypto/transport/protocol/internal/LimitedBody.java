package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.protocol.Attempt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer's body on its way to a stream: at most so many bytes, a piece at a time. */
public final class LimitedBody implements BodySubscriber<byte[]> {
    private final OutputStream out;
    private final long limit;
    private final Attempt attempt;
    private final Supplier<byte[]> result;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long taken;

    private LimitedBody(OutputStream out, long limit, Attempt attempt, Supplier<byte[]> result) {
        this.out = out;
        this.limit = limit;
        this.attempt = attempt;
        this.result = result;
    }

    /** A body that goes into a stream, which is closed at its end; the result is empty. */
    public static BodySubscriber<byte[]> into(OutputStream out, long limit, Attempt attempt) {
        return new LimitedBody(out, limit, attempt, () -> new byte[0]);
    }

    /** A body that is the result. */
    public static BodySubscriber<byte[]> kept(long limit, Attempt attempt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new LimitedBody(bytes, limit, attempt, bytes::toByteArray);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
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
                attempt.received(piece.remaining());
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
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        try {
            out.write(bytes);
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
            out.close();
        } catch (IOException e) {
            body.completeExceptionally(new NotStoredException(e));
        }
    }
}
