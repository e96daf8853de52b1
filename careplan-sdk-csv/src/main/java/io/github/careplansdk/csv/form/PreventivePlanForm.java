package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormData;
import io.github.careplansdk.csv.form.internal.FormRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 介護予防サービス・支援計画書, with its table of supports. */
record PreventivePlanForm(FormRow plan, FormData data) implements Form {
    @Override
    public Heading heading() {
        FieldText number = plan.field("referenceNumber").between("No. ", "");
        return new Heading("", FieldText.of("介護予防サービス・支援計画書"), number, plan.field("userName"), false);
    }

    @Override
    public Markup body() {
        return FormTemplates.PREVENTIVE_PLAN.fill(Map.of(
                "plan",
                plan,
                "issues",
                RowGroups.by(data.rows(FileKind.UPYOBO_SUB), "issueNumber").stream()
                        .map(PreventivePlanForm::lines)
                        .toList()));
    }

    /** The lines of an issue. */
    private static List<Map<String, ?>> lines(List<FormRow> issue) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (List<FormRow> support : RowGroups.by(issue, "supportPlanNumber")) {
            for (FormRow used : support) {
                List<Map<String, ?>> shared = new ArrayList<>();
                shared.addAll(RowGroups.shared(used, issue, "overallIssue", "proposal", "intention", "goal"));
                shared.addAll(RowGroups.shared(used, support, "supportPoint", "selfCare", "insuredService"));
                lines.add(Map.of("shared", shared, "cells", used));
            }
        }
        return lines;
    }
}
