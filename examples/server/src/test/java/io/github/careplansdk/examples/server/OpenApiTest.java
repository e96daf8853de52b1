package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description of the API is that of the code: each call and no other. */
@Tag("server")
class OpenApiTest {
    private final TestServer server = TestServer.shared();

    @Test
    void eachCallIsDescribedAndNoOther() throws Exception {
        assertThat(described()).isEqualTo(mapped());
    }

    @Test
    void referencesLeadSomewhere() throws Exception {
        Map<?, ?> document = document();
        check(document, document);
    }

    private static void check(Object part, Map<?, ?> document) {
        if (part instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                Object there = document;
                for (String name : reference.substring(2).split("/")) {
                    there = ((Map<?, ?>) there).get(name);
                    assertThat(there).as(reference).isNotNull();
                }
            }
            map.values().forEach(value -> check(value, document));
        } else if (part instanceof Iterable<?> list) {
            list.forEach(value -> check(value, document));
        }
    }

    private Set<String> described() throws Exception {
        Set<String> calls = new TreeSet<>();
        ((Map<?, ?>) document().get("paths"))
                .forEach((path, methods) -> ((Map<?, ?>) methods)
                        .keySet().stream()
                                .filter(method -> !method.equals("parameters"))
                                .forEach(method -> calls.add(method.toString().toUpperCase() + " " + path)));
        return calls;
    }

    private Set<String> mapped() {
        RequestMappingHandlerMapping mapping =
                server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<?, ?> document() throws Exception {
        HttpResponse<byte[]> response = Api.send(
                HttpRequest.newBuilder(server.url("/api/v1/openapi.yaml")).GET());
        return new Yaml().load(Api.text(response));
    }
}
