package io.github.careplansdk.crypto.transport.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A host that nobody knows is told from a port at which nobody listens, by the types of exceptions. */
class ConnectFailureTest {
    private static final URI URL = URI.create("https://platform.example:8443/api");

    private static Optional<FindingCode> code(Throwable failure) {
        return ConnectFailure.of(failure, URL).map(Finding::code);
    }

    private static Throwable because(Throwable failure, Throwable cause) {
        return failure.initCause(cause);
    }

    @Test
    void tellsThemByTheirTypes() {
        assertThat(code(because(new ConnectException(), new UnresolvedAddressException())))
                .contains(TransportCode.HOST_UNKNOWN);
        assertThat(code(new UnknownHostException("platform.example"))).contains(TransportCode.HOST_UNKNOWN);
        assertThat(code(new ConnectException())).contains(TransportCode.CONNECTION_REFUSED);
        assertThat(code(because(new ConnectException(), new NoRouteToHostException())))
                .contains(TransportCode.NO_CONNECTION);
        assertThat(code(because(new HttpConnectTimeoutException("slow"), new ConnectException("slow"))))
                .contains(TransportCode.NO_CONNECTION);
        assertThat(code(new IOException("reset"))).isEmpty();
    }

    @Test
    void namesTheHostOrTheHostWithItsPort() {
        assertThat(ConnectFailure.of(new UnresolvedAddressException(), URL)
                        .orElseThrow()
                        .arguments())
                .containsExactly("platform.example");
        assertThat(ConnectFailure.of(new ConnectException(), URL).orElseThrow().arguments())
                .containsExactly("platform.example:8443");
        assertThat(ConnectFailure.of(new ConnectException(), URI.create("https://platform.example"))
                        .orElseThrow()
                        .arguments())
                .containsExactly("platform.example:443");
    }

    /** What the JDK's client makes of the two. */
    @Test
    void theClientOfTheJdkFailsWithThem() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(codeOfRequest("http://localhost:" + port)).contains(TransportCode.CONNECTION_REFUSED);
        assertThat(codeOfRequest("http://nowhere.invalid")).contains(TransportCode.HOST_UNKNOWN);
    }

    private static Optional<FindingCode> codeOfRequest(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        try {
            HttpClient.newHttpClient()
                    .sendAsync(request, BodyHandlers.discarding())
                    .get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return ConnectFailure.of(e.getCause(), request.uri()).map(Finding::code);
        }
    }
}
