package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLServerSocket;

/** A peer that writes what a test wants onto the connection, byte for byte, and remembers what it was asked. */
final class HostilePeer implements AutoCloseable {
    /** What it does with one request; the connection is closed afterwards. */
    @FunctionalInterface
    interface Answer {
        void to(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it arrived; names of headers in lower case. */
    record Request(String line, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final ServerSocket socket;
    private final List<Answer> answers;
    private final boolean hasty;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hostile-peer");
        thread.setDaemon(true);
        return thread;
    });

    private HostilePeer(ServerSocket socket, boolean hasty, Answer... answers) {
        this.socket = socket;
        this.answers = List.of(answers);
        this.hasty = hasty;
        threads.execute(this::accept);
    }

    /** The first request gets the first answer, and so on; the last answer goes on. */
    static HostilePeer answering(Answer... answers) throws IOException {
        return as(
                Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE), Offices.PKI.anchors(), answers);
    }

    /** Answers when it has the headers, and never reads a body. */
    static HostilePeer hasty(Answer... answers) throws IOException {
        return new HostilePeer(
                secured(Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE), Offices.PKI.anchors()),
                true,
                answers);
    }

    /** With a certificate of its own choice, for clients of CAs of its own choice. */
    static HostilePeer as(SigningIdentity server, TrustAnchors clients, Answer... answers) throws IOException {
        return new HostilePeer(secured(server, clients), false, answers);
    }

    private static SSLServerSocket secured(SigningIdentity server, TrustAnchors clients) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                ServerTls.context(server, clients).getServerSocketFactory().createServerSocket(0, 50, loopback());
        socket.setNeedClientAuth(true);
        return socket;
    }

    /** Without TLS: the first bytes of a handshake are answered as a request would be. */
    static HostilePeer withoutTls(Answer answer) throws IOException {
        return new HostilePeer(new ServerSocket(0, 50, loopback()), false, answer);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    URI url() {
        return URI.create("https://localhost:" + socket.getLocalPort());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were made. */
    int connections() {
        return connections.size();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                OutputStream out = connection.getOutputStream()) {
            Request request = socket instanceof SSLServerSocket
                    ? read(connection.getInputStream())
                    : new Request("", Map.of(), new byte[0]);
            Answer answer;
            synchronized (this) {
                answer = answers.get(Math.min(requests.size(), answers.size() - 1));
                requests.add(request);
            }
            answer.to(request, out);
            out.flush();
        } catch (IOException gone) {
            // The client has heard enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Request read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(line, headers, in.readNBytes(hasty ? 0 : length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The client is gone.");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
        for (Socket connection : connections) {
            try {
                // TLS would wait for a write that nobody reads any more.
                connection.setSoLinger(true, 0);
                connection.close();
            } catch (SocketException closedBefore) {
                // By the thread that answered on it.
            }
        }
    }

    /** Exactly this. */
    static Answer raw(String text) {
        return (request, out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A proper answer. */
    static Answer status(int status, String type, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return raw(head + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }

    static Answer json(int status, String body) {
        return status(status, "application/json", body);
    }

    static Answer problem(int status, String word, String... headers) {
        return status(
                status,
                "application/problem+json",
                "{\"type\":\"urn:careplansdk:problem:" + word + "\",\"title\":\"x\",\"status\":" + status + "}",
                headers);
    }

    /** The receipt that a good peer would give, with one thing wrong in it. */
    static Answer receipt(String wrong, String instead) {
        return (request, out) -> {
            String good = "{\"receipt\":\"r-1\",\"unit\":\"" + request.header("Unit") + "\",\"digest\":\""
                    + request.header("Content-Digest") + "\",\"size\":" + request.body().length
                    + ",\"storedAt\":\"2026-03-25T01:10:00Z\",\"duplicate\":false}";
            json(201, wrong.isEmpty() ? good : good.replaceFirst(wrong, instead))
                    .to(request, out);
        };
    }

    static Answer receipt() {
        return receipt("", "");
    }

    /** The start, and then the same for ever. */
    static Answer endless(String start, String again) {
        return (request, out) -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] more = again.getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(more);
            }
        };
    }

    /** The start, and then nothing, with the connection left open. */
    static Answer silence(String start) {
        return (request, out) -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(Long.MAX_VALUE);
        };
    }
}
