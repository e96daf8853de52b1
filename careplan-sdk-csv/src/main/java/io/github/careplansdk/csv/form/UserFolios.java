package io.github.careplansdk.csv.form;

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
 * @param folios what goes onto forms, by family and date; those of a month hold its results
 */
record UserFolios(UserNumber number, List<Folio> folios) {
    UserFolios {
        folios = List.copyOf(folios);
    }

    /** Sorts a user's folios and brings the results to the plans of their months. */
    static UserFolios of(UserNumber number, Collection<Folio> found) {
        Map<String, List<Folio>> results = new LinkedHashMap<>();
        List<Folio> forms = new ArrayList<>();
        for (Folio folio : found) {
            if (folio.isLedBy(FileKind.UPJSK)) {
                results.computeIfAbsent(folio.key(), month -> new ArrayList<>()).add(folio);
            } else {
                forms.add(folio);
            }
        }
        results.forEach((month, parts) -> addResults(month, parts, forms));
        forms.sort(Comparator.comparing(Forms::place).thenComparing(Folio::key).thenComparing(Folio::newest));
        return new UserFolios(number, forms);
    }

    private static void addResults(String month, List<Folio> parts, List<Folio> forms) {
        List<Folio> plans = forms.stream()
                .filter(folio -> folio.isLedBy(FileKind.UPPLAN) && folio.key().equals(month))
                .toList();
        List<FormRow> newest = newest(parts);
        if (plans.isEmpty()) {
            Folio alone =
                    new Folio(monthlyPlan(parts.get(0)), month, parts.get(0).newest());
            addResults(alone, parts, newest);
            forms.add(alone);
        } else {
            plans.forEach(plan -> addResults(plan, parts, newest));
        }
    }

    /** The family that shows results beside the plan. */
    private static UnitFamily monthlyPlan(Folio results) {
        return results.rows(FileKind.UPJSK)
                .get(0)
                .edition()
                .familyOfLead(FileKind.UPPLAN)
                .orElseThrow(() -> new IllegalStateException("Results are of an edition without plans."));
    }

    private static void addResults(Folio folio, List<Folio> parts, List<FormRow> newest) {
        parts.forEach(part -> part.origins().forEach(folio::addOrigin));
        folio.addAll(FileKind.UPJSK, newest);
    }

    /** A provider sends its results whole: its newest unit has all that counts. */
    private static List<FormRow> newest(List<Folio> parts) {
        Map<String, List<FormRow>> byProvider = new LinkedHashMap<>();
        parts.stream().sorted(Comparator.comparing(Folio::newest)).forEach(part -> {
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
