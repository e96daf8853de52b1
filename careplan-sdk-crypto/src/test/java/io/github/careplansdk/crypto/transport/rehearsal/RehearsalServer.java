package io.github.careplansdk.crypto.transport.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A small platform of the announced shape, with invented addresses, fields and codes, that keeps what it has in memory. It may
 * fail on purpose: answer 503 now and then, or lose an answer after it has done what was asked.
 */
public final class RehearsalServer implements AutoCloseable {
    static {
        // Without it the JDK's server holds an answer's body back until its head is acknowledged: 40 ms a call on
        // Linux.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** How often a login may fail before the account is locked. */
    public static final int FAILURES = 3;

    /** How long an account is locked. */
    public static final Duration LOCKED = Duration.ofMinutes(30);

    private static final Duration ACCESS = Duration.ofMinutes(60);
    private static final Duration REFRESH = Duration.ofHours(8);
    private static final int PAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Plan(String number, Map<String, String> names, byte[] body, Instant stored) {}

    private record Token(String office, Instant ends) {}

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final Map<String, String> passwords;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Token> accesses = new HashMap<>();
    private final Map<String, Token> refreshes = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Instant> locks = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private int busyEvery;
    private int loseEvery;
    private int dataCalls;

    private RehearsalServer(HttpsServer server, Clock clock, Map<String, String> passwords) {
        this.server = server;
        this.clock = clock;
        this.passwords = passwords;
    }

    /**
     * Starts it on a free port.
     *
     * @param tls its own key, and the CAs of the offices it lets in
     * @param passwords of each office, which is also the user's name
     */
    public static RehearsalServer start(SSLContext tls, Clock clock, Map<String, String> passwords) throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = tls.getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                ssl.setProtocols(new String[] {"TLSv1.3"});
                parameters.setSSLParameters(ssl);
            }
        });
        RehearsalServer server = new RehearsalServer(https, clock, passwords);
        https.setExecutor(server.threads);
        https.createContext(RehearsalCalls.ROOT, server::handle);
        https.start();
        return server;
    }

    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** Answers every so many calls with 503, before it looks at them; 0 for none. */
    public synchronized RehearsalServer busyEvery(int calls) {
        busyEvery = calls;
        return this;
    }

    /** Does what every so many calls ask for and then hangs up without an answer; 0 for none. */
    public synchronized RehearsalServer loseEvery(int calls) {
        loseEvery = calls;
        return this;
    }

    /** The paths that were called, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The serials of the units that it has, as often as it has them. */
    public synchronized List<String> serials() {
        return plans.values().stream()
                .map(plan -> plan.names().get("rehearsalSerial"))
                .toList();
    }

    /** Every token that it ever gave. */
    public synchronized List<String> tokens() {
        return List.copyOf(given);
    }

    /** Ends every token before its time, as a restart would. */
    public synchronized void forgetTokens() {
        accesses.clear();
        refreshes.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath().substring(RehearsalCalls.ROOT.length());
        Answer answer;
        boolean lost;
        synchronized (this) {
            calls.add(path);
            boolean ofData = !path.equals("/login") && !path.equals("/refresh");
            dataCalls += ofData ? 1 : 0;
            boolean busy = ofData && busyEvery > 0 && dataCalls % busyEvery == 0;
            lost = ofData && loseEvery > 0 && dataCalls % loseEvery == 0;
            answer = busy ? Answer.status(503) : answer(exchange, path, body);
        }
        if (lost) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private record Answer(int status, String type, byte[] body) {
        static Answer status(int status) {
            return new Answer(status, "application/json", new byte[0]);
        }

        static Answer json(ObjectNode json) {
            return new Answer(200, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
        }

        /** What is wrong in business stands in a 200. */
        static Answer code(String code) {
            return json(JSON.createObjectNode().put(RehearsalCalls.CODE, code));
        }
    }

    private Answer answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        String office = office((HttpsExchange) exchange);
        JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        if (path.equals("/login")) {
            return login(office, json);
        }
        if (path.equals("/refresh")) {
            return refresh(office, json);
        }
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!holds(accesses.get(bearer.replace("Bearer ", "")), office)) {
            return Answer.status(RehearsalCalls.UNAUTHORIZED);
        }
        String[] parts = path.split("/");
        return switch (parts[1]) {
            case "plans" -> submit(office, json);
            case "sent" -> sent(json);
            case "received" ->
                parts.length == 2
                        ? list(office, exchange.getRequestURI().getQuery())
                        : received(office, parts[2], parts[3], json);
            default -> Answer.status(404);
        };
    }

    private static String office(HttpsExchange exchange) throws IOException {
        X509Certificate certificate = (X509Certificate) exchange.getSSLSession().getPeerCertificates()[0];
        return OfficeDirectory.BY_SUBJECT.officeOf(certificate).orElseThrow().value();
    }

    private boolean holds(Token token, String office) {
        return token != null && token.office().equals(office) && clock.instant().isBefore(token.ends());
    }

    private Answer login(String office, JsonNode json) {
        Instant lock = locks.getOrDefault(office, Instant.MIN);
        if (clock.instant().isBefore(lock)) {
            return Answer.json(
                    JSON.createObjectNode().put(RehearsalCalls.CODE, "LOCKED").put("rehearsalUntil", lock.toString()));
        }
        boolean right = json.path("rehearsalUser").asText().equals(office)
                && json.path("rehearsalPassword").asText().equals(passwords.get(office));
        if (!right) {
            if (failures.merge(office, 1, Integer::sum) >= FAILURES) {
                failures.remove(office);
                locks.put(office, clock.instant().plus(LOCKED));
            }
            return Answer.code("WRONG_LOGIN");
        }
        failures.remove(office);
        String refresh = token(refreshes, office, REFRESH);
        return Answer.json(
                access(office).put("rehearsalRefresh", refresh).put("rehearsalRefreshSeconds", REFRESH.toSeconds()));
    }

    private Answer refresh(String office, JsonNode json) {
        return holds(refreshes.get(json.path("rehearsalRefresh").asText()), office)
                ? Answer.json(access(office))
                : Answer.code("REFRESH_ENDED");
    }

    private ObjectNode access(String office) {
        return JSON.createObjectNode()
                .put(RehearsalCalls.CODE, "OK")
                .put("rehearsalAccess", token(accesses, office, ACCESS))
                .put("rehearsalAccessSeconds", ACCESS.toSeconds());
    }

    private String token(Map<String, Token> tokens, String office, Duration length) {
        String token = UUID.randomUUID().toString();
        given.add(token);
        tokens.put(token, new Token(office, clock.instant().plus(length)));
        return token;
    }

    private static Map<String, String> names(JsonNode json) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : List.of(
                "rehearsalSerial", "rehearsalFrom", "rehearsalFromService", "rehearsalTo", "rehearsalToService")) {
            names.put(name, json.path(name).asText());
        }
        return names;
    }

    private Answer submit(String office, JsonNode json) {
        Map<String, String> names = names(json);
        if (!names.get("rehearsalFrom").equals(office)) {
            return Answer.code("NOT_YOUR_PLAN");
        }
        if (!passwords.containsKey(names.get("rehearsalTo"))) {
            return Answer.code("NO_SUCH_OFFICE");
        }
        if (plans.containsKey(names.toString())) {
            return Answer.code("SAME_PLAN");
        }
        byte[] body = Base64.getDecoder().decode(json.path("rehearsalBody").asText());
        String number = "R" + (plans.size() + 1);
        names.put("rehearsalType", json.path("rehearsalType").asText());
        Plan plan = new Plan(number, names, body, clock.instant());
        plans.put(names(json).toString(), plan);
        return Answer.json(told(plan).put(RehearsalCalls.CODE, "OK"));
    }

    private Answer sent(JsonNode json) {
        Plan plan = plans.get(names(json).toString());
        return plan == null ? Answer.code("NOTHING") : Answer.json(told(plan).put(RehearsalCalls.CODE, "OK"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static ObjectNode told(Plan plan) {
        ObjectNode told = JSON.createObjectNode()
                .put("rehearsalNumber", plan.number())
                .put("rehearsalSha256", sha256(plan.body()))
                .put("rehearsalSize", plan.body().length)
                .put("rehearsalStored", plan.stored().toString());
        plan.names().forEach(told::put);
        return told;
    }

    private Answer list(String office, String query) {
        int page = Integer.parseInt(query.replace("page=", ""));
        List<Plan> waiting = plans.values().stream()
                .filter(plan -> plan.names().get("rehearsalTo").equals(office) && !done.contains(plan.number()))
                .toList();
        ObjectNode answer = JSON.createObjectNode().put(RehearsalCalls.CODE, "OK");
        ArrayNode entries = answer.putArray("rehearsalPlans");
        waiting.stream().skip((long) page * PAGE).limit(PAGE).forEach(plan -> entries.add(told(plan)));
        if (waiting.size() > (page + 1) * PAGE) {
            answer.put("rehearsalNext", String.valueOf(page + 1));
        }
        return Answer.json(answer);
    }

    private Answer received(String office, String number, String what, JsonNode json) {
        Plan plan = plans.values().stream()
                .filter(each -> each.number().equals(number)
                        && each.names().get("rehearsalTo").equals(office))
                .findFirst()
                .orElse(null);
        if (plan == null) {
            return Answer.code("NOTHING");
        }
        if (what.equals("body")) {
            return new Answer(200, "application/octet-stream", plan.body());
        }
        if (!json.path("rehearsalSha256").asText().equals(sha256(plan.body()))) {
            return Answer.code("OTHER_BODY");
        }
        done.add(number);
        return Answer.code("OK");
    }
}
