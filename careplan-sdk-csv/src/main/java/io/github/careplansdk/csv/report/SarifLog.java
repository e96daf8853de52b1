package io.github.careplansdk.csv.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of SARIF 2.1.0 that the report writes, as the standard calls them and their members. */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    record Run(
            Tool tool, String language, String defaultEncoding, List<Invocation> invocations, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, @Nullable String version, List<Rule> rules) {}

    record Rule(
            String id,
            Message shortDescription,
            Message fullDescription,
            Help help,
            Configuration defaultConfiguration,
            Tags properties) {}

    record Help(String text, String markdown) {}

    record Configuration(String level) {}

    record Tags(List<String> tags) {}

    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    record Notification(
            String level, Message message, @Nullable List<Place> locations) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            @Nullable List<Place> locations,
            Fingerprints partialFingerprints,
            @Nullable String baselineState,
            @Nullable List<Suppression> suppressions,
            Properties properties) {}

    /** @param primaryLocationLineHash the one name that GitHub reads; where it is missing, GitHub takes a hash of the line, and so of personal data */
    record Fingerprints(String primaryLocationLineHash) {}

    record Suppression(String kind) {}

    record Properties(
            String layer,
            @JsonInclude(NON_DEFAULT) long row,
            @JsonInclude(NON_DEFAULT) int column,
            String columnName,
            String columnNameEn,
            String value,
            long count) {}

    record Message(String text) {
        /** Returns a message without placeholders: SARIF writes braces twice. */
        static Message literal(String text) {
            return new Message(text.replace("{", "{{").replace("}", "}}"));
        }
    }

    record Place(
            PhysicalLocation physicalLocation, @Nullable List<LogicalLocation> logicalLocations) {}

    record PhysicalLocation(
            Artifact artifactLocation, @Nullable Region region) {}

    record Artifact(String uri) {}

    record Region(long startLine, @Nullable Long byteOffset) {}

    record LogicalLocation(String name, String fullyQualifiedName) {}
}
