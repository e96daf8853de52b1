package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why no connection could be made, told by the types of an exception and its causes. */
public final class ConnectFailure {
    private static final int HTTPS = 443;

    private ConnectFailure() {}

    /** Returns what stood in the way of a connection; empty where there was one. */
    public static Optional<Finding> of(Throwable failure, URI url) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        if (isAny(causes, UnknownHostException.class) || isAny(causes, UnresolvedAddressException.class)) {
            return Optional.of(Finding.of(TransportCode.HOST_UNKNOWN, url.getHost()));
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return Optional.of(Finding.of(TransportCode.NO_CONNECTION, name(failure)));
        }
        if (!(failure instanceof ConnectException)) {
            return Optional.empty();
        }
        // The client tries a refused connection once more, on a channel that is closed by then.
        Throwable last = causes.get(causes.size() - 1);
        return Optional.of(
                last instanceof ConnectException || last instanceof ClosedChannelException
                        ? Finding.of(TransportCode.CONNECTION_REFUSED, address(url))
                        : Finding.of(TransportCode.NO_CONNECTION, name(last)));
    }

    private static boolean isAny(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static String address(URI url) {
        return url.getHost() + ":" + (url.getPort() < 0 ? HTTPS : url.getPort());
    }
}
