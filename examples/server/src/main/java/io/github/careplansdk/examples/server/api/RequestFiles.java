package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.MemoryBudget;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.files.Upload;
import io.github.careplansdk.examples.server.files.Workers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The files in the body of a request: a ZIP, or with {@code ?name=} the one file of this name. */
@Component
class RequestFiles {
    private final Workers workers;
    private final MemoryBudget memory;
    private final int most;

    RequestFiles(Workers workers, MemoryBudget memory, ServerSettings settings) {
        this.workers = workers;
        this.memory = memory;
        this.most = Math.toIntExact(settings.limits().upload().toBytes());
    }

    /** Does something with an upload. */
    interface Work<T> {
        T with(Upload upload) throws IOException;
    }

    /** Reads a body and does something with it, when it is its turn. */
    <T> T with(HttpServletRequest request, Work<T> work) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Refused(Why.TOO_LARGE);
        }
        if (body.length == 0) {
            throw new Refused(Why.NOTHING_UPLOADED);
        }
        String given = request.getParameter("name");
        if (given == null && FileApi.FILE.equals(request.getContentType()) && !isZip(body)) {
            throw new Refused(Why.NAME_MISSING);
        }
        String name = given == null ? "upload.zip" : checked(given);
        Upload upload = Upload.of(name, body);
        if (upload.isZip() && !isZip(body)) {
            throw new Refused(Why.NOT_READABLE);
        }
        memory.reserve(body.length);
        try {
            return workers.now(() -> work.with(upload));
        } finally {
            memory.release(body.length);
        }
    }

    /** Looks at the name before it becomes a path. */
    private static String checked(String name) {
        if (name.isBlank()) {
            throw new Refused(Why.NAME_MISSING);
        }
        boolean isPath = name.contains("/") || name.contains("\\") || name.equals("..") || name.equals(".");
        if (isPath || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(Why.NOT_VALID, "name");
        }
        return name;
    }

    private static boolean isZip(byte[] body) {
        return body.length > 1 && body[0] == 'P' && body[1] == 'K';
    }
}
