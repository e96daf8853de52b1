package io.github.careplansdk.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases keep ids as texts. */
class UnitIdTest {
    private static final OfficeNumber FROM = new OfficeNumber("9970100011");
    private static final OfficeNumber TO = new OfficeNumber("9970100037");
    private static final Serial SERIAL = Serial.parse("20260325101000").orElseThrow();

    @Test
    void itsTextIsReadBackWithServiceTypesAndWithout() {
        UnitId id = new UnitId(SERIAL, new Address(FROM, "43", TO, "11"));
        assertThat(UnitId.parse("9970100011_43_9970100037_11_20260325101000")).hasValue(id);
        assertThat(UnitId.parse(id.toString())).hasValue(id);
        UnitId older = new UnitId(SERIAL, id.address().withoutServiceTypes());
        assertThat(UnitId.parse("9970100011_9970100037_20260325101000")).hasValue(older);
        assertThat(UnitId.parse(older.toString())).hasValue(older);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9970100011_43_9970100037_11",
                "9970100011_43_9970100037_11_20260332101000",
                "9970100011__9970100037__20260325101000",
                "9970100011_43_9970100037_1_20260325101000",
                "997010001_43_9970100037_11_20260325101000",
                "9970100011_43_997010003_11_20260325101000",
                "9970100011_43_9970100037_11_20260325101000_1"
            })
    void whatIsNoIdIsNone(String text) {
        assertThat(UnitId.parse(text)).isEmpty();
    }
}
