package io.github.careplansdk.csv.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.LivingSupportReason;
import io.github.careplansdk.core.code.PlanCategory;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;

/** Jackson's CSV format: beans, by the names of the columns. */
final class Jackson {
    static final CsvMapper MAPPER = CsvMapper.builder().addModule(conversions()).build();

    private Jackson() {}

    private static SimpleModule conversions() {
        SimpleModule module = new SimpleModule();
        add(module, LocalDate.class, Values::date);
        add(module, YearMonth.class, Values::month);
        add(module, LocalTime.class, Values::time);
        add(module, Applies.class, cell -> Values.code(Applies.values(), cell));
        add(module, PlanCategory.class, cell -> Values.code(PlanCategory.values(), cell));
        add(module, CertificationStatus.class, cell -> Values.code(CertificationStatus.values(), cell));
        add(module, CareLevel.class, cell -> Values.code(CareLevel.values(), cell));
        add(module, LivingSupportReason.class, cell -> Values.code(LivingSupportReason.values(), cell));
        return module;
    }

    private static <V> void add(SimpleModule module, Class<V> type, Function<String, V> make) {
        module.addDeserializer(type, new StdScalarDeserializer<V>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public V deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return make.apply(parser.getText());
            }
        });
    }

    static <R extends Record, B> Consumed beans(Path file, Table<R, B> table, Depth depth) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        Layouts.published().of(table.kind()).columns().forEach(column -> schema.addColumn(column.nameEn()));
        ObjectReader objects = MAPPER.readerFor(table.bean()).with(schema.build());
        long rows = 0;
        long sum = 0;
        try (Reader reader = Characters.of(file);
                MappingIterator<B> beans = objects.readValues(reader)) {
            while (beans.hasNextValue()) {
                rows++;
                sum += table.sumOfBean(beans.nextValue(), depth);
            }
        }
        return new Consumed(rows, sum);
    }
}
