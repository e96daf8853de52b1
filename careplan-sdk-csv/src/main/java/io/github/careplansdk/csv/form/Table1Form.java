package io.github.careplansdk.csv.form;

/** 第１表: 居宅サービス計画書（１）. */
record Table1Form(FormRow plan, Person person) implements Form {
    @Override
    public Heading heading() {
        return new Heading(
                "第１表",
                FieldText.of("居宅サービス計画書（１）"),
                plan.show("createdDate").between("作成年月日　", ""),
                person.name(),
                false);
    }

    @Override
    public void writeTo(Paper paper) {
        paper.block("status", () -> {
            paper.block("box", () -> paper.choices(plan.show("planCategory"), "初回", "紹介", "継続"));
            paper.block("box", () -> paper.choices(plan.show("certificationStatus"), "認定済", "申請中"));
        });
        paper.table("lines", () -> {
            paper.columns(24, 26, 24, 26);
            paper.rows(() -> {
                paper.row(() -> {
                    paper.pair("利用者名", person.name());
                    paper.pair("生年月日", person.birthDate());
                });
                wide(paper, "住所", postal("user"), plan.show("userAddress1"), plan.show("userAddress2"));
                wide(paper, "居宅サービス計画作成者氏名", plan.show("careManagerName"));
                paper.row(() -> {
                    paper.th("居宅介護支援事業者・事業所名及び所在地");
                    paper.td("", 3, 1, () -> {
                        paper.show(plan.show("careOfficeName"));
                        paper.text("（");
                        paper.show(plan.show("careOfficeNumber"));
                        paper.text("）　");
                        words(
                                paper,
                                postal("careOffice"),
                                plan.show("careOfficeAddress1"),
                                plan.show("careOfficeAddress2"));
                    });
                });
                paper.row(() -> {
                    paper.pair("居宅サービス計画作成（変更）日", plan.show("carePlanDate"));
                    paper.pair("初回居宅サービス計画作成日", plan.show("firstCarePlanDate"));
                });
                paper.row(() -> {
                    paper.pair("認定日", plan.show("certificationDate"));
                    paper.th("認定の有効期間");
                    paper.td("", () -> {
                        paper.show(plan.show("certificationStartDate"));
                        paper.text(" ～ ");
                        paper.show(plan.show("certificationEndDate"));
                    });
                });
            });
        });
        paper.table("grid plan1 flow", () -> {
            paper.columns(17, 83);
            paper.edges(2);
            paper.rows(() -> {
                paper.row(() -> {
                    paper.th("要介護状態区分");
                    paper.td(
                            "centre",
                            () -> paper.choices(plan.show("careLevel"), "要介護１", "要介護２", "要介護３", "要介護４", "要介護５"));
                });
                text(paper, 46, "利用者及び家族の生活に対する意向を踏まえた課題分析の結果", "assessmentResult");
                text(paper, 24, "介護認定審査会の意見及びサービスの種類の指定", "reviewBoardOpinion");
                text(paper, 46, "総合的な援助の方針", "overallPolicy");
                paper.row(() -> {
                    paper.th("生活援助中心型の算定理由");
                    paper.td("", () -> livingSupport(paper));
                });
            });
        });
    }

    private void livingSupport(Paper paper) {
        paper.choices(plan.show("livingSupportReason"), "１．一人暮らし", "２．家族等が障害、疾病等", "３．その他");
        paper.text("（");
        paper.show(plan.show("otherReason"));
        paper.text("）");
    }

    private void text(Paper paper, double height, String label, String column) {
        paper.row(height, () -> {
            paper.th(label);
            paper.td("long", plan.show(column));
        });
    }

    private FieldText postal(String whose) {
        FieldText postal = plan.show(whose + "PostalCode");
        return postal.isEmpty() ? postal : new FieldText("〒" + postal.text(), postal.fault());
    }

    private static void wide(Paper paper, String label, FieldText... fields) {
        paper.row(() -> {
            paper.th(label);
            paper.td("", 3, 1, () -> words(paper, fields));
        });
    }

    private static void words(Paper paper, FieldText... fields) {
        for (FieldText field : fields) {
            if (!field.isEmpty()) {
                paper.show(field);
                paper.text(" ");
            }
        }
    }
}
