package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.List;

/** 介護予防サービス・支援計画書, with its table of supports. */
final class PreventivePlanForm implements Form {
    private static final List<String> PROGRAMS =
            List.of("exercise", "nutrition", "oralCare", "homebound", "memory", "depression");

    /** An area of assessment as the form names it. */
    private record Area(String column, String label) {}

    private static final List<Area> AREAS = List.of(
            new Area("mobility", "運動・移動について"),
            new Area("homeLife", "日常生活（家庭生活）について"),
            new Area("socialLife", "社会参加、対人関係・コミュニケーションについて"),
            new Area("healthCare", "健康管理について"));

    private final FormRow plan;
    private final List<FormRow> supports;

    /** The form of one row of preventive plans. */
    PreventivePlanForm(FormRow plan, FormData data) {
        this.plan = plan;
        this.supports = data.rows(FileKind.UPYOBO_SUB);
    }

    @Override
    public Heading heading() {
        FieldText number = plan.show("referenceNumber").between("No. ", "");
        return new Heading("", FieldText.of("介護予防サービス・支援計画書"), number, plan.show("userName"), false);
    }

    @Override
    public void writeTo(Paper paper) {
        writeTop(paper);
        writeAssessment(paper);
        writeSupports(paper);
        writePolicies(paper);
        writeConsent(paper);
    }

    private void writeTop(Paper paper) {
        paper.table("lines", () -> {
            paper.columns(14, 20, 13, 24, 12, 17);
            paper.rows(() -> {
                paper.row(() -> {
                    paper.pair("認定年月日", plan.show("certificationDate"));
                    paper.th("認定の有効期間");
                    paper.td("", () -> {
                        paper.show(plan.show("certificationStartDate"));
                        paper.text(" ～ ");
                        paper.show(plan.show("certificationEndDate"));
                    });
                    paper.td("", () -> paper.choices(plan.show("planCategory"), "初回", "紹介", "継続"));
                    paper.td("", () -> paper.choices(plan.show("certificationStatus"), "認定済", "申請中"));
                });
                paper.row(() -> {
                    paper.th("計画作成者氏名");
                    paper.td("", () -> {
                        paper.block("", () -> paper.show(plan.show("supportCenterAuthorName")));
                        paper.block("", () -> paper.show(plan.show("careManagerName")));
                    });
                    paper.th("委託の場合：計画作成事業者・事業所名及び所在地（連絡先）");
                    paper.td("", () -> {
                        paper.block("", () -> {
                            paper.choices(plan.show("outsourcing"), "自前", "委託");
                            paper.text("　");
                            paper.show(plan.show("authorOfficeName"));
                        });
                        paper.block("", () -> {
                            paper.show(plan.show("authorOfficeAddress"));
                            paper.text(" ");
                            paper.show(plan.show("authorOfficePhoneNumber"));
                        });
                    });
                    paper.td("", 2, 1, () -> paper.choices(plan.show("supportLevel"), "要支援１", "要支援２", "地域支援事業"));
                });
                paper.row(() -> {
                    paper.th("計画作成（変更）日（初回作成日）");
                    paper.td("", () -> {
                        paper.show(plan.show("planDate"));
                        paper.text("（");
                        paper.show(plan.show("firstPlanDate"));
                        paper.text("）");
                    });
                    paper.pair("担当地域包括支援センター", plan.show("supportCenterName"));
                    paper.td("", 2, 1, () -> paper.choices(plan.show("planType"), "介護予防支援", "介護予防ケアマネジメント"));
                });
            });
        });
        paper.table("grid", () -> {
            paper.columns(9, 41, 9, 41);
            paper.heads(() -> paper.row(() -> paper.th("目標とする生活", 4, 1)));
            paper.rows(() -> paper.row(7, () -> {
                paper.th("１日");
                paper.td("long", plan.show("targetDailyLife"));
                paper.th("１年");
                paper.td("long", plan.show("targetYearlyLife"));
            }));
        });
    }

