package io.github.careplansdk.core.name;

import io.github.careplansdk.core.kind.ServiceType;
import java.util.Comparator;
import java.util.Optional;

/**
 * The sender and the receiver of a file, as its name states them. The service types are the two characters of the name:
 * they may be types the standard does not list, and they are empty in names of editions that have none.
 *
 * @param from the sender's office number
 * @param fromType the sender's service type, or empty
 * @param to the receiver's office number
 * @param toType the receiver's service type, or empty
 */
public record Address(OfficeNumber from, String fromType, OfficeNumber to, String toType)
        implements Comparable<Address> {
    private static final Comparator<Address> ORDER = Comparator.comparing(Address::from)
            .thenComparing(Address::fromType)
            .thenComparing(Address::to)
            .thenComparing(Address::toType);

    /** Returns an address between listed service types. */
    public static Address of(OfficeNumber from, ServiceType fromType, OfficeNumber to, ServiceType toType) {
        return new Address(from, fromType.code(), to, toType.code());
    }

    /** Returns whether the service types are known; names of older editions do not hold them. */
    public boolean hasServiceTypes() {
        return !fromType.isEmpty();
    }

    /** Returns a copy of this address without service types. */
    public Address withoutServiceTypes() {
        return new Address(from, "", to, "");
    }

    /** Returns the sender's service type, or empty if the standard does not list it. */
    public Optional<ServiceType> senderType() {
        return ServiceType.of(fromType);
    }

    /** Returns the receiver's service type, or empty if the standard does not list it. */
    public Optional<ServiceType> receiverType() {
        return ServiceType.of(toType);
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    /** Returns the parts as they stand in a file name. */
    @Override
    public String toString() {
        return hasServiceTypes() ? from + "_" + fromType + "_" + to + "_" + toType : from + "_" + to;
    }
}
