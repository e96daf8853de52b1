package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.csv.layout.Group;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a JSON object: a property for each component, by its name and in its order, as the component declares it.
 * Immutable.
 *
 * @param <T> the record
 */
final class RecordForm<T extends Record> implements Form {
    private final Class<T> type;
    private final List<Property> properties;
    private final Map<String, Integer> places = new HashMap<>();
    private final MethodHandle constructor;

    RecordForm(Class<T> type) {
        this.type = type;
        this.properties = Arrays.stream(type.getRecordComponents())
                .map(component -> new Property(component.getName(), accessor(component), form(component)))
                .toList();
        for (int i = 0; i < properties.size(); i++) {
            places.put(properties.get(i).name(), i);
        }
        this.constructor = constructor(type);
    }

    /** The record. */
    Class<T> type() {
        return type;
    }

    /** A component, and its JSON. */
    private record Property(String name, MethodHandle accessor, Form form) {
        @Nullable
        Object of(Object record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("A record's accessor declares no exception.", e);
            }
        }

        boolean isLeftOutOf(Object record) {
            return form.isLeftOut(of(record));
        }

        void write(Object record, JsonGenerator json) throws IOException {
            Object value = of(record);
            if (value != null && !form.isLeftOut(value)) {
                json.writeFieldName(name);
                form.write(value, json);
            }
        }

        Object read(JsonParser json) throws IOException {
            try {
                Object absent = form.absent();
                return absent != null && json.currentToken() == JsonToken.VALUE_NULL ? absent : form.read(json);
            } catch (JsonConversionException e) {
                throw e.within(name);
            }
        }
    }

    private static Form form(RecordComponent component) {
        Group group = component.getAnnotation(Group.class);
        if (group == null) {
            return CellForm.of(component);
        }
        if (group.count() == 0) {
            return new RecordForm<>(component.getType().asSubclass(Record.class));
        }
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return new ListForm(new RecordForm<>(element.asSubclass(Record.class)), group.count());
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " has no public accessor.", e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public constructor of its components.", e);
        }
    }

    @Override
    public boolean isLeftOut(@Nullable Object value) {
        return value == null || properties.stream().allMatch(property -> property.isLeftOutOf(value));
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartObject(value);
        for (Property property : properties) {
            property.write(value, json);
        }
        json.writeEndObject();
    }

    /** Reads an object; the parser stands on its start or, if that is already read, on what follows. */
    @Override
    public T read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
        } else if (json.currentToken() != JsonToken.FIELD_NAME && json.currentToken() != JsonToken.END_OBJECT) {
            throw JsonConversionException.expected(json, expected());
        }
        @Nullable Object[] values = new Object[properties.size()];
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            int place = place(json);
            if (values[place] != null) {
                throw Members.twice(json);
            }
            json.nextToken();
            values[place] = properties.get(place).read(json);
            json.nextToken();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == null ? absent(properties.get(i), json) : values[i];
        }
        return make(values);
    }

    private int place(JsonParser json) throws IOException {
        Integer place = places.get(json.currentName());
        if (place == null) {
            throw Members.unknown(json).within(json.currentName());
        }
        return place;
    }

    private static Object absent(Property property, JsonParser json) throws JsonConversionException {
        Object absent = property.form().absent();
        if (absent == null) {
            throw JsonConversionException.at(
                            json,
                            new Said(
                                    "項目がありません。" + property.form().expected().japanese() + "が必要です。",
                                    "Missing; expected "
                                            + property.form().expected().english() + "."))
                    .within(property.name());
        }
        return absent;
    }

    private T make(@Nullable Object[] values) {
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record's constructor declares no exception.", e);
        }
    }

    /** A record of what its components hold where they are left out; null where one must be there. */
    @Override
    public @Nullable Object absent() {
        @Nullable
        Object[] values =
                properties.stream().map(property -> property.form().absent()).toArray();
        return Arrays.asList(values).contains(null) ? null : make(values);
    }

    @Override
    public Said expected() {
        return new Said("オブジェクト", "an object");
    }
}
