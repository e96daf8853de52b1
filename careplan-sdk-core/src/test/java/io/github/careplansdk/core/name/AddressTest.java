package io.github.careplansdk.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.ServiceType;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final OfficeNumber CARE = new OfficeNumber("1370000001");
    private static final OfficeNumber PROVIDER = new OfficeNumber("1370000002");

    @Test
    void isWrittenAsInFileNames() {
        Address address = Address.of(CARE, ServiceType.CARE_MANAGEMENT, PROVIDER, ServiceType.HOME_VISIT_CARE);

        assertThat(address).hasToString("1370000001_43_1370000002_11");
        assertThat(address.senderType()).contains(ServiceType.CARE_MANAGEMENT);
        assertThat(address.receiverType()).contains(ServiceType.HOME_VISIT_CARE);
        assertThat(address.hasServiceTypes()).isTrue();
        assertThat(address.withoutServiceTypes()).hasToString("1370000001_1370000002");
    }

    @Test
    void mayHaveNoServiceTypes() {
        Address address = new Address(CARE, "", PROVIDER, "");

        assertThat(address).hasToString("1370000001_1370000002");
        assertThat(address.hasServiceTypes()).isFalse();
        assertThat(address.senderType()).isEmpty();
        assertThat(address.receiverType()).isEmpty();
    }

    @Test
    void mayHaveTypesThatAreNotListed() {
        Address address = new Address(CARE, "99", PROVIDER, "11");

        assertThat(address.senderType()).isEmpty();
        assertThat(address.receiverType()).contains(ServiceType.HOME_VISIT_CARE);
    }

    @Test
    void isOrderedBySenderThenReceiver() {
        List<Address> ordered = List.of(
                new Address(CARE, "43", CARE, "43"),
                new Address(CARE, "43", PROVIDER, "11"),
                new Address(CARE, "43", PROVIDER, "15"),
                new Address(CARE, "46", CARE, "43"),
                new Address(PROVIDER, "11", CARE, "43"));

        assertThat(ordered.stream().sorted()).containsExactlyElementsOf(ordered);
    }
}
