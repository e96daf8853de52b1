package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** The BOM has a version for each library that is published, and for nothing else. */
class BillOfMaterialsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    private static final Path BOM = ROOT.resolve("careplan-sdk-core/bom");
    private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency";

    @Test
    void namesAllThatIsPublished() throws Exception {
        List<String> published = new ArrayList<>();
        for (String module : texts(ROOT.resolve("pom.xml"), "/project/modules/module")) {
            Path pom = ROOT.resolve(module).resolve("pom.xml");
            if (texts(pom, "/project/packaging").isEmpty()
                    && !texts(pom, "/project/properties/maven.deploy.skip").contains("true")) {
                published.addAll(texts(pom, "/project/artifactId"));
            }
        }
        assertThat(published).contains("careplan-sdk-csv", "careplan-sdk-crypto-testkit");
        assertThat(texts(BOM.resolve("pom.xml"), MANAGED + "/artifactId"))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void bringsNoVersionsOfOthers() throws Exception {
        Path handedOut = BOM.resolve("target/.flattened-pom.xml");
        assumeTrue(Files.exists(handedOut), "the BOM without its parent is made when the root is built");

        assertThat(texts(handedOut, "/project/parent")).isEmpty();
        assertThat(texts(handedOut, "/project/groupId")).containsExactly("io.github.careplansdk");
        assertThat(texts(handedOut, MANAGED + "/groupId"))
                .hasSameSizeAs(texts(BOM.resolve("pom.xml"), MANAGED))
                .containsOnly("io.github.careplansdk");
    }

    private static List<String> texts(Path pom, String path) throws Exception {
        NodeList found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        path,
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(pom.toFile()),
                        XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().trim())
                .toList();
    }
}
