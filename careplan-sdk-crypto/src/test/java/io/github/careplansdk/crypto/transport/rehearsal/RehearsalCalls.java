package io.github.careplansdk.crypto.transport.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection.Place;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON there and back, and what the statuses of HTTP mean. */
final class RehearsalCalls {
    /** An address that no official interface has. */
    static final String ROOT = "/rehearsal-of-2027/not-official";

    static final String CODE = "rehearsalCode";
    static final int UNAUTHORIZED = 401;

    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final OfficeConnection connection;

    RehearsalCalls(URI url, OfficeConnection connection) {
        this.url = url;
        this.connection = connection;
    }

    JsonNode login(RehearsalProtocol.Login login, Attempt attempt) throws FailedAttempt {
        return post(
                "/login", Map.of("rehearsalUser", login.user(), "rehearsalPassword", login.password()), "", attempt);
    }

    JsonNode refresh(String token, Attempt attempt) throws FailedAttempt {
        return post("/refresh", Map.of("rehearsalRefresh", token), "", attempt);
    }

    JsonNode post(String path, Map<String, ?> body, String token, Attempt attempt) throws FailedAttempt {
        byte[] json = JSON.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        return json(
                connection.ask(
                        request(path, token)
                                .POST(BodyPublishers.ofByteArray(json))
                                .build(),
                        attempt),
                attempt);
    }

    JsonNode get(String path, String token, Attempt attempt) throws FailedAttempt {
        return json(connection.ask(request(path, token).GET().build(), attempt), attempt);
    }

    /** A body, which is no JSON; what went wrong is. */
    JsonNode fetch(String path, String token, Place place, Attempt attempt) throws FailedAttempt, IOException {
        HttpResponse<byte[]> answer =
                connection.fetch(request(path, token).GET().build(), place, attempt);
        return answer.body().length == 0 && answer.statusCode() == OK
                ? JSON.createObjectNode().put(CODE, "OK")
                : json(answer, attempt);
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + ROOT + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<byte[]> answer, Attempt attempt) throws FailedAttempt {
        int status = answer.statusCode();
        if (status == UNAUTHORIZED) {
            throw FailedAttempt.notSent(Finding.of(TransportCode.SESSION_ENDED)).again();
        }
        if (status / 100 == 5) {
            throw ended(Finding.of(TransportCode.PEER_BUSY, status), attempt).again();
        }
        if (status != OK) {
            throw FailedAttempt.rejected(Finding.of(TransportCode.PEER_REFUSED, status, "-"));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw FailedAttempt.unknown(Finding.of(TransportCode.ANSWER_NOT_UNDERSTOOD, "no JSON"));
        }
    }

    static FailedAttempt ended(Finding finding, Attempt attempt) {
        return attempt.bytesSent() > 0 ? FailedAttempt.unknown(finding) : FailedAttempt.notSent(finding);
    }
}
