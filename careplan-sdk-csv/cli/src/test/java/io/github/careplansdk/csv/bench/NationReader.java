package io.github.careplansdk.csv.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.processor.BeanProcessor;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who reads a whole month, on as many threads as it is told. */
enum NationReader {
    /** Checks every rule. */
    OURS("ours, full validation") {
        @Override
        long read(Path folder, int threads) throws IOException {
            return Ours.validate(folder, threads).rows();
        }
    },
    /** Makes a bean of each row, and no more. */
    JACKSON("Jackson CSV, objects, no check") {
        @Override
        long read(Path folder, int threads) throws IOException {
            return readEach(folder, threads, JacksonRows::new);
        }
    },
    /** Makes a bean of each row, and no more. */
    UNIVOCITY("univocity, beans, no check") {
        @Override
        long read(Path folder, int threads) throws IOException {
            return readEach(folder, threads, UnivocityRows::new);
        }
    };

    private final String title;

    NationReader(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Reads all files in a folder; how many rows there are. */
    abstract long read(Path folder, int threads) throws IOException;

    /** Reads files of one kind one after the other, for one thread. */
    private interface Rows {
        long count(Path file) throws IOException;
    }

    private record CsvFile(FileKind kind, Path path, long size) {}

    private static long readEach(Path folder, int threads, Function<FileKind, Rows> rows) throws IOException {
        List<CsvFile> files = csvFiles(folder);
        AtomicInteger next = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(executor.submit(() -> readNext(files, next, rows)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<CsvFile> csvFiles(Path folder) throws IOException {
        List<CsvFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                FileKind kind =
                        FileName.parse(path.getFileName().toString(), "").kind().orElseThrow();
                if (!kind.isImage()) {
                    files.add(new CsvFile(kind, path, Files.size(path)));
                }
            }
        }
        files.sort(Comparator.comparing(file -> -file.size()));
        return files;
    }

    private static long readNext(List<CsvFile> files, AtomicInteger next, Function<FileKind, Rows> rows)
            throws IOException {
        Map<FileKind, Rows> ofKind = new TreeMap<>();
        long sum = 0;
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            CsvFile file = files.get(i);
            sum += ofKind.computeIfAbsent(file.kind(), rows).count(file.path());
        }
        return sum;
    }

    private static final class JacksonRows implements Rows {
        private final ObjectReader objects;

        JacksonRows(FileKind kind) {
            CsvSchema.Builder schema = CsvSchema.builder();
            Layouts.published().of(kind).columns().forEach(column -> schema.addColumn(NationBeans.field(column)));
            this.objects = Jackson.MAPPER.readerFor(NationBeans.of(kind)).with(schema.build());
        }

        @Override
        public long count(Path file) throws IOException {
            long count = 0;
            try (Reader reader = Characters.of(file);
                    MappingIterator<Object> beans = objects.readValues(reader)) {
                while (beans.hasNextValue()) {
                    beans.nextValue();
                    count++;
                }
            }
            return count;
        }
    }

    private static final class UnivocityRows implements Rows {
        private final CsvParser parser;
        private long count;

        UnivocityRows(FileKind kind) {
            CsvParserSettings settings = Univocity.settings();
            settings.setHeaderExtractionEnabled(false);
            settings.setProcessor(new BeanProcessor<Object>(asObjects(NationBeans.of(kind))) {
                @Override
                public void beanProcessed(Object bean, ParsingContext context) {
                    count++;
                }
            });
            this.parser = new CsvParser(settings);
        }

        @SuppressWarnings("unchecked")
        private static Class<Object> asObjects(Class<?> bean) {
            return (Class<Object>) bean;
        }

        @Override
        public long count(Path file) throws IOException {
            long before = count;
            try (Reader reader = Characters.of(file)) {
                parser.parse(reader);
            }
            return count - before;
        }
    }
}
