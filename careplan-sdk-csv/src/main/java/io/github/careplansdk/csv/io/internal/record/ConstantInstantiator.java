package io.github.careplansdk.csv.io.internal.record;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** A template: {@link Instantiator} defines a hidden copy of it for each record, with the constructor as class data. */
final class ConstantInstantiator extends Instantiator {
    private static final MethodHandle CONSTRUCTOR = constructor();

    ConstantInstantiator() {}

    private static MethodHandle constructor() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A class may read its own data.", e);
        }
    }

    @Override
    Object make(@Nullable Object[] components) {
        try {
            return (Object) CONSTRUCTOR.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record's constructor declares no exception.", e);
        }
    }
}
