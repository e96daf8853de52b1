package io.github.careplansdk.examples.server.security;

import io.github.careplansdk.examples.server.ServerSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What people and programs prove themselves with. What is not configured is made at each start and printed once on the
 * console, not to the log.
 */
@Component
public class Credentials {
    private final String user;
    private final String passwordHash;
    private final byte[] tokenDigest;

    Credentials(ServerSettings settings, PasswordEncoder encoder) {
        this.user = settings.user();
        this.passwordHash = encoder.encode(given(settings.password(), "Password of " + user));
        this.tokenDigest = digest(given(settings.apiToken(), "API token"));
    }

    private static String given(String configured, String name) {
        if (!configured.isBlank()) {
            return configured;
        }
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().encodeToString(random);
        System.out.println(name + " until the server stops: " + made);
        return made;
    }

    String user() {
        return user;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isToken(String token) {
        return MessageDigest.isEqual(tokenDigest, digest(token));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
