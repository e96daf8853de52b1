package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a unit is written in headers, journals and folder names: serial, sender, receiver. */
public final class UnitKey {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{14})_([0-9]{10})(?:_([0-9A-Z]{2}))?_([0-9]{10})(?:_([0-9A-Z]{2}))?");

    private UnitKey() {}

    /** With service types, so that no two units share it. */
    public static String of(UnitId unit) {
        return unit.serial() + "_" + unit.address();
    }

    /** With the office numbers only, as people know them. */
    public static String ofOffices(UnitId unit) {
        return unit.serial() + "_" + unit.address().from() + "_"
                + unit.address().to();
    }

    /** The name of a unit's container among its files. */
    public static String container(UnitId unit) {
        return ofOffices(unit) + ".asice";
    }

    /** The name of a file that could not lie beside the unit's container; on some systems capitals make no difference. */
    public static Optional<String> namesake(UnitId unit, List<Path> files) {
        return files.stream()
                .map(FileNames::of)
                .filter(container(unit)::equalsIgnoreCase)
                .findFirst();
    }

    /** The unit that a name begins with; empty where it begins with none. */
    public static Optional<String> beginning(String name) {
        return Optional.of(FORM.matcher(name)).filter(Matcher::lookingAt).map(Matcher::group);
    }

    public static Optional<UnitId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || (matcher.group(3) == null) != (matcher.group(5) == null)) {
            return Optional.empty();
        }
        return Serial.parse(matcher.group(1)).map(serial -> new UnitId(serial, address(matcher)));
    }

    private static Address address(Matcher matcher) {
        return new Address(
                new OfficeNumber(matcher.group(2)),
                Optional.ofNullable(matcher.group(3)).orElse(""),
                new OfficeNumber(matcher.group(4)),
                Optional.ofNullable(matcher.group(5)).orElse(""));
    }
}