    private void writeAssessment(Paper paper) {
        paper.table("grid", () -> {
            paper.columns(36, 30, 34);
            paper.heads(() -> paper.row(() -> {
                paper.th("アセスメント領域と現在の状況");
                paper.th("本人・家族の意欲・意向");
                paper.th("領域における課題（背景・原因）");
            }));
            for (Area area : AREAS) {
                paper.rows(() -> paper.row(8, () -> {
                    paper.td("long", () -> {
                        paper.block("label", () -> paper.text(area.label()));
                        paper.show(plan.show(area.column() + ".currentState"));
                    });
                    paper.td("long", plan.show(area.column() + ".intention"));
                    paper.td("long", () -> {
                        paper.block("", () -> paper.choices(plan.show(area.column() + ".hasIssue"), "有", "無"));
                        paper.show(plan.show(area.column() + ".issue"));
                    });
                }));
            }
        });
    }

    private void writeSupports(Paper paper) {
        paper.table("grid", () -> {
            paper.columns(30, 32, 30, 26, 30, 30, 30, 24, 26, 22);
            paper.heads(() -> {
                paper.row(() -> {
                    paper.th("総合的課題", 1, 2);
                    paper.th("課題に対する目標と具体策の提案", 1, 2);
                    paper.th("具体策についての意向（本人・家族）", 1, 2);
                    paper.th("目標", 1, 2);
                    paper.th("支　援　計　画", 6, 1);
                });
                paper.row(() -> {
                    paper.th("目標についての支援のポイント");
                    paper.th("本人等のセルフケアや家族の支援、インフォーマルサービス");
                    paper.th("介護保険サービス又は地域支援事業（総合事業のサービス）");
                    paper.th("サービス種別");
                    paper.th("事業所（利用先）");
                    paper.th("期間");
                });
            });
            for (List<FormRow> issue : RowGroups.by(supports, "issueNumber")) {
                paper.rows(() -> writeIssue(paper, issue));
            }
            if (supports.isEmpty()) {
                paper.rows(() -> paper.row(20, () -> paper.td("", 10, 1, () -> {})));
            }
        });
    }

    private static void writeIssue(Paper paper, List<FormRow> issue) {
        for (List<FormRow> support : RowGroups.by(issue, "supportPlanNumber")) {
            for (FormRow used : support) {
                paper.row(() -> {
                    RowGroups.lead(paper, used, issue, "overallIssue", "proposal", "intention", "goal");
                    RowGroups.lead(paper, used, support, "supportPoint", "selfCare", "insuredService");
                    paper.td("long", used.show("serviceKind"));
                    paper.td("long", used.show("providerName"));
                    paper.td("long", used.show("servicePeriod"));
                });
            }
        }
    }

    private void writePolicies(Paper paper) {
        paper.table("grid", () -> {
            paper.columns(34, 33, 33);
            paper.heads(() -> paper.row(() -> {
                paper.th("健康状態について\n主治医意見書、健診結果、観察結果等を踏まえた留意点");
                paper.th("【本来行うべき支援が実施できない場合】\n妥当な支援の実施に向けた方針");
                paper.th("総合的な方針\n（生活不活発病の改善・予防のポイント）");
            }));
            paper.rows(() -> paper.row(9, () -> {
                paper.td("long", plan.show("healthNote"));
                paper.td("long", plan.show("supportPolicy"));
                paper.td("long", plan.show("overallPolicy"));
            }));
        });
    }

    private void writeConsent(Paper paper) {
        paper.table("grid keep", () -> {
            paper.columns(24, 13, 13, 13, 13, 13, 13, 46, 52);
            paper.rows(() -> {
                paper.row(() -> {
                    paper.th("基本チェックリスト");
                    for (String program : List.of("運動不足", "栄養改善", "口腔内ケア", "閉じこもり予防", "物忘れ予防", "うつ予防")) {
                        paper.th(program);
                    }
                    paper.th("地域包括支援センター【意見】");
                    paper.th("計画に関する同意");
                });
                paper.row(() -> {
                    paper.th("該当した質問項目数");
                    PROGRAMS.forEach(program -> paper.td("centre", plan.show("checklistCount." + program)));
                    paper.td("long", 1, 2, () -> paper.show(plan.show("supportCenterOpinion")));
                    paper.td("", 1, 2, () -> {
                        paper.block("", () -> paper.text("上記計画について、同意いたします。"));
                        paper.block("signature", () -> {
                            paper.show(plan.show("consentDate"));
                            paper.text("　氏名　");
                            paper.show(plan.show("consentName"));
                        });
                    });
                });
                paper.row(() -> {
                    paper.th("必要な事業プログラム");
                    PROGRAMS.forEach(program ->
                            paper.td("centre", () -> paper.choices(plan.show("programNeeded." + program), "要", "否")));
                });
            });
        });
    }
}
