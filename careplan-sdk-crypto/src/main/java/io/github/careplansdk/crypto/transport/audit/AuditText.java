package io.github.careplansdk.crypto.transport.audit;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The texts of an audit report in one language. */
record AuditText(Texts texts) {
    static AuditText in(Language language) {
        return new AuditText(Texts.beside(AuditText.class, language));
    }

    String title(LocalDate first, LocalDate last) {
        return texts.with("audit.title", Map.of("first", first.toString(), "last", last.toString()));
    }

    String column(String name) {
        return texts.get("audit.column." + name);
    }

    List<String> columns(List<String> names) {
        return names.stream().map(this::column).toList();
    }

    String event(AuditEvent.Event event) {
        return texts.get("audit.event." + event.name());
    }

    String count(AuditEvent.Event event, long lines) {
        return texts.with("audit.count", Map.of("event", event(event), "lines", String.valueOf(lines)));
    }

    String unreadable(long lines) {
        return texts.with("audit.unreadable", Map.of("lines", String.valueOf(lines)));
    }
}
