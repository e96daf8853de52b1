package io.github.careplansdk.csv.testkit.sample;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Office;

/**
 * The offices of the samples. All are invented: no prefecture has the 99 at the front of their numbers, and no
 * telephone rings at 00-0000-0000.
 */
public enum SampleOffice {
    /** Plans for all three users. */
    CARE_OFFICE("9970100011", ServiceType.CARE_MANAGEMENT, "見本居宅介護支援事業所", "見本町１丁目１番"),
    /** In charge of Hana, whom it has entrusted to the care office. */
    SUPPORT_CENTER("9900100024", ServiceType.PREVENTIVE_CARE_MANAGEMENT, "例示市地域包括支援センター", "例示町２丁目２番"),
    /** Also rents equipment (17, 67), and has a satellite, number 1. */
    HOME_HELP("9970100037", ServiceType.HOME_VISIT_CARE, "見本ヘルパーステーション", "見本町３丁目３番"),
    /** Gives day care. */
    DAY_CARE("9970100045", ServiceType.DAY_CARE, "例示デイサービスセンター", "例示町４丁目４番");

    /** The postal code of all users and offices. */
    public static final String POSTAL_CODE = "000-0000";

    /** The telephone number of all users and offices. */
    public static final String PHONE_NUMBER = "00-0000-0000";

    /** The city of all users and offices. */
    public static final String CITY = "架空県例示市";

    /** The care manager (介護支援専門員) of the care office. */
    public static final String CARE_MANAGER = "架空 三郎";

    /** The author of records of the support center. */
    public static final String SUPPORT_CENTER_AUTHOR = "仮名 花江";

    private final String number;
    private final ServiceType type;
    private final String officeName;
    private final String street;

    SampleOffice(String number, ServiceType type, String officeName, String street) {
        this.number = number;
        this.type = type;
        this.officeName = officeName;
        this.street = street;
    }

    /** Returns the office number (事業所番号). */
    public OfficeNumber number() {
        return new OfficeNumber(number);
    }

    /** Returns the service type under which the office sends and receives. */
    public ServiceType type() {
        return type;
    }

    /** Returns the office with its service type, as exporters take it. */
    public Office office() {
        return new Office(number(), type);
    }

    /** Returns the name (事業所名). */
    public String officeName() {
        return officeName;
    }

    /** Returns the address below the city. */
    public String street() {
        return street;
    }

    /** Returns the address in the name of a file that this office sends to another. */
    public Address to(SampleOffice receiver) {
        return Address.of(number(), type, receiver.number(), receiver.type);
    }
}
