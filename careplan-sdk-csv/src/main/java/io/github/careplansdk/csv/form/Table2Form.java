package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 第２表: 居宅サービス計画書（２）. */
record Table2Form(List<FormRow> supports, Person person) implements Form {
    @Override
    public Heading heading() {
        FieldText created = supports.get(0).field("createdDate").between("作成年月日　", "");
        return new Heading("第２表", FieldText.of("居宅サービス計画書（２）"), created, person.name(), false);
    }

    @Override
    public Markup body() {
        return FormTemplates.TABLE2.fill(Map.of(
                "needs",
                RowGroups.by(supports, "needNumber").stream()
                        .map(Table2Form::lines)
                        .toList()));
    }

    /** The lines of a need. */
    private static List<Map<String, ?>> lines(List<FormRow> need) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (List<FormRow> goal : RowGroups.by(need, "goalNumber")) {
            for (List<FormRow> shortTerm : shortTermGoals(goal)) {
                for (FormRow support : shortTerm) {
                    List<Map<String, ?>> shared = new ArrayList<>();
                    shared.addAll(RowGroups.shared(support, need, "need"));
                    shared.addAll(RowGroups.shared(support, goal, "longTermGoal", "longTermPeriod"));
                    shared.addAll(RowGroups.shared(support, shortTerm, "shortTermGoal", "shortTermPeriod"));
                    lines.add(Map.of("shared", shared, "cells", support, "covered", covered(support)));
                }
            }
        }
        return lines;
    }

    /** Rows under the same short-term goal: one that is left empty is the one above. */
    private static List<List<FormRow>> shortTermGoals(List<FormRow> goal) {
        return RowGroups.of(
                goal,
                (above, row) -> row.raw("shortTermGoal").isEmpty()
                        || row.raw("shortTermGoal").equals(above.raw("shortTermGoal")));
    }

    private static FieldText covered(FormRow support) {
        FieldText coverage = support.field("insuranceCoverage");
        if (coverage.fault().isPresent()) {
            return coverage;
        }
        return support.raw("insuranceCoverage").equals("Y") ? FieldText.of("○") : FieldText.NOTHING;
    }
}
