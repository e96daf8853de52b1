package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is of a user.
 *
 * @param number the user
 * @param dataSets what goes onto forms, by family and date; those of a month hold its results
 */
public record UserFormData(UserNumber number, List<FormData> dataSets) {
    public UserFormData {
        dataSets = List.copyOf(dataSets);
    }

    /** Sorts what goes onto a user's forms, and brings the results to the plans of their months. */
    static UserFormData of(UserNumber number, Collection<FormData> found) {
        Map<String, List<FormData>> results = new LinkedHashMap<>();
        List<FormData> forms = new ArrayList<>();
        for (FormData data : found) {
            if (data.isLedBy(FileKind.UPJSK)) {
                results.computeIfAbsent(data.key(), month -> new ArrayList<>()).add(data);
            } else {
                forms.add(data);
            }
        }
        results.forEach((month, parts) -> addResults(month, parts, forms));
        forms.sort(Comparator.comparing(FormData::place)
                .thenComparing(FormData::key)
                .thenComparing(FormData::newest));
        return new UserFormData(number, forms);
    }

    private static void addResults(String month, List<FormData> parts, List<FormData> forms) {
        List<FormData> plans = forms.stream()
                .filter(data -> data.isLedBy(FileKind.UPPLAN) && data.key().equals(month))
                .toList();
        List<FormRow> newest = newest(parts);
        if (plans.isEmpty()) {
            FormData alone =
                    new FormData(monthlyPlan(parts.get(0)), month, parts.get(0).newest());
            addResults(alone, parts, newest);
            forms.add(alone);
        } else {
            plans.forEach(plan -> addResults(plan, parts, newest));
        }
    }

    /** The family that shows results beside the plan. */
    private static UnitFamily monthlyPlan(FormData results) {
        return results.rows(FileKind.UPJSK)
                .get(0)
                .edition()
                .familyOfLead(FileKind.UPPLAN)
                .orElseThrow(() -> new IllegalStateException("Results are of an edition without plans."));
    }

    private static void addResults(FormData data, List<FormData> parts, List<FormRow> newest) {
        parts.forEach(part -> part.origins().forEach(data::addOrigin));
        data.addAll(FileKind.UPJSK, newest);
    }

    /** A provider sends its results whole: its newest unit has all that counts. */
    private static List<FormRow> newest(List<FormData> parts) {
        Map<String, List<FormRow>> byProvider = new LinkedHashMap<>();
        parts.stream().sorted(Comparator.comparing(FormData::newest)).forEach(part -> {
            Map<String, List<FormRow>> own = new LinkedHashMap<>();
            for (FormRow row : part.rows(FileKind.UPJSK)) {
                own.computeIfAbsent(row.raw("providerNumber"), provider -> new ArrayList<>())
                        .add(row);
            }
            byProvider.putAll(own);
        });
        return byProvider.values().stream().flatMap(List::stream).toList();
    }
}
