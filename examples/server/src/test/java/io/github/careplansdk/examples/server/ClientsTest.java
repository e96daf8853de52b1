package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.examples.server.Programs.Ended;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients in PHP, TypeScript and C# against the server, as far as their languages are installed. */
@Tag("server")
@Tag("process")
class ClientsTest {
    private static final Path CLIENTS = Path.of("clients");

    @TempDir
    private Path folder;

    private final TestServer server = TestServer.shared();

    @Test
    void php() throws Exception {
        assumeTrue(Programs.find("php").isPresent(), "PHP is not installed (Debian: apt-get install php-cli).");
        check("php", CLIENTS.resolve("careplan.php").toString());
    }

    /** Node runs TypeScript since 22.18; here its types are taken away by TypeScript's own compiler. */
    @Test
    void typeScript() throws Exception {
        assumeTrue(Programs.find("node").isPresent(), "Node is not installed (Debian: apt-get install nodejs).");
        Path compiler = folder.resolve("typescript.js");
        try (InputStream in = ClientsTest.class.getResourceAsStream("/META-INF/resources/webjars/typescript/"
                + System.getProperty("typescript.version", "5.9.3") + "/lib/typescript.js")) {
            Files.copy(in, compiler);
        }
        Path client = folder.resolve("careplan.mjs");
        String transpile = """
                const ts = require(process.argv[1]), fs = require('fs');
                const done = ts.transpileModule(fs.readFileSync(process.argv[2], 'utf8'),
                    { reportDiagnostics: true, compilerOptions: { target: 'es2022', module: 'esnext' } });
                done.diagnostics.forEach(each => console.log(each.messageText));
                fs.writeFileSync(process.argv[3], done.outputText);
                """;
        Ended transpiled = Programs.run(
                Map.of(),
                List.of(
                        "node",
                        "-e",
                        transpile,
                        compiler.toString(),
                        CLIENTS.resolve("careplan.ts").toString(),
                        client.toString()));
        assertThat(transpiled).isEqualTo(new Ended(0, ""));
        check("node", client.toString());
    }

    /** .NET is seldom on Linux; Mono compiles and runs the same source. */
    @Test
    void cSharp() throws Exception {
        assumeTrue(
                Programs.find("mcs").isPresent() && Programs.find("mono").isPresent(),
                "Mono is not installed (Debian: apt-get install mono-mcs libmono-system-net-http4.0-cil).");
        Path program = folder.resolve("careplan.exe");
        Ended compiled = Programs.run(
                Map.of(),
                List.of(
                        "mcs",
                        "-r:System.Net.Http.dll",
                        "-out:" + program,
                        CLIENTS.resolve("CarePlanClient.cs").toString()));
        assertThat(compiled.code()).as(compiled.output()).isZero();
        check("mono", program.toString());
    }

    private void check(String... program) throws Exception {
        Path good = Files.write(folder.resolve("good.zip"), SampleFiles.zip(SampleFiles.MONTH));
        Path broken = Files.write(folder.resolve("broken.zip"), SampleFiles.zip(SampleFiles.BROKEN));
        Path none = Files.writeString(folder.resolve("none.zip"), "no zip");

        Ended passed = run(TestServer.TOKEN, good, program);
        assertThat(passed.output()).startsWith("verdict: pass");
        assertThat(passed.code()).isZero();
        byte[] documents = Files.readAllBytes(folder.resolve("good.zip.json.zip"));
        assertThat(SampleFiles.unzip(documents).keySet()).anyMatch(name -> name.endsWith(".json"));

        Ended failed = run(TestServer.TOKEN, broken, program);
        assertThat(failed.output()).startsWith("verdict: fail");
        assertThat(failed.code()).isEqualTo(1);

        assertThat(run(TestServer.TOKEN, none, program).output()).contains("NOT_READABLE");
        assertThat(run("wrong", good, program).output()).contains("TOKEN");
        assertThat(run("wrong", good, program).code()).isEqualTo(2);
    }

    private Ended run(String token, Path file, String... program) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(program));
        command.add(file.toString());
        return Programs.run(Map.of("CAREPLAN_URL", server.url().toString(), "CAREPLAN_TOKEN", token), command);
    }
}
