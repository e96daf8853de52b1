package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.crypto.OpaqueKeys;
import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * {@code --windows-store}, with a provider that has a store of the name of that of Windows: its keys sign and decrypt in it and have
 * no encoded form.
 */
@Tag("server")
@Isolated
class WindowsStoreCommandsTest extends CommandTest {
    private static final String PROVIDER = "9970100037";
    private static final String PLAN = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";

    private OpaqueKeys windows;

    private static SigningIdentity identity(String name) throws IOException {
        return SigningIdentity.read(sample(name + ".pfx"), PasswordSource.file(sample(name + ".password")));
    }

    private static SigningIdentity own(String kind) throws IOException {
        return identity(OFFICE + "-" + kind);
    }

    private void inStore(SigningIdentity... identities) {
        takeStoreAway();
        windows = OpaqueKeys.asWindowsStore(identities);
        Security.addProvider(windows);
    }

    @AfterEach
    void takeStoreAway() {
        if (windows != null) {
            Security.removeProvider(windows.getName());
        }
    }

    private int inspect(Object... more) {
        return run(List.of("inspect", "--windows-store", "--trust", sample("ca.pem")), more);
    }

    private Path sealed(Object... options) {
        Path container = temp.resolve("unit.asice");
        assertThat(run(List.of("seal", "--output", container, month("2-plans").resolve(PLAN)), options))
                .as(out() + err())
                .isZero();
        return container;
    }

