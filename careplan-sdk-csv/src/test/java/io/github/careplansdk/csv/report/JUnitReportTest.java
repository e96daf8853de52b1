package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class JUnitReportTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(JUnitReportTest.class.getResource("surefire-test-report.xsd"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Element suites(Language language, Judgement judgement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JUnitReport.in(language).write(judgement, out);
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(out.toByteArray()))
                    .getDocumentElement();
            for (Element suite : children(root, "testsuite")) {
                SCHEMA.newValidator().validate(new DOMSource(suite));
            }
            return root;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Element suites(ValidationReport report) {
        return suites(Language.JA, Policy.DEFAULT.judge(report));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element suite(Element suites, String name) {
        return children(suites, "testsuite").stream()
                .filter(suite -> suite.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Element testCase(Element suite, String layer) {
        return children(suite, "testcase").stream()
                .filter(each -> each.getAttribute("name").endsWith("(" + layer + ")"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWhatTheSchemaOfSurefireDescribes(Language language) {
        assertThat(suites(language, Policy.DEFAULT.judge(SampleReports.clean())).getTagName())
                .isEqualTo("testsuites");
        assertThat(children(suites(language, Policy.DEFAULT.judge(SampleReports.bad())), "testsuite"))
                .hasSize(7);
    }

    @Test
    void hasACaseForEachLayerOfEachFile() {
        Element suite = suite(suites(SampleReports.clean()), SampleReports.PLAN);

        assertThat(children(suite, "testcase"))
                .extracting(each -> each.getAttribute("name"))
                .containsExactly(
                        "文字コード (bytes)",
                        "ファイル名 (name)",
                        "CSVの形式 (lexical)",
                        "項目の数と桁数 (layout)",
                        "項目の値 (value)",
                        "行の整合 (row)",
                        "ファイルの整合 (file)",
                        "送信単位 (unit)",
                        "ファイル間のキー (keys)");
        assertThat(children(suite, "testcase")).allSatisfy(each -> {
            assertThat(each.getAttribute("classname")).isEqualTo(SampleReports.PLAN.replace('.', '_'));
            assertThat(each.getChildNodes().getLength()).isZero();
        });
    }

    @Test
    void anAttachmentHasOnlyTheLayersThatConcernIt() {
        assertThat(children(suite(suites(SampleReports.clean()), "案内.pdf"), "testcase"))
                .extracting(each -> each.getAttribute("name"))
                .doesNotContain("CSVの形式 (lexical)")
                .contains("送信単位 (unit)");
    }

    @Test
    void aLayerFailsWithItsPlacesAndWhatToDo() {
        Element suites = suites(SampleReports.bad());
        Element value = testCase(suite(suites, SampleReports.PLAN), "value");
        Element failure = children(value, "failure").get(0);

        assertThat(failure.getAttribute("type")).isEqualTo("NOT_DATE");
        assertThat(failure.getAttribute("message")).isEqualTo("NOT_DATE: 実在する日付（YYYYMMDD）ではありません。 ほか 202件");
        assertThat(failure.getTextContent())
                .contains("\nNOT_DATE 行番号 2、データ行 2、項目 10 サービス利用日 (serviceDate): 実在する")
                .contains("\n  対応: 西暦の半角数字8桁");
    }

    @Test
    void whatDoesNotFailStandsInTheOutput() {
        Element suites = suites(SampleReports.bad());
        Element keys = testCase(suite(suites, SampleReports.PLAN), "keys");

        assertThat(children(keys, "failure")).isEmpty();
        assertThat(children(keys, "system-out").get(0).getTextContent()).contains("LEAD_WITHOUT_DETAIL");
    }

    @Test
    void aLayerThatWasNotRunSaysWhy() {
        Element unit = testCase(suite(suites(SampleReports.bad()), SampleReports.WRONG_NAME), "unit");

        assertThat(children(unit, "skipped").get(0).getAttribute("message")).startsWith("ファイル名からファイル連番");
    }

    @Test
    void failsAsThePolicySays() {
        Problem warning = Problem.of(ProblemCode.BLANK_LINE, SampleReports.row("a.CSV", 2, 0));
        Judgement strict = Policy.DEFAULT.failOn(Severity.WARNING).judge(SampleReports.of(warning));
        Judgement never = Policy.DEFAULT.failOnNothing().judge(SampleReports.bad());

        assertThat(suites(Language.EN, strict).getAttribute("failures")).isEqualTo("1");
        assertThat(suites(SampleReports.of(warning)).getAttribute("failures")).isEqualTo("0");
        assertThat(suites(Language.EN, never).getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void countsAddUp() {
        Element suites = suites(SampleReports.bad());

        for (String kind : List.of("tests", "failures", "errors")) {
            int sum = children(suites, "testsuite").stream()
                    .mapToInt(suite -> Integer.parseInt(suite.getAttribute(kind)))
                    .sum();
            assertThat(suites.getAttribute(kind)).isEqualTo(String.valueOf(sum));
        }
        assertThat(suites.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suites.getAttribute("failures")))
                .isPositive();
    }

    @Test
    void aRuleThatBrokeIsAnError() {
        Problem broken = Problem.of(ProblemCode.RULE_FAILED, Location.ofFile("a.CSV"), "DUPLICATE_KEY", "Exception");
        Element suites = suites(Language.EN, Policy.DEFAULT.failOnNothing().judge(SampleReports.of(broken)));

        assertThat(suites.getAttribute("errors")).isEqualTo("1");
        assertThat(children(testCase(suite(suites, "a.CSV"), "internal"), "error"))
                .hasSize(1);
    }

    @Test
    void theWholeBulkIsASuiteToo() {
        assertThat(children(suite(suites(SampleReports.bad()), "全体"), "testcase"))
                .hasSize(1);
    }

    @Test
    void holdsWhatXmlCannotHoldAsEscapes() {
        String path = "a\u0000\u001B]\uFFFE<&\"\n.CSV";
        Problem problem = new Problem(
                ProblemCode.NOT_DATE,
                SampleReports.cell(path, FileKind.UPPLAN, "serviceDate", 1, 1),
                List.of(),
                1,
                "]]>\u0008");
        Element suite = children(suites(SampleReports.of(problem)), "testsuite").get(0);

        assertThat(suite.getAttribute("name")).isEqualTo("a\\u0000\\u001B]\uFFFD<&\"\\n.CSV");
        assertThat(testCase(suite, "value").getTextContent()).contains("]]>\\u0008");
    }
}
