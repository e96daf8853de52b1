package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.files.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form: a ZIP, files, or a folder, whose files browsers name by their paths. */
final class UploadForm {
    private UploadForm() {}

    static Upload read(List<MultipartFile> parts) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (MultipartFile part : parts) {
            String path = path(part);
            if (!path.isEmpty()) {
                files.put(path, part.getBytes());
            }
        }
        if (files.isEmpty()) {
            throw new Refused(Why.NOTHING_UPLOADED);
        }
        return new Upload(name(files.keySet().iterator().next()), files);
    }

    private static String path(MultipartFile part) {
        String path = Objects.requireNonNullElse(part.getOriginalFilename(), "").replace('\\', '/');
        return path.replaceFirst("^/+", "");
    }

    /** The folder, where there is one. */
    private static String name(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
