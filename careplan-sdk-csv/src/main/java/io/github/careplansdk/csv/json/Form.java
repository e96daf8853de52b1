package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.careplansdk.core.internal.text.BilingualText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the values of a record's component stand in JSON. */
interface Form {
    /** Whether the value says nothing, so that its property is left out. */
    boolean isLeftOut(@Nullable Object value);

    /** Writes a value that is not left out. */
    void write(Object value, JsonGenerator json) throws IOException;

    /**
     * Reads the value on whose first token the parser stands; afterwards it stands on the last.
     *
     * @throws JsonConversionException if it is none of this form
     */
    Object read(JsonParser json) throws IOException;

    /** What a record holds where the property is left out; null where it must be there. */
    @Nullable
    Object absent();

    /** Whether the property must be there. */
    default boolean isRequired() {
        return absent() == null;
    }

    /** What is expected. */
    BilingualText expected();
}
