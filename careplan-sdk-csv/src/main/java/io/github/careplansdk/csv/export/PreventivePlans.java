package io.github.careplansdk.csv.export;

import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.PreventiveSupport;
import java.util.List;

/**
 * Preventive plans (介護予防サービス・支援計画書) of any number of users.
 *
 * @param plans one row a plan
 * @param supports 別表, sorted by its numbers within a plan
 */
public record PreventivePlans(List<PreventivePlan> plans, List<PreventiveSupport> supports) {
    public PreventivePlans {
        plans = SortingCells.copy(plans);
        supports = SortingCells.copy(supports);
    }
}
