package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.util.Comparator;

/**
 * The properties by which rows of the two sides are matched: the provider, the code and, for rented equipment, the
 * piece. The satellite is not part of it (satellites have their office's number), nor is the number that tells equal
 * pieces apart (明細判別コード), which each side counts for itself.
 *
 * @param provider サービス事業者コード
 * @param code サービスコード
 * @param equipment TAISコード or else 福祉用具届出コード, with an ASCII hyphen; empty for other services
 */
public record Service(OfficeNumber provider, ServiceCode code, String equipment) implements Comparable<Service> {
    private static final Comparator<Service> ORDER = Comparator.comparing(Service::provider)
            .thenComparing(service -> service.code().value())
            .thenComparing(service -> service.equipment());

    static Service of(Table6 row) {
        return new Service(
                row.providerNumber(), row.serviceCode(), equipment(row.taisCode(), row.notifiedEquipmentCode()));
    }

    static Service of(Table7 row) {
        return new Service(
                row.providerNumber(), row.serviceCode(), equipment(row.taisCode(), row.notifiedEquipmentCode()));
    }

    private static String equipment(String tais, String notified) {
        return (tais.isEmpty() ? notified : tais).replace('－', '-');
    }

    @Override
    public int compareTo(Service other) {
        return ORDER.compare(this, other);
    }
}
