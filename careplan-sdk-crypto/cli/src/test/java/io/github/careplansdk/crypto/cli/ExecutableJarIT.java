package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.crypto.cli.JarProcess.Result;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code careplan-transfer.jar} as its users start it: another process, another platform. And what the jars hold. */
class ExecutableJarIT {
    private static final Path JAR = JarProcess.JAR;
    private static final String VERSION = System.getProperty("careplan.version");

    @TempDir
    private static Path pki;

    @TempDir
    private Path temp;

    @BeforeAll
    static void makeSamples() throws IOException {
        SamplePki.create().write(pki);
    }

    private Result run(List<String> jvm, Object... args) throws IOException, InterruptedException {
        return JarProcess.start(temp, JarProcess.command(jvm, args), "C").result();
    }

    private Result run(Object... args) throws IOException, InterruptedException {
        return run(List.of(), args);
    }

    private static Path sample(String name) {
        return pki.resolve(name);
    }

    private static Object[] withIdentity(String command, String name, Object... more) {
        List<Object> args = new ArrayList<>(
                List.of(command, "--pfx", sample(name + ".pfx"), "--password-file", sample(name + ".password")));
        args.addAll(Arrays.asList(more));
        return args.toArray();
    }

    @ParameterizedTest
    @Tag("full")
    @CsvSource({"9970100011-claims, 0", "9970100011-renewal-due, 1", "9970100011-expired, 4"})
    void inspectsTheSampleCertificates(String name, int exitCode) throws Exception {
        assertThat(run(withIdentity("inspect", name, "--trust", sample("ca.pem")))
                        .exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void exitCodesAreTheContracts() throws Exception {
        Path nothing = sample("nothing.pfx");
        assertThat(run("inspect", "--pfx", nothing, "--password-file", nothing).exitCode())
                .isEqualTo(2);
        assertThat(run("seal", "--nonsense").exitCode()).isEqualTo(2);
        assertThat(run().exitCode()).isEqualTo(2);
    }

    @Test
    void sealsSendsEncryptedAndOpensAgain() throws Exception {
        Path plan = Files.writeString(temp.resolve("plan.csv"), "a plan");
        Path sealed = temp.resolve("unit.asice");
        Path encrypted = temp.resolve("unit.p7m");
        Path received = temp.resolve("received.asice");
        Path opened = temp.resolve("opened");

        assertThat(run(withIdentity("seal", "9970100011-claims", "--output", sealed, plan))
                        .exitCode())
                .isZero();
        assertThat(run("encrypt", "--to", sample("9970100037-claims.pem"), "--output", encrypted, sealed)
                        .exitCode())
                .isZero();
        assertThat(run(withIdentity("decrypt", "9970100037-claims", "--output", received, encrypted))
                        .exitCode())
                .isZero();
        assertThat(run("verify", "--trust", sample("ca.pem"), received).exitCode())
                .isZero();
        assertThat(run("open", "--trust", sample("ca.pem"), "--output", opened, received)
                        .exitCode())
                .isZero();
        assertThat(opened.resolve("plan.csv")).hasSameBinaryContentAs(plan);
        assertThat(run("verify", "--trust", sample("other-ca.pem"), received).exitCode())
                .isOne();
    }

    @Test
    @Tag("full")
    void makesItsOwnSamples() throws Exception {
        Path folder = temp.resolve("pki");
        // Making its RSA keys takes seconds, so here the optimising compiler pays.
        assertThat(run(List.of("-XX:TieredStopAtLevel=4"), "sample-pki", "--output", folder)
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("ca.pem")).content(StandardCharsets.UTF_8).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(run("sample-pki", "--output", folder).exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(strings = {"-Dfile.encoding=US-ASCII", "-Dfile.encoding=windows-31j", "-Dstdout.encoding=US-ASCII"})
    void outputIsUtf8WhateverThePlatform(String encoding) throws Exception {
        Object[] inspect = withIdentity("inspect", "9970100011-renewal-due", "--trust", sample("ca.pem"));

        Result text = run(List.of(encoding), inspect);
        assertThat(text.out()).contains("更新", "9970100011");
        assertThat(text.err()).isEmpty();
    }

    @Test
    void soAreJsonHelpAndErrors() throws Exception {
        List<String> ascii = List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII");
        Object[] json =
                withIdentity("inspect", "9970100011-renewal-due", "--format", "json", "--trust", sample("ca.pem"));
        assertThat(run(ascii, json).json().at("/status").asText()).isEqualTo("renewal_due");
        assertThat(run(ascii, "--help").out()).contains("使い方 / Usage:");
        assertThat(run(ascii, "seal").err()).contains("指定が必要です: ");
    }

    @Test
    void asksForThePasswordOnATerminalAndNeverShowsIt() throws Exception {
        Path terminal = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(terminal), "script(1) makes a terminal to type at");
        String password = Files.readString(sample("9970100011-claims.password"));
        String inspect = JavaCommand.JAVA + " -jar " + JAR + " inspect --pfx " + sample("9970100011-claims.pfx")
                + " --trust " + sample("ca.pem");

        Result result;
        try (JarProcess process =
                JarProcess.startWithInput(temp, List.of("script", "-qec", inspect, "/dev/null"), "C.UTF-8")) {
            // What is typed before the terminal is silent would be shown, whoever asks for it.
            process.until(process::isTerminalSilent);
            process.type(password + "\n");
            result = process.result();
        }
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("パスワード / Password (9970100011-claims.pfx): ", "9970100011")
                .doesNotContain(password);
    }

    @Test
    void saysWhatToDoWhereThereIsNoTerminal() throws Exception {
        Result result = run("inspect", "--pfx", sample("9970100011-claims.pfx"));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--password-file").doesNotContain("Exception");
    }

    @Test
    void knowsItsVersion() throws Exception {
        assertThat(run("--version").out()).isEqualTo("careplan-transfer " + VERSION + " (standard 4.1)\n");
    }

    @Test
    void holdsEverythingToRunAndTheLicencesAndNoSignatures() throws IOException {
        assertThat(names(JAR))
                .contains(
                        "META-INF/LICENSE",
                        "META-INF/licenses/bcprov-jdk18on/META-INF/LICENSE.md",
                        "io/github/careplansdk/core/cli/CommandFrame.class",
                        "io/github/careplansdk/crypto/cli/Main.class",
                        "io/github/careplansdk/crypto/testkit/SamplePki.class")
                .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"))
                .noneMatch(name -> name.startsWith("META-INF/versions/") || name.endsWith("module-info.class"));
    }

    @Test
    void vendorsGetNeitherTheCommandNorTheSamples() throws IOException {
        assertThat(names(JAR.resolveSibling("careplan-sdk-crypto-" + VERSION + ".jar")))
                .contains("io/github/careplansdk/crypto/identity/SigningIdentity.class", "module-info.class")
                .noneMatch(name -> name.contains("/cli/") || name.contains("/testkit/"));
    }

    @Test
    void theTestKitHoldsTheSamplesOnly() throws IOException {
        assertThat(names(JAR.resolveSibling("../testkit/target/careplan-sdk-crypto-testkit-" + VERSION + ".jar")))
                .contains("io/github/careplansdk/crypto/testkit/SamplePki.class", "META-INF/LICENSE")
                .filteredOn(name -> name.endsWith(".class") && !name.equals("module-info.class"))
                .allMatch(name -> name.startsWith("io/github/careplansdk/crypto/testkit/"));
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(Object::toString).toList();
        }
    }
}
