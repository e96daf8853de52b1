package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;

/**
 * The unit that rows came in. Newer ones sort behind older ones.
 *
 * @param serial its serial, or empty where the name of a file does not tell
 * @param route sender and receiver, or else the name of the file
 */
public record Origin(String serial, String route) implements Comparable<Origin> {
    /** Rows that are no file's. */
    public static final Origin NONE = new Origin("", "");

    static Origin of(FileName name) {
        return new Origin(name.serial().digits(), route(name.address()));
    }

    private static String route(Address address) {
        return office(address.from(), address.fromType()) + " → " + office(address.to(), address.toType());
    }

    private static String office(OfficeNumber number, String type) {
        return type.isEmpty() ? number.value() : number.value() + "(" + type + ")";
    }

    @Override
    public int compareTo(Origin other) {
        int order = serial.compareTo(other.serial);
        return order != 0 ? order : route.compareTo(other.route);
    }

    /** In words, as it stands above a form. */
    public String words() {
        return (serial.isEmpty() ? "" : "連番 " + serial + "　") + route;
    }
}
