package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Group;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a record is made of, as its declaration says: columns, records of columns, and lists of them, of all editions of the
 * standard. The declaration is read once; what is made of it when it is first needed is the same for all threads.
 *
 * @param <T> the record
 */
public final class RecordShape<T extends Record> {
    private static final ClassValue<RecordShape<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type.asSubclass(Record.class));
        }
    };

    private final Class<T> type;
    private final List<Component> components;
    private @Nullable MethodHandle constructor;
    private @Nullable T defaults;
    private @Nullable List<Place> places;

    private RecordShape(Class<T> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException(type.getName() + " holds rows and must be public.");
        }
        this.type = type;
        this.components = Arrays.stream(type.getRecordComponents())
                .map(RecordShape::component)
                .toList();
    }

    /** Returns the shape of a record. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordShape<T> of(Class<T> type) {
        return (RecordShape<T>) KNOWN.get(type);
    }

    private static Component component(RecordComponent component) {
        Group group = component.getAnnotation(Group.class);
        if (group == null) {
            return new Leaf(component, cell(component), new Accessor(component));
        }
        Class<?> held = group.count() == 0 ? component.getType() : Leaf.argument(component);
        RecordShape<?> shape = of(held.asSubclass(Record.class));
        return new Part(component.getName(), shape, group.prefix(), group.count(), new Accessor(component));
    }

    /** What declares the column: an annotation of the component, or of its annotation. */
    private static Cell cell(RecordComponent component) {
        Cell own = component.getAnnotation(Cell.class);
        if (own != null) {
            return own;
        }
        for (Annotation annotation : component.getAnnotations()) {
            Cell shared = annotation.annotationType().getAnnotation(Cell.class);
            if (shared != null) {
                return shared;
            }
        }
        throw new IllegalStateException(component + " declares no column: annotate it with @Cell or @Group.");
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public constructor of its components.", e);
        }
    }

    /** A component of a record. */
    public sealed interface Component permits Leaf, Part {
        /** Returns its name. */
        String name();

        /** Returns what a record holds; null of no record. */
        @Nullable
        Object of(@Nullable Object record);

        /** Returns what a builder begins with. */
        @Nullable
        Object usual();
    }

    /** Calls a component's accessor, which is looked for when it is first needed: checking a file needs none. */
    static final class Accessor {
        private final RecordComponent component;
        private @Nullable MethodHandle handle;

        Accessor(RecordComponent component) {
            this.component = component;
        }

        @Nullable
        Object of(@Nullable Object record) {
            if (record == null) {
                return null;
            }
            try {
                return (Object) handle().invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("A record's accessor declares no exception.", e);
            }
        }

        private MethodHandle handle() throws IllegalAccessException {
            MethodHandle known = handle;
            if (known == null) {
                known = MethodHandles.publicLookup()
                        .unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                handle = known;
            }
            return known;
        }
    }

    /**
     * A record that holds columns, or a list of such records.
     *
     * @param shape the record, or an element of the list
     * @param prefix what stands before the Japanese names of its columns
     * @param slots how many elements the list may have; 0 where there is no list
     */
    public record Part(String name, RecordShape<?> shape, String prefix, int slots, Accessor accessor)
            implements Component {
        @Override
        public @Nullable Object of(@Nullable Object record) {
            return accessor.of(record);
        }

        @Override
        public Object usual() {
            return slots == 0 ? shape.defaults() : List.of();
        }
    }

    /**
     * The place of a column in a record.
     *
     * @param leaf the component that declares it
     * @param path what stands before its English name
     * @param prefix what stands before its Japanese name
     * @param repetition the number of the list's element, from 1; 0 where there is no list
     * @param owner gives the record that holds the component
     */
    public record Place(Leaf leaf, String path, String prefix, int repetition, UnaryOperator<@Nullable Object> owner) {
        /** Returns the Japanese name of the column, as the newest edition has it. */
        public String name() {
            return leaf.title(prefix, repetition);
        }

        /** Returns the English name of the column. */
        public String nameEn() {
            return path + leaf.name();
        }

        /** Returns what a record holds there; null where it has no such part. */
        public @Nullable Object of(@Nullable Record record) {
            return leaf.of(owner.apply(record));
        }
    }

    /** Returns the record. */
    public Class<T> type() {
        return type;
    }

    /** Returns the components, in order. */
    public List<Component> components() {
        return components;
    }

    /** Returns the constructor: it takes an array of what the components hold. */
    public MethodHandle constructor() {
        MethodHandle known = constructor;
        if (known == null) {
            known = constructor(type);
            constructor = known;
        }
        return known;
    }

    /** Returns a record of what its components hold, in order. */
    public T make(@Nullable Object[] values) {
        try {
            return type.cast((Object) constructor().invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record's constructor declares no exception.", e);
        }
    }

    /**
     * Returns the record that a builder begins with: optional cells are empty, others have their usual value. What has none
     * is null, or a number that no cell can hold, until it is set; writing reports it as a required cell that is empty.
     */
    public T defaults() {
        T known = defaults;
        if (known == null) {
            known = make(components.stream().map(Component::usual).toArray());
            defaults = known;
        }
        return known;
    }

    /** Returns the places of all columns, in order. */
    public List<Place> places() {
        List<Place> known = places;
        if (known == null) {
            List<Place> all = new ArrayList<>();
            addPlaces(all, "", "", 0, UnaryOperator.identity());
            known = List.copyOf(all);
            places = known;
        }
        return known;
    }

    private void addPlaces(
            List<Place> places, String path, String prefix, int repetition, UnaryOperator<@Nullable Object> owner) {
        for (Component component : components) {
            if (component instanceof Leaf leaf) {
                places.add(new Place(leaf, path, prefix, repetition, owner));
            } else if (component instanceof Part part) {
                String name = path + part.name();
                UnaryOperator<@Nullable Object> held = record -> part.of(owner.apply(record));
                if (part.slots() == 0) {
                    part.shape().addPlaces(places, name + ".", part.prefix(), 0, held);
                }
                for (int i = 1; i <= part.slots(); i++) {
                    int index = i - 1;
                    UnaryOperator<@Nullable Object> slot = record -> element(held.apply(record), index);
                    part.shape().addPlaces(places, name + "[" + i + "].", part.prefix(), i, slot);
                }
            }
        }
    }

    /**
     * Returns the columns that the record has in an edition of the standard, in order.
     *
     * @param changes what is different besides what the record declares, by the English names of the columns
     * @throws IllegalArgumentException if a change makes no sense
     */
    public List<Column> columns(Edition edition, Map<String, List<ColumnChange>> changes) {
        return new EditionColumns(type, edition).of(places(), changes);
    }

    private static @Nullable Object element(@Nullable Object list, int index) {
        return list instanceof List<?> elements && index < elements.size() ? elements.get(index) : null;
    }

    /** Gives what a record is to hold at a place, instead of what it holds. */
    @FunctionalInterface
    public interface Replacement {
        /** Returns it; what is held where nothing is replaced. */
        @Nullable
        Object of(Place place, @Nullable Object held);
    }

    /** Returns a copy of a record with other values, also in the records and lists in it. */
    public T replace(T record, Replacement replacement) {
        return replace(record, "", "", 0, replacement);
    }

    private T replace(Object record, String path, String prefix, int repetition, Replacement replacement) {
        return make(components.stream()
                .map(component -> replaced(component, record, path, prefix, repetition, replacement))
                .toArray());
    }

    private static @Nullable Object replaced(
            Component component, Object record, String path, String prefix, int repetition, Replacement replacement) {
        Object held = component.of(record);
        if (component instanceof Part part) {
            String name = path + part.name();
            if (!(held instanceof List<?> elements)) {
                return held == null ? null : part.shape().replace(held, name + ".", part.prefix(), 0, replacement);
            }
            return IntStream.range(0, elements.size())
                    .mapToObj(i -> part.shape()
                            .replace(elements.get(i), name + "[" + (i + 1) + "].", part.prefix(), i + 1, replacement))
                    .toList();
        }
        return replacement.of(new Place((Leaf) component, path, prefix, repetition, any -> record), held);
    }

    /** Names each list of a record that has more elements than slots, by its path, and says how many are too much. */
    public void findOverfull(@Nullable Object record, ObjIntConsumer<String> found) {
        findOverfull(record, "", found);
    }

    private void findOverfull(@Nullable Object record, String path, ObjIntConsumer<String> found) {
        for (Component component : components) {
            if (component instanceof Part part) {
                Object held = part.of(record);
                if (part.slots() == 0) {
                    part.shape().findOverfull(held, path + part.name() + ".", found);
                } else if (held instanceof List<?> list && list.size() > part.slots()) {
                    found.accept(path + part.name(), list.size() - part.slots());
                }
            }
        }
    }
}
