package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import java.util.Objects;

/**
 * A user (利用者) as in the keys of the files. It identifies a person, so {@link #toString} shows the insurer only.
 *
 * @param insurer 保険者番号
 * @param insured 被保険者番号
 */
public record User(InsurerNumber insurer, InsuredNumber insured) {
    public User {
        Objects.requireNonNull(insurer, "insurerNumber");
        Objects.requireNonNull(insured, "insuredNumber");
    }
}
