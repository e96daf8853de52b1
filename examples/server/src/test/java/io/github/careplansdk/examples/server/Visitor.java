package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a script: it keeps cookies, follows redirects and sends the forms of pages. */
final class Visitor {
    private static final Pattern CSRF =
            Pattern.compile("name=\"csrf\"[^>]* content=\"([^\"]+)\"|content=\"([^\"]+)\"[^>]* name=\"csrf\"");
    private static final String BOUNDARY = "a-boundary-of-tests";

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Visitor(URI server) {
        this.server = server;
    }

    CookieManager cookies() {
        return cookies;
    }

    HttpResponse<byte[]> login() throws IOException, InterruptedException {
        return login(TestServer.PASSWORD);
    }

    HttpResponse<byte[]> login(String password) throws IOException, InterruptedException {
        return login(TestServer.USER, password);
    }

    HttpResponse<byte[]> login(String user, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("username", user, "password", password));
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    /** Sends a form with the token that a page of the server has. */
    HttpResponse<byte[]> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token()));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    HttpResponse<byte[]> upload(Map<String, byte[]> files) throws IOException, InterruptedException {
        return upload(files, token());
    }

    HttpResponse<byte[]> upload(Map<String, byte[]> files, String token) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf", "", token.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            part(body, "files", "; filename=\"" + file.getKey() + "\"", file.getValue());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(server.resolve("/checks"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads, waits until the check is over, and returns the path of its page. */
    String check(Map<String, byte[]> files) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = upload(files);
        assertThat(page.statusCode()).as(Api.text(page)).isEqualTo(200);
        String path = page.uri().getPath();
        await(path);
        return path;
    }

    /** Waits until a check is over. */
    void await(String page) throws IOException, InterruptedException {
        assertThat(page).startsWith("/checks/");
        String state;
        do {
            Thread.sleep(50);
            state = Api.json(get(page + "/progress")).get("state").asString();
        } while (state.equals("WAITING") || state.equals("RUNNING"));
        assertThat(state).isEqualTo("DONE");
    }

    String token() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/login");
        Matcher matcher = CSRF.matcher(Api.text(page));
        assertThat(matcher.find()).as(Api.text(page)).isTrue();
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
