package io.github.careplansdk.csv.form;

import java.util.List;

/** 第２表: 居宅サービス計画書（２）. */
record Table2Form(List<FormRow> supports, Person person) implements Form {
    @Override
    public Heading heading() {
        FieldText created = supports.get(0).show("createdDate").between("作成年月日　", "");
        return new Heading("第２表", FieldText.of("居宅サービス計画書（２）"), created, person.name(), false);
    }

    @Override
    public void writeTo(Paper paper) {
        paper.table("grid plan2", () -> {
            paper.columns(40, 33, 22, 33, 22, 42, 7, 22, 28, 16, 22);
            paper.heads(() -> {
                paper.row(() -> {
                    paper.th("生活全般の解決すべき課題（ニーズ）", 1, 2);
                    paper.th("目　標", 4, 1);
                    paper.th("援　助　内　容", 6, 1);
                });
                paper.row(() -> {
                    for (String head :
                            List.of("長期目標", "（期間）", "短期目標", "（期間）", "サービス内容", "※1", "サービス種別", "※2", "頻度", "期間")) {
                        paper.th(head);
                    }
                });
            });
            for (List<FormRow> need : RowGroups.by(supports, "needNumber")) {
                paper.rows(() -> writeNeed(paper, need));
            }
        });
        paper.note("※1 「保険給付の対象となるかどうかの区分」について、保険給付対象内サービスについては○印を付す。");
        paper.note("※2 「当該サービス提供を行う事業所」について記入する。");
    }

    private static void writeNeed(Paper paper, List<FormRow> need) {
        for (List<FormRow> goal : RowGroups.by(need, "goalNumber")) {
            for (List<FormRow> shortTerm : shortTermGoals(goal)) {
                for (FormRow support : shortTerm) {
                    paper.row(() -> {
                        RowGroups.lead(paper, support, need, "need");
                        RowGroups.lead(paper, support, goal, "longTermGoal", "longTermPeriod");
                        RowGroups.lead(paper, support, shortTerm, "shortTermGoal", "shortTermPeriod");
                        writeSupport(paper, support);
                    });
                }
            }
        }
    }

    /** Rows under the same short-term goal: one that is left empty is the one above. */
    private static List<List<FormRow>> shortTermGoals(List<FormRow> goal) {
        return RowGroups.of(
                goal,
                (above, row) -> row.raw("shortTermGoal").isEmpty()
                        || row.raw("shortTermGoal").equals(above.raw("shortTermGoal")));
    }

    private static void writeSupport(Paper paper, FormRow support) {
        paper.td("long", support.show("serviceContent"));
        FieldText coverage = support.show("insuranceCoverage");
        boolean covered =
                coverage.fault().isEmpty() && support.raw("insuranceCoverage").equals("Y");
        paper.td("centre", covered ? FieldText.of("○") : coverage.fault().isEmpty() ? FieldText.NOTHING : coverage);
        paper.td("long", support.show("serviceKind"));
        paper.td("long", support.show("providerName"));
        paper.td("long", support.show("frequency"));
        paper.td("long", support.show("servicePeriod"));
    }
}
