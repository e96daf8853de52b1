package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.ServiceType.Exchange;
import io.github.careplansdk.core.kind.ServiceType.Scheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTypeTest {
    @Test
    void typesAreThoseOfTheStandardsTable() {
        List<List<String>> declared = Stream.of(ServiceType.values())
                .map(type -> List.of(type.code(), type.label(), scheme(type.scheme()), exchange(type.exchange())))
                .toList();

        assertThat(declared).isEqualTo(StandardTables.read("service-types.tsv"));
    }

    private static String scheme(Scheme scheme) {
        return switch (scheme) {
            case CARE -> "care";
            case PREVENTIVE -> "preventive";
            case MUNICIPAL -> "municipal";
            case CARE_MANAGEMENT -> "care-management";
        };
    }

    private static String exchange(Exchange exchange) {
        return switch (exchange) {
            case EXCHANGED -> "yes";
            case EXCLUDED -> "no";
            case FILE_NAME_ONLY -> "file name only";
        };
    }

    @ParameterizedTest
    @EnumSource
    void codeFindsItsType(ServiceType type) {
        assertThat(ServiceType.of(type.code())).contains(type);
        assertThat(type.isExchanged()).isEqualTo(type.exchange() == Exchange.EXCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "99", "111", "2a", "１１"})
    void otherCodesFindNone(String code) {
        assertThat(ServiceType.of(code)).isEmpty();
    }

    @Test
    void equipmentIsRentedUnderTwoTypes() {
        assertThat(codesOf(Stream.of(ServiceType.values()).filter(ServiceType::isEquipmentRental)))
                .containsExactly("17", "67");
    }

    @Test
    void careManagersAreInCareManagementAndSmallMultifunctionalOffices() {
        assertThat(codesOf(Stream.of(ServiceType.values()).filter(ServiceType::hasCareManagers)))
                .containsExactlyInAnyOrder("43", "46", "73", "68", "77", "79", "75", "69");
        assertThat(codesOf(Stream.of(ServiceType.values()).filter(ServiceType::isCareManagement)))
                .containsExactly("43", "46");
    }

    private static List<String> codesOf(Stream<ServiceType> types) {
        return types.map(ServiceType::code).toList();
    }
}
