package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds which groups of a user are compared: first those of the same key, then a plan and its results, then other versions. */
final class GroupPairs {
    private final Map<GroupKey, RowGroup> before;
    private final Map<GroupKey, RowGroup> after;
    private final ResultProviders providers;
    private final List<GroupPair> pairs = new ArrayList<>();

    private GroupPairs(Map<GroupKey, RowGroup> before, Map<GroupKey, RowGroup> after, ResultProviders providers) {
        this.providers = providers;
        this.before = new TreeMap<>(before);
        this.after = new TreeMap<>(after);
    }

    /** The pairs of a user's groups, by lead and date. */
    static List<GroupPair> of(
            Map<GroupKey, RowGroup> before, Map<GroupKey, RowGroup> after, ResultProviders providers) {
        GroupPairs found = new GroupPairs(before, after, providers);
        Set<String> planned = found.monthsOfPlansAgainstResults();
        found.pairEqualKeys();
        planned.forEach(found::pairPlanAndResults);
        found.pairOtherVersions();
        found.before.values().forEach(group -> found.pairs.add(new GroupPair(Optional.of(group), Optional.empty(), 0)));
        found.after.values().forEach(group -> found.pairs.add(new GroupPair(Optional.empty(), Optional.of(group), 0)));
        found.pairs.sort(Comparator.comparing(pair -> pair.any().key()));
        return found.pairs;
    }

    private void pairEqualKeys() {
        for (RowGroup group : List.copyOf(before.values())) {
            RowGroup same = after.remove(group.key());
            if (same != null) {
                before.remove(group.key());
                pairs.add(GroupPair.of(group, same));
            }
        }
    }

    /** The months that are only planned on one side and only reported on the other. */
    private Set<String> monthsOfPlansAgainstResults() {
        Set<String> months = new HashSet<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> key.lead().equals(FileKind.UPPLAN))
                .map(GroupKey::date)
                .forEach(months::add);
        months.removeIf(month -> {
            Set<FileKind> here = leads(before, month);
            Set<FileKind> there = leads(after, month);
            return here.size() != 1 || there.size() != 1 || here.equals(there);
        });
        return months;
    }

    /** Which of plan and results there are of a month. */
    private static Set<FileKind> leads(Map<GroupKey, RowGroup> groups, String month) {
        Set<FileKind> leads = new HashSet<>();
        for (FileKind lead : List.of(FileKind.UPPLAN, FileKind.UPJSK)) {
            if (!ofMonth(groups, lead, month).isEmpty()) {
                leads.add(lead);
            }
        }
        return leads;
    }

    private static List<RowGroup> ofMonth(Map<GroupKey, RowGroup> groups, FileKind lead, String month) {
        return groups.values().stream()
                .filter(group ->
                        group.key().lead().equals(lead) && group.key().date().equals(month))
                .toList();
    }

    private void pairPlanAndResults(String month) {
        boolean plannedFirst = !ofMonth(before, FileKind.UPPLAN, month).isEmpty();
        RowGroup plan =
                ofMonth(plannedFirst ? before : after, FileKind.UPPLAN, month).get(0);
        List<RowGroup> results = ofMonth(plannedFirst ? after : before, FileKind.UPJSK, month);
        RowGroup all = RowGroup.resultsOf(results);
        RowGroup part = providers.partOf(plan);
        Optional<RowGroup> planned = Optional.of(part).filter(group -> !group.isEmpty());
        pairs.add(new GroupPair(
                plannedFirst ? planned : Optional.of(all),
                plannedFirst ? Optional.of(all) : planned,
                plan.size() - part.size()));
        (plannedFirst ? before : after).remove(plan.key());
        results.forEach(result -> (plannedFirst ? after : before).remove(result.key()));
    }

    private record Family(FileKind lead, List<String> withoutDate) {
        static Family of(GroupKey key) {
            return new Family(key.lead(), key.withoutDate());
        }
    }

    private void pairOtherVersions() {
        Map<Family, RowGroup> single = singles(before);
        singles(after).forEach((family, other) -> {
            RowGroup group = single.get(family);
            if (group != null) {
                pairs.add(GroupPair.of(group, other));
                before.remove(group.key());
                after.remove(other.key());
            }
        });
    }

    /** The groups that are the only one of their family. */
    private static Map<Family, RowGroup> singles(Map<GroupKey, RowGroup> groups) {
        Map<Family, List<RowGroup>> families = new HashMap<>();
        groups.forEach((key, group) -> families.computeIfAbsent(Family.of(key), none -> new ArrayList<>())
                .add(group));
        Map<Family, RowGroup> singles = new HashMap<>();
        families.forEach((family, all) -> {
            if (all.size() == 1) {
                singles.put(family, all.get(0));
            }
        });
        return singles;
    }
}
