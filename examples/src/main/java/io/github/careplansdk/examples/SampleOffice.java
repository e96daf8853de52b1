package io.github.careplansdk.examples;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;

/**
 * The offices of the sample month. All are invented: no prefecture has the 99 at the front of their numbers, and no
 * telephone rings at 00-0000-0000.
 */
enum SampleOffice {
    CARE_OFFICE("9970100011", ServiceType.CARE_MANAGEMENT, "見本居宅介護支援事業所", "見本町１丁目１番"),
    SUPPORT_CENTER("9900100024", ServiceType.PREVENTIVE_CARE_MANAGEMENT, "例示市地域包括支援センター", "例示町２丁目２番"),
    /** Also rents equipment (17, 67), and has a satellite, number 1. */
    HOME_HELP("9970100037", ServiceType.HOME_VISIT_CARE, "見本ヘルパーステーション", "見本町３丁目３番"),
    DAY_CARE("9970100045", ServiceType.DAY_CARE, "例示デイサービスセンター", "例示町４丁目４番");

    static final String POSTAL_CODE = "000-0000";
    static final String PHONE_NUMBER = "00-0000-0000";
    static final String CITY = "架空県例示市";
    static final String CARE_MANAGER = "架空 三郎";
    static final String SUPPORT_CENTER_AUTHOR = "仮名 花江";

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

    OfficeNumber number() {
        return new OfficeNumber(number);
    }

    ServiceType type() {
        return type;
    }

    String officeName() {
        return officeName;
    }

    String street() {
        return street;
    }

    /** The address in the name of a file that this office sends to that one. */
    Address to(SampleOffice receiver) {
        return Address.of(number(), type, receiver.number(), receiver.type);
    }
}
