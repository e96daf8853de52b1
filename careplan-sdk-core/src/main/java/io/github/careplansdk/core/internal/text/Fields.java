package io.github.careplansdk.core.internal.text;

import org.jspecify.annotations.Nullable;

/** What a {@link Template} asks for values by name. */
@FunctionalInterface
public interface Fields {
    /** Returns the value of that name, or null where there is no such name. */
    @Nullable
    Object get(String name);
}
