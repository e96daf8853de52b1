package io.github.careplansdk.csv.io.internal.record;

import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Calls a record's constructor. The JIT compiler inlines a method handle only where it is a constant, so each record gets a
 * class of its own that holds the handle as one: a hidden copy of {@link ConstantInstantiator}. Reading table 6 is twice as
 * fast for it.
 */
abstract class Instantiator {
    private static final ClassValue<Instantiator> BY_RECORD = new ClassValue<>() {
        @Override
        protected Instantiator computeValue(Class<?> record) {
            return define(RecordShape.of(record.asSubclass(Record.class)).constructor());
        }
    };

    static Instantiator of(Class<?> record) {
        return BY_RECORD.get(record);
    }

    /** A record of these components, in order. */
    abstract Object make(@Nullable Object[] components);

    private static Instantiator define(MethodHandle constructor) {
        try (InputStream template = Instantiator.class.getResourceAsStream("ConstantInstantiator.class")) {
            if (template == null) {
                throw new IllegalStateException("The jar lacks ConstantInstantiator.class: build it again.");
            }
            MethodHandles.Lookup copy =
                    MethodHandles.lookup().defineHiddenClassWithClassData(template.readAllBytes(), constructor, true);
            return (Instantiator) copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A copy of ConstantInstantiator can be made.", e);
        }
    }
}