    @Test
    void elsewhereItIsSaidToBeForWindowsOnly() {
        assumeTrue(Security.getProviders("KeyStore.Windows-MY") == null, "this is Windows");

        assertThat(inspect()).isEqualTo(2);
        assertThat(err()).contains("--windows-store はWindowsでのみ使えます", "--windows-store is for Windows only");
        assertThat(run(
                        "seal",
                        "--windows-store",
                        "--output",
                        temp.resolve("out"),
                        month("2-plans").resolve(PLAN)))
                .isEqualTo(2);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    /** A command with all that it needs besides a key, so that nothing else is missing. */
    private List<Object> withoutKey(String command) {
        return switch (command) {
            case "seal", "decrypt" ->
                List.of(
                        command,
                        "--output",
                        temp.resolve("out"),
                        month("2-plans").resolve(PLAN));
            case "status" -> List.of(command, "--inbox", temp);
            case "advise" -> List.of(command, "--claims", "online");
            case "send", "receive" ->
                List.of(
                        command,
                        "--url",
                        "https://localhost",
                        command.equals("send") ? "--outbox" : "--inbox",
                        temp.resolve("box"),
                        "--trust",
                        sample("ca.pem"));
            default -> List.of(command);
        };
    }

    @Test
    void aFileAndTheStoreExcludeEachOtherAndOneOfThemIsNeeded() throws IOException {
        inStore(own("claims"));

        for (String command : List.of("inspect", "seal", "decrypt", "status", "advise", "send", "receive")) {
            assertThat(run(
                            withoutKey(command),
                            "--pfx",
                            sample(OFFICE + "-claims.pfx"),
                            "--password-file",
                            sample(OFFICE + "-claims.password"),
                            "--windows-store"))
                    .as(command)
                    .isEqualTo(2);
            assertThat(err())
                    .as(command)
                    .contains("どれか1つだけを指定してください: --pfx、--windows-store", "Give only one of: --pfx, --windows-store");
            assertThat(run(withoutKey(command), "--thumbprint", "0".repeat(64)))
                    .as(command)
                    .isEqualTo(2);
            assertThat(err().lines()).as(command).contains("指定が必要です: --windows-store", "Missing: --windows-store");
        }
        for (String command : List.of("inspect", "advise", "send", "receive")) {
            assertThat(run(withoutKey(command), "--windows-store", "--keyring", temp))
                    .as(command)
                    .isEqualTo(2);
            assertThat(err().lines()).as(command).contains("Give only one of: --pfx, --windows-store, --keyring");
        }
        assertThat(run("inspect", "--windows-store", "--password-file", sample(OFFICE + "-claims.password")))
                .isEqualTo(2);
        assertThat(err()).doesNotContain("--password-file");
        assertThat(run("seal", "--output", temp.resolve("out"), month("2-plans").resolve(PLAN)))
                .isEqualTo(2);
        assertThat(err()).contains("--pfx", "--windows-store");
    }

    @Test
    void theOneKeyForCarePlansThatIsValidIsTaken() throws IOException {
        SigningIdentity strange = identity("localhost");
        inStore(strange, own("expired"), own("claims"));

        assertThat(inspect("--format", "json")).isZero();
        assertThat(json("inspect.schema.json").at("/certificate/sha256").asText())
                .isEqualTo(Thumbprint.sha256(own("claims").certificate()).toString());
        assertThat(run("verify", "--trust", sample("ca.pem"), sealed("--windows-store")))
                .isZero();
        assertThat(out()).contains(OFFICE);
        inStore(own("expired"));
        assertThat(inspect()).isEqualTo(4);
    }

    @Test
    void whereSeveralFitAllAreListedAndAThumbprintChooses() throws Exception {
        SigningIdentity mine = own("claims");
        SigningIdentity other = identity(PROVIDER + "-claims");
        inStore(other, mine);

        assertThat(inspect("--lang", "en", "--format", "json")).isEqualTo(3);
        assertThat(err()).contains("SEVERAL_KEYS", "thumbprint");
        for (SigningIdentity each : List.of(mine, other)) {
            assertThat(err().replaceAll("\\s+", ""))
                    .contains(Thumbprint.sha256(each.certificate()).toString())
                    .contains(each.office().orElseThrow().value(), "KaigoJigyousho")
                    .contains(Validity.of(each.certificate()).lastDay().toString());
        }
        assertThat(json("inspect.schema.json").at("/status").asText()).isEqualTo("not_loaded");

        String pasted = "\u200E" + Thumbprint.sha1(mine.certificate()).grouped().toUpperCase(Locale.ROOT);
        for (Object thumbprint : List.of(Thumbprint.sha256(mine.certificate()), pasted)) {
            assertThat(inspect("--thumbprint", thumbprint)).isZero();
            assertThat(out()).contains(OFFICE);
        }
        assertThat(inspect("--thumbprint", "0".repeat(64))).isEqualTo(3);
        assertThat(err()).contains("NO_SUCH_KEY");
        assertThat(inspect("--thumbprint", "12")).isEqualTo(2);
        inStore(identity("localhost"));
        assertThat(inspect()).isEqualTo(3);
        assertThat(err()).contains("NO_SUCH_KEY", "CN=KaigoJigyousho");
        inStore();
        assertThat(inspect()).isEqualTo(3);
        assertThat(err()).contains("NO_PRIVATE_KEY");
    }

    @Test
    void itIsToldWhichEncryptionTheKeyCanDecrypt() throws IOException {
        assertThat(run(with("inspect", "claims"), "--trust", sample("ca.pem"), "--format", "json"))
                .isZero();
        assertThat(json("inspect.schema.json").at("/certificate/decrypts"))
                .extracting(JsonNode::asText)
                .containsExactly("rsa_oaep", "rsa_pkcs1v15");
        inStore(own("claims"));

        assertThat(inspect("--format", "json")).isZero();
        assertThat(json("inspect.schema.json").at("/certificate/decrypts"))
                .extracting(JsonNode::asText)
                .containsExactly("rsa_pkcs1v15");
        assertThat(inspect()).isZero();
        assertThat(out()).contains("RSA PKCS#1 v1.5 のみ（送信側で --windows-receiver を指定");
    }

    @Test
    void whatIsEncryptedForTheStoreIsDecryptedInItAndForOthersAsEver() throws IOException {
        Path plain = month("2-plans").resolve(PLAN);
        Path envelope = temp.resolve("for-both.p7m");
        assertThat(run(
                        "encrypt",
                        "--windows-receiver",
                        sample(OFFICE + "-claims.pem"),
                        "--to",
                        sample(PROVIDER + "-claims.pem"),
                        "--output",
                        envelope,
                        plain))
                .isZero();
        // Its certificate is not the one that would sign: what came before a renewal stays readable.
        inStore(own("claims"), own("dx"));

        assertThat(run("decrypt", "--windows-store", "--output", temp.resolve("mine"), envelope))
                .isZero();
        assertThat(temp.resolve("mine")).hasSameBinaryContentAs(plain);
        assertThat(run(as(PROVIDER + "-claims", "decrypt"), "--output", temp.resolve("theirs"), envelope))
                .isZero();
        // A key that can do better does not take the old way.
        assertThat(run(with("decrypt", "claims"), "--output", temp.resolve("old"), envelope))
                .isEqualTo(3);
        assertThat(err()).contains("KEY_ALGORITHM_NOT_ALLOWED");
        assertThat(temp.resolve("old")).doesNotExist();
        assertThat(run("encrypt", "--output", temp.resolve("nobody"), plain)).isEqualTo(2);
        assertThat(err()).contains("--windows-receiver");
    }

    @Test
    void aKeyThatCannotBeHadDoesNotStandInTheWayOfTheOthers() throws IOException {
        Path plain = month("2-plans").resolve(PLAN);
        Path envelope = temp.resolve("unit.p7m");
        assertThat(run("encrypt", "--windows-receiver", sample(OFFICE + "-claims.pem"), "--output", envelope, plain))
                .isZero();
        inStore(own("dx"), own("claims"));
        windows.takeKeyAway(0);

        assertThat(run("decrypt", "--windows-store", "--output", temp.resolve("plain"), envelope))
                .as(err())
                .isZero();
        assertThat(temp.resolve("plain")).hasSameBinaryContentAs(plain);
        windows.takeKeyAway(1);
        assertThat(run("decrypt", "--windows-store", "--output", temp.resolve("again"), envelope))
                .isEqualTo(3);
        assertThat(err()).contains("KEY_STORE_FAILED");
        assertThat(temp.resolve("again")).doesNotExist();
    }

    /** The other key can be had, and does not fit: that the file is for somebody else would send the user astray. */
    @Test
    void whereTheOnlyKeyThatFitsCannotBeHadThatIsSaidAndWhatToDo() throws IOException {
        Path plain = month("2-plans").resolve(PLAN);
        Path envelope = temp.resolve("unit.p7m");
        assertThat(run("encrypt", "--windows-receiver", sample(OFFICE + "-claims.pem"), "--output", envelope, plain))
                .isZero();
        inStore(own("claims"), own("dx"));
        windows.takeKeyAway(0);

        assertThat(run("decrypt", "--windows-store", "--lang", "en", "--output", temp.resolve("plain"), envelope))
                .isEqualTo(3);
        assertThat(err()).contains("KEY_STORE_FAILED", "card or USB token").doesNotContain("NOT_FOR_THIS_RECEIVER");
        assertThat(temp.resolve("plain")).doesNotExist();
        // A file for neither of them is for somebody else, whatever can be had.
        Path others = temp.resolve("others.p7m");
        assertThat(run("encrypt", "--windows-receiver", sample(PROVIDER + "-claims.pem"), "--output", others, plain))
                .isZero();
        assertThat(run("decrypt", "--windows-store", "--output", temp.resolve("plain"), others))
                .isEqualTo(3);
        assertThat(err()).contains("NOT_FOR_THIS_RECEIVER").doesNotContain("KEY_STORE_FAILED");
        windows.giveKeyBack(0);
        assertThat(run("decrypt", "--windows-store", "--output", temp.resolve("plain"), envelope))
                .isZero();
        assertThat(temp.resolve("plain")).hasSameBinaryContentAs(plain);
    }

    @Test
    void oneCertificateUnderTwoNamesIsOneKey() throws IOException {
        SigningIdentity mine = own("claims");
        inStore(mine, mine);

        assertThat(inspect()).isZero();
        assertThat(inspect("--thumbprint", Thumbprint.sha1(mine.certificate()))).isZero();
    }

    /** The files of a folder of the month whose names end so, in a folder of their own. */
    private Path copied(String folder, String end) throws IOException {
        Path copy = Files.createDirectories(temp.resolve("to send"));
        try (Stream<Path> month = Files.list(month(folder))) {
            for (Path file : month.filter(each -> each.toString().endsWith(end)).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private SandboxPlatform platform() throws IOException {
        return SandboxPlatform.builder(identity("localhost"), TrustAnchors.read(sample("ca.pem")), temp.resolve("data"))
                .start();
    }

    @Test
    void whatWasEncryptedBeforeARenewalIsReceivedByTheFormerKeyOfTheSameOffice() throws IOException {
        SigningIdentity mine = own("claims");
        // Another office's key in the same store signs nothing here, and opens nothing.
        inStore(own("expired"), mine, identity(PROVIDER + "-claims"));
        Path certificates = Files.createDirectories(temp.resolve("certificates"));
        Files.copy(sample(OFFICE + "-expired.pem"), certificates.resolve(OFFICE + ".pem"));
        try (SandboxPlatform platform = platform()) {
            List<Object> peer = List.of("--url", platform.url(), "--trust", sample("ca.pem"));
            List<Object> send = as(PROVIDER + "-claims", "send");
            send.addAll(peer);
            assertThat(run(
                            send,
                            "--outbox",
                            temp.resolve("out"),
                            "--encrypt-to",
                            certificates,
                            "--windows-receiver",
                            OFFICE,
                            copied("3-results-home-help", "20260501170000.CSV")))
                    .as(out() + err())
                    .isZero();
            List<Object> receive = new ArrayList<>(List.of("receive", "--windows-store"));
            receive.addAll(peer);
            receive.addAll(
                    List.of("--thumbprint", Thumbprint.sha256(mine.certificate()), "--inbox", temp.resolve("in")));
            // Nothing is wrong with the unit: it is not put aside, and comes in once the key is there.
            windows.takeKeyAway(0);
            assertThat(run(receive)).isOne();
            assertThat(out() + err()).contains("KEY_STORE_FAILED").doesNotContain("NOT_FOR_THIS_RECEIVER");
            windows.giveKeyBack(0);
            assertThat(run(receive)).as(out() + err()).isZero();
            assertThat(out()).contains("完了 1 件、未完了 0 件");
        }
    }

    @Test
    void unitsAreSentAndReceivedByKeysInTheStore() throws IOException {
        SigningIdentity mine = own("claims");
        SigningIdentity theirs = identity(PROVIDER + "-claims");
        inStore(mine, theirs);
        Path certificates = Files.createDirectories(temp.resolve("certificates"));
        Files.copy(sample(PROVIDER + "-claims.pem"), certificates.resolve(PROVIDER + ".pem"));
        Path plan = copied("2-plans", "9970100037_11_20260325101000.CSV");
        try (SandboxPlatform platform = platform()) {
            List<Object> peer = List.of("--windows-store", "--url", platform.url(), "--trust", sample("ca.pem"));
            List<Object> send = new ArrayList<>(List.of("send"));
            send.addAll(peer);
            send.addAll(
                    List.of("--thumbprint", Thumbprint.sha256(mine.certificate()), "--outbox", temp.resolve("out")));
            assertThat(run(send, "--windows-receiver", PROVIDER, plan)).isEqualTo(2);
            assertThat(run(send, "--encrypt-to", certificates, "--windows-receiver", OFFICE, plan))
                    .isEqualTo(2);
            assertThat(err()).contains(OFFICE + ".pem", "there is no certificate file");
            assertThat(run(send, "--encrypt-to", certificates, "--windows-receiver", PROVIDER, plan))
                    .as(out() + err())
                    .isZero();
            List<Object> receive = new ArrayList<>(List.of("receive"));
            receive.addAll(peer);
            receive.addAll(
                    List.of("--thumbprint", Thumbprint.sha256(theirs.certificate()), "--inbox", temp.resolve("in")));
            assertThat(run(receive)).as(out() + err()).isZero();
            assertThat(out()).contains("完了 1 件、未完了 0 件");
        }
    }

    @Test
    void adviceAndStatusTellOfTheCertificateInTheStore() throws IOException {
        inStore(own("claims"));
        Path inbox = temp.resolve("inbox");
        Files.createDirectories(inbox.resolve("received"));
        Files.createDirectories(inbox.resolve("ledger"));

        assertThat(run("advise", "--windows-store", "--claims", "online")).isZero();
        assertThat(out()).contains(OFFICE);
        assertThat(run("status", "--inbox", inbox, "--windows-store", "--trust", sample("ca.pem"), "--format", "json"))
                .isZero();
        assertThat(json("status.schema.json")
                        .at("/certificate/certificate/office")
                        .asText())
                .isEqualTo(OFFICE);
        assertThat(run("status", "--inbox", inbox, "--windows-store", "--trust", sample("ca.pem")))
                .isZero();
        assertThat(out()).contains(OFFICE).doesNotContain("復号の方式");
        // It is what schedulers run, where nobody answers a dialog of the store.
        assertThat(windows.uses()).isZero();
        assertThat(inspect()).isZero();
        assertThat(out()).contains("復号の方式");
        assertThat(windows.uses()).isPositive();
    }
}
