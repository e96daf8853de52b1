package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the README's threat model promises. */
@Tag("server")
class SecurityTest {
    private final TestServer server = TestServer.shared();
    private final Visitor visitor = new Visitor(server.url());

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/kept", "/checks/00000000-0000-0000-0000-000000000000/report", "/compare", "/unknown"})
    void whoHasNotLoggedInSeesTheLogin(String path) throws Exception {
        assertThat(visitor.get(path).uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aBodyOfWhoHasNotLoggedInIsNotRead() throws Exception {
        assertThat(visitor.upload(Map.of("a.zip", new byte[100_000])).statusCode())
                .isEqualTo(403);
    }

    /** What is parsed before it is refused takes memory, and a few that send slowly, or much, end the server. */
    @ParameterizedTest
    @CsvSource({
        "/checks, multipart/form-data; boundary=x, 403, FORBIDDEN",
        "/checks, application/octet-stream, 403, FORBIDDEN",
        "/login, multipart/form-data; boundary=x, 403, FORBIDDEN",
        "/error, multipart/form-data; boundary=x, 403, FORBIDDEN",
        "/api/v1/validate, multipart/form-data; boundary=x, 415, MEDIA_TYPE",
        "/api/v1/openapi.yaml, multipart/form-data; boundary=x, 415, MEDIA_TYPE",
        "/api/v1/validate, application/zip, 401, TOKEN",
        "/api//v1/openapi.yaml, application/zip, 400, BAD_REQUEST"
    })
    void whoHasNotLoggedInIsAnsweredBeforeTheBodyEnds(String path, String type, int status, String code)
            throws Exception {
        try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
            socket.setSoTimeout(15_000);
            String request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
                    + "\r\nContent-Length: 40000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"files\";"
                    + " filename=\"a.zip\"\r\n\r\nPK";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 " + status);
            String line = answer.readLine();
            while (!line.isEmpty()) {
                line = answer.readLine();
            }
            char[] body = new char[20];
            StringBuilder text = new StringBuilder();
            while (text.indexOf("}") < 0) {
                text.append(body, 0, answer.read(body));
            }
            assertThat(text).contains("\"code\":\"" + code + "\"");
        }
    }

    @Test
    void whoIsLoggedOutWhileAFormIsSentReadsWhatToDo() throws Exception {
        HttpResponse<byte[]> page = Api.send(HttpRequest.newBuilder(server.url("/checks"))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100_000])));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(Api.type(page)).startsWith("text/html");
        assertThat(Api.text(page)).contains("Log in").contains("href=\"/\"");
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() throws Exception {
        visitor.login();
        assertThat(visitor.upload(Map.of("a.zip", new byte[10]), "wrong").statusCode())
                .isEqualTo(403);
        assertThat(visitor.upload(Map.of("a.zip", new byte[100_000]), "wrong").statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesLoadNothingOfOthersAndAreInNoFrame() throws Exception {
        for (String path : List.of("/login", "/style.css", "/api/v1/openapi.yaml")) {
            HttpResponse<byte[]> page = visitor.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
        assertThat(visitor.get("/login").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void scriptsDoNotSeeTheSession() throws Exception {
        HttpResponse<byte[]> page = visitor.get("/login");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("careplan=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void loggingInGivesAnotherSession() throws Exception {
        visitor.get("/login");
        String before = session();
        visitor.login();
        assertThat(session()).isNotEqualTo(before);
    }

    private String session() {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("careplan"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterSomeWrongPasswordsTheRightOneIsRefusedToo() throws Exception {
        try (TestServer own = TestServer.start()) {
            Visitor guessing = new Visitor(own.url());
            for (int i = 0; i < 10; i++) {
                assertThat(guessing.login("wrong " + i).uri().getQuery()).isEqualTo("error");
            }
            assertThat(guessing.login().uri().getQuery()).isEqualTo("error");
        }
    }

    @Test
    void errorsTellNothingOfTheInside() throws Exception {
        visitor.login();
        HttpResponse<byte[]> page = visitor.get("/checks/no-id");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(Api.text(page)).doesNotContain("UUID").doesNotContain("Exception");
    }

    /** Names of people, numbers of offices and of the insured: nothing of a file, nor its name. */
    @Test
    void theLogHoldsNothingOfAFile() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            visitor.login();
            String path = visitor.check(SampleFiles.of(SampleFiles.BROKEN));
            visitor.get(path + "/report");
            visitor.get(path + "/forms");
            visitor.post(path + "/pseudonymise", Map.of());
            visitor.get("/compare?plan=x&result=y");
            new Api(server.url()).post("/api/v1/convert?to=json", SampleFiles.zip(SampleFiles.BROKEN));
            visitor.post("/logout", Map.of());
        } finally {
            root.detachAppender(log);
        }
        assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(
                        message -> message.contains("見本") || message.contains("99701") || message.contains("UPPLAN"));
    }
}
