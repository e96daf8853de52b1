package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report for CI servers that show test results: JUnit's XML as Jenkins, GitLab and others read it. A file is a test suite,
 * each layer of checking a test case of it. A case fails where the policy says so, so that the server's verdict is the
 * command's; milder findings stand in the case's output. No times are measured: they are all 0. Immutable and safe to share.
 */
public final class JUnitReport {
    private final Messages messages;
    private final Texts texts;

    private JUnitReport(Messages messages) {
        this.messages = messages;
        this.texts = Wording.texts(messages.language());
    }

    /** Returns a report in a language. */
    public static JUnitReport in(Language language) {
        return new JUnitReport(Messages.in(language));
    }

    /**
     * Writes a report in UTF-8 and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Judgement judgement, OutputStream out) throws IOException {
        List<JUnitSuite> suites = JUnitSuite.of(judgement, messages, texts);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            counts(xml, suites.stream().flatMap(suite -> suite.cases().stream()).toList());
            for (JUnitSuite suite : suites) {
                suite(xml, suite);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException trouble ? trouble : new IOException(e);
        }
    }

    private static void counts(XMLStreamWriter xml, List<JUnitSuite.Case> cases) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", count(cases, JUnitSuite.Outcome.FAILED));
        xml.writeAttribute("errors", count(cases, JUnitSuite.Outcome.BROKEN));
    }

    private static String count(List<JUnitSuite.Case> cases, JUnitSuite.Outcome outcome) {
        return String.valueOf(
                cases.stream().filter(each -> each.outcome() == outcome).count());
    }

    private void suite(XMLStreamWriter xml, JUnitSuite suite) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", text(suite.name()));
        counts(xml, suite.cases());
        xml.writeAttribute("skipped", count(suite.cases(), JUnitSuite.Outcome.SKIPPED));
        xml.writeAttribute("time", "0");
        for (JUnitSuite.Case each : suite.cases()) {
            testCase(xml, suite, each);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void testCase(XMLStreamWriter xml, JUnitSuite suite, JUnitSuite.Case each) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        // Servers take what stands before a dot for a package.
        xml.writeAttribute("classname", text(suite.name().replace('.', '_')));
        xml.writeAttribute(
                "name", messages.layer(each.layer()) + " (" + each.layer().id() + ")");
        xml.writeAttribute("time", "0");
        switch (each.outcome()) {
            case FAILED -> trouble(xml, "failure", each);
            case BROKEN -> trouble(xml, "error", each);
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", each.skipped());
            }
            case PASSED -> {}
        }
        if (!each.milder().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(each.milder()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void trouble(XMLStreamWriter xml, String element, JUnitSuite.Case each) throws XMLStreamException {
        Problem first = each.failing().get(0);
        long more = each.failing().stream().mapToLong(Problem::count).sum() - 1;
        String message =
                first.code() + ": " + messages.message(first) + (more > 0 ? " " + texts.count("more", more) : "");
        xml.writeStartElement(element);
        xml.writeAttribute("type", first.code().name());
        xml.writeAttribute("message", text(message));
        xml.writeCharacters(lines(each.failing()));
        xml.writeEndElement();
    }

    /** Each finding with its place, and what to do once for each code. */
    private String lines(List<Problem> problems) {
        StringBuilder lines = new StringBuilder("\n");
        for (ProblemGroup group : ProblemGroup.of(problems, messages)) {
            for (Problem problem : group.samples()) {
                String line = problem.code() + " " + new Sentence(problem, messages, texts).withPlace();
                lines.append(text(line)).append('\n');
            }
            lines.append("  ")
                    .append(texts.get("whatToDo"))
                    .append(": ")
                    .append(text(messages.hint(group.common())))
                    .append('\n');
        }
        return lines.toString();
    }

    /** A text without what XML cannot hold. */
    private static String text(String text) {
        return SafeText.of(text).replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
