package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.examples.server.Programs.Ended;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients in PHP, TypeScript and C# against the server, as far as their languages are installed. */
@Tag("server")
@Tag("process")
class ClientsTest {
    private static final Path CLIENTS = Path.of("clients");
    private static final String COMMAND = "//   ";

    @TempDir
    private Path folder;

    private final TestServer server = TestServer.shared();

    /** Each is a copy in the test's folder, run by the commands that its head names. */
    private List<List<String>> commandsOf(String client) throws Exception {
        Path copy = Files.copy(CLIENTS.resolve(client), folder.resolve(client));
        return Files.readAllLines(copy).stream()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> List.of(line.substring(COMMAND.length()).split(" ")))
                .toList();
    }

    @Test
    void php() throws Exception {
        assumeTrue(Programs.find("php").isPresent(), "PHP is not installed (Debian: apt-get install php-cli).");
        List<List<String>> commands = commandsOf("careplan.php");
        assertThat(commands).hasSize(1);
        check(commands.get(0));
        Files.writeString(folder.resolve("other.php"), "<?php require 'careplan.php'; echo CarePlanClient::class;");
        assertUsed("CarePlanClient", "php", "other.php");
    }

    /** Node runs TypeScript since 22.18; here its types are taken away by TypeScript's own compiler. */
    @Test
    void typeScript() throws Exception {
        assumeTrue(Programs.find("node").isPresent(), "Node is not installed (Debian: apt-get install nodejs).");
        Path compiler = folder.resolve("typescript.cjs");
        try (InputStream in = ClientsTest.class.getResourceAsStream("/META-INF/resources/webjars/typescript/"
                + System.getProperty("typescript.version", "5.9.3") + "/lib/typescript.js")) {
            Files.copy(in, compiler);
        }
        List<List<String>> commands = commandsOf("careplan.ts");
        assertThat(commands)
                .contains(
                        List.of("node", "careplan.ts", "month.zip"),
                        List.of("npm", "pkg", "set", "type=module"),
                        List.of("node", "careplan.js", "month.zip"));
        // What npm pkg set and npx tsc leave.
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        String transpile = """
                const ts = require(process.argv[1]), fs = require('fs');
                const done = ts.transpileModule(fs.readFileSync('careplan.ts', 'utf8'),
                    { reportDiagnostics: true, compilerOptions: { target: 'es2022', module: 'esnext' } });
                done.diagnostics.forEach(each => console.log(each.messageText));
                fs.writeFileSync('careplan.js', done.outputText);
                """;
        assertThat(Programs.run(folder, Map.of(), List.of("node", "-e", transpile, compiler.toString())))
                .isEqualTo(new Ended(0, ""));
        check(commands.get(commands.size() - 1));
        Files.writeString(
                folder.resolve("other.js"),
                "import { CarePlanClient } from './careplan.js'; console.log(CarePlanClient.name);");
        assertUsed("CarePlanClient\n", "node", "other.js");
    }

    /** .NET is seldom on Linux; Mono compiles and runs the same source. */
    @Test
    void cSharp() throws Exception {
        assumeTrue(
                Programs.find("mcs").isPresent() && Programs.find("mono").isPresent(),
                "Mono is not installed (Debian: apt-get install mono-mcs libmono-system-net-http4.0-cil).");
        List<List<String>> commands = commandsOf("CarePlanClient.cs");
        assertThat(commands).extracting(command -> command.get(0)).containsExactly("mcs", "mono", "dotnet", "dotnet");
        Ended compiled = Programs.run(folder, Map.of(), commands.get(0));
        assertThat(compiled.code()).as(compiled.output()).isZero();
        check(commands.get(1));
    }

    private void check(List<String> command) throws Exception {
        assertThat(command).last().isEqualTo("month.zip");
        Files.write(folder.resolve("good.zip"), SampleFiles.zip(SampleFiles.MONTH));
        Files.write(folder.resolve("broken.zip"), SampleFiles.zip(SampleFiles.BROKEN));
        Files.writeString(folder.resolve("none.zip"), "no zip");

        Ended passed = run(TestServer.TOKEN, command, "good.zip");
        assertThat(passed.output()).startsWith("verdict: pass");
        assertThat(passed.code()).isZero();
        byte[] documents = Files.readAllBytes(folder.resolve("good.zip.json.zip"));
        assertThat(SampleFiles.unzip(documents).keySet()).anyMatch(name -> name.endsWith(".json"));

        Ended failed = run(TestServer.TOKEN, command, "broken.zip");
        assertThat(failed.output()).startsWith("verdict: fail");
        assertThat(failed.code()).isEqualTo(1);

        assertThat(run(TestServer.TOKEN, command, "none.zip").output()).contains("NOT_READABLE");
        assertThat(run("wrong", command, "good.zip").output()).contains("TOKEN");
        assertThat(run("wrong", command, "good.zip").code()).isEqualTo(2);

        assertToldInOneLine(run(TestServer.TOKEN, command), "Usage: ");
        assertToldInOneLine(run(TestServer.TOKEN, command, "missing.zip"), "missing.zip cannot be read");
        String nowhere = "http://127.0.0.1:" + closedPort();
        assertToldInOneLine(
                run(nowhere, TestServer.TOKEN, command, "good.zip"), "No answer from " + nowhere + ": is the server");
    }

    /** What went wrong and what to do, not where in the program. */
    private static void assertToldInOneLine(Ended ended, String beginning) {
        assertThat(ended.output()).startsWith(beginning).hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A program with an argument of its own uses the client, which must not take that for its file. */
    private void assertUsed(String printed, String... program) throws Exception {
        assertThat(run(TestServer.TOKEN, Stream.of(program).toList(), "missing.zip"))
                .isEqualTo(new Ended(0, printed));
    }

    private Ended run(String token, List<String> command, String... file) throws Exception {
        return run(server.url().toString(), token, command, file);
    }

    private Ended run(String url, String token, List<String> command, String... file) throws Exception {
        List<String> words = new ArrayList<>(command);
        words.remove("month.zip");
        words.addAll(List.of(file));
        return Programs.run(folder, Map.of("CAREPLAN_URL", url, "CAREPLAN_TOKEN", token), words);
    }
}
