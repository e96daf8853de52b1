package io.github.careplansdk.csv.testkit.generate.internal.community;

import static io.github.careplansdk.core.kind.ServiceType.*;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The providers of a neighbourhood: between them they give every service type that is exchanged. */
public enum Provider {
    HOME_HELP(
            SampleOffice.HOME_HELP.officeName(),
            HOME_VISIT_CARE,
            MUNICIPAL_VISIT_DEEMED,
            MUNICIPAL_VISIT,
            MUNICIPAL_VISIT_FIXED_RATE,
            MUNICIPAL_VISIT_FIXED_AMOUNT),
    BATHING("例示訪問入浴", HOME_VISIT_BATHING, PREVENTIVE_HOME_VISIT_BATHING),
    NURSING("架空訪問看護ステーション", HOME_VISIT_NURSING, PREVENTIVE_HOME_VISIT_NURSING),
    VISITING_REHABILITATION("見本訪問リハビリ", HOME_VISIT_REHABILITATION, PREVENTIVE_HOME_VISIT_REHABILITATION),
    DAY_CARE_CENTER(
            SampleOffice.DAY_CARE.officeName(),
            DAY_CARE,
            MUNICIPAL_DAY_DEEMED,
            MUNICIPAL_DAY,
            MUNICIPAL_DAY_FIXED_RATE,
            MUNICIPAL_DAY_FIXED_AMOUNT),
    DAY_REHABILITATION_CENTER("架空デイケア", DAY_REHABILITATION, PREVENTIVE_DAY_REHABILITATION),
    RENTAL("見本福祉用具", EQUIPMENT_RENTAL, PREVENTIVE_EQUIPMENT_RENTAL),
    SHORT_STAY("例示ショートステイ", SHORT_STAY_CARE, PREVENTIVE_SHORT_STAY_CARE),
    HEALTH_FACILITY_STAY("架空老人保健施設", SHORT_STAY_MEDICAL_HEALTH_FACILITY, PREVENTIVE_SHORT_STAY_MEDICAL_HEALTH_FACILITY),
    HOSPITAL_STAY("見本療養病院", SHORT_STAY_MEDICAL_SANATORIUM, PREVENTIVE_SHORT_STAY_MEDICAL_SANATORIUM),
    INTEGRATED_FACILITY_STAY(
            "例示介護医療院", SHORT_STAY_MEDICAL_INTEGRATED_FACILITY, PREVENTIVE_SHORT_STAY_MEDICAL_INTEGRATED_FACILITY),
    MEDICAL_ADVICE("架空クリニック", HOME_MEDICAL_MANAGEMENT, PREVENTIVE_HOME_MEDICAL_MANAGEMENT),
    NIGHT_HELP("見本夜間ヘルパー", NIGHT_HOME_VISIT_CARE),
    ROUND_THE_CLOCK("例示定期巡回", REGULAR_AND_ON_DEMAND_VISITS),
    DEMENTIA_DAY_CENTER("架空認知症デイ", DEMENTIA_DAY_CARE, PREVENTIVE_DEMENTIA_DAY_CARE),
    COMMUNITY_DAY_CENTER("見本地域デイ", COMMUNITY_DAY_CARE),
    MULTIFUNCTIONAL(
            "例示小規模多機能ホーム",
            SMALL_MULTIFUNCTIONAL,
            SMALL_MULTIFUNCTIONAL_SHORT_TERM,
            PREVENTIVE_SMALL_MULTIFUNCTIONAL,
            PREVENTIVE_SMALL_MULTIFUNCTIONAL_SHORT_TERM),
    NURSING_MULTIFUNCTIONAL(
            "架空看護小規模多機能ホーム", ServiceType.NURSING_SMALL_MULTIFUNCTIONAL, NURSING_SMALL_MULTIFUNCTIONAL_SHORT_TERM),
    FACILITY_STAY("見本ケアホーム", SPECIFIED_FACILITY_SHORT_TERM),
    COMMUNITY_FACILITY_STAY("例示地域ケアホーム", COMMUNITY_SPECIFIED_FACILITY_SHORT_TERM),
    GROUP_HOME_STAY("架空グループホーム", DEMENTIA_GROUP_HOME_SHORT_TERM, PREVENTIVE_DEMENTIA_GROUP_HOME_SHORT_TERM);

    private static final Map<ServiceType, Provider> BY_TYPE = new EnumMap<>(ServiceType.class);

    static {
        for (Provider provider : values()) {
            provider.types.forEach(type -> BY_TYPE.put(type, provider));
        }
    }

    private final String label;
    private final List<ServiceType> types;

    Provider(String label, ServiceType... types) {
        this.label = label;
        this.types = List.of(types);
    }

    /** Who gives services of that type. */
    static Provider of(ServiceType type) {
        return Objects.requireNonNull(BY_TYPE.get(type), () -> "Nobody gives " + type);
    }

    /** Its name. */
    String label() {
        return label;
    }

    /** The service type under which it sends and receives. */
    public ServiceType type() {
        return types.get(0);
    }

    /** Whether it makes the plans of its own users. */
    boolean hasCareManagers() {
        return type().hasCareManagers();
    }
}
