package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** 利用者基本情報, with the daily schedule and the medical history. */
final class BasicInfoForm implements Form {
    private static final int CONTACTS = 4;

    private final FormRow info;
    private final List<FormRow> schedule;
    private final List<FormRow> history;
    private final Optional<FamilyPicture> picture;

    /** The form of one row of basic information. */
    BasicInfoForm(FormRow info, FormData data) {
        this.info = info;
        this.schedule = data.rows(FileKind.UPKIHON_SUB1);
        this.history = data.rows(FileKind.UPKIHON_SUB2);
        this.picture = data.picture();
    }

    @Override
    public Heading heading() {
        FieldText author = info.show("authorName").between("作成担当者　", "");
        return new Heading("", FieldText.of("利用者基本情報"), author, info.show("userName"), true);
    }

    @Override
    public void writeTo(Paper paper) {
        paper.subtitle("《基本情報》");
        paper.table("grid basic", () -> {
            paper.columns(15, 35, 15, 35);
            paper.rows(() -> {
                writeConsultation(paper);
                writeUser(paper);
                writeCircumstances(paper);
            });
        });
        writeFamily(paper);
        paper.subtitle("《介護予防に関する事項》");
        writeLife(paper);
        paper.subtitle("《現病歴・既往歴と経過》（新しいものから書く・現在の状況に関連するものは必ず書く）");
        writeHistory(paper);
        paper.subtitle("《現在利用しているサービス》");
        paper.table("grid", () -> {
            paper.columns(50, 50);
            paper.heads(() -> paper.row(() -> {
                paper.th("公的サービス");
                paper.th("非公的サービス");
            }));
            paper.rows(() -> paper.row(14, () -> {
                paper.td("long", info.show("publicServices"));
                paper.td("long", info.show("informalServices"));
            }));
        });
        writeConsent(paper);
    }

    private void writeConsultation(Paper paper) {
        wide(paper, "相談日", () -> {
            paper.show(info.show("consultationDate"));
            paper.text("　");
            paper.choices(info.show("consultationMethod"), "来所", "電話", "その他");
            bracket(paper, info.show("consultationMethodOther"));
            paper.text("　");
            paper.choices(info.show("consultationCount"), "初回", "再来");
            paper.text("（前回 ");
            paper.show(info.show("previousConsultationDate"));
            paper.text("）");
        });
        wide(paper, "計画種類", () -> {
            paper.choices(info.show("planType"), "介護予防支援", "介護予防ケアマネジメント");
            paper.text("　委託の有無 ");
            paper.choices(info.show("outsourcing"), "自前", "委託");
        });
        wide(paper, "本人の現況", () -> {
            paper.choices(info.show("userSituation"), "在宅", "入院又は入所中");
            bracket(paper, info.show("userSituationNote"));
        });
    }

    private void writeUser(Paper paper) {
        wide(paper, "フリガナ\n本人氏名", () -> {
            paper.block("small", () -> paper.show(info.show("userNameKana")));
            paper.span("name", () -> paper.show(info.show("userName")));
            paper.text("　　");
            paper.choices(info.show("sex"), "男", "女");
            paper.text("　　");
            paper.show(info.show("birthDate"));
            paper.text("生");
            age().ifPresent(age -> paper.text("（" + age + "歳）"));
            paper.block("small", () -> {
                paper.text("保険者番号 ");
                paper.show(info.show("insurerNumber"));
                paper.text("　被保険者番号 ");
                paper.show(info.show("insuredNumber"));
            });
        });
        paper.row(() -> {
            paper.th("住所");
            paper.td("", 2, 1, () -> paper.show(info.show("address")));
            paper.td("", () -> {
                paper.block("", () -> {
                    paper.text("Tel ");
                    paper.show(info.show("phoneNumber"));
                });
                paper.block("", () -> {
                    paper.text("Fax ");
                    paper.show(info.show("faxNumber"));
                });
            });
        });
    }

    /** The age on the day of the consultation. */
    private Optional<Long> age() {
        return info.date("birthDate")
                .flatMap(born -> info.date("consultationDate").map(day -> ChronoUnit.YEARS.between(born, day)));
    }

    private void writeCircumstances(Paper paper) {
        paper.row(() -> {
            paper.th("日常生活自立度", 1, 2);
            paper.th("障害高齢者");
            paper.td(
                    "",
                    2,
                    1,
                    () -> paper.choices(
                            info.show("physicalIndependence"), "自立", "J1", "J2", "A1", "A2", "B1", "B2", "C1", "C2"));
        });
        paper.row(() -> {
            paper.th("認知症高齢者");
            paper.td(
                    "",
                    2,
                    1,
                    () -> paper.choices(
                            info.show("cognitiveIndependence"), "自立", "Ⅰ", "Ⅱａ", "Ⅱｂ", "Ⅲａ", "Ⅲｂ", "Ⅳ", "Ｍ"));
        });
        wide(paper, "認定・総合事業情報", () -> {
            paper.block(
                    "",
                    () -> paper.choices(
                            info.show("careLevel"), "非該当", "要支援１", "要支援２", "要介護１", "要介護２", "要介護３", "要介護４", "要介護５"));
            paper.block("", () -> {
                paper.text("有効期間 ");
                paper.show(info.show("certificationStartDate"));
                paper.text(" ～ ");
                paper.show(info.show("certificationEndDate"));
                paper.text("（前回の介護度 ");
                paper.show(info.show("previousCareLevel"));
                paper.text("）");
            });
            paper.block("", () -> {
                paper.text("基本チェックリスト記入結果：");
                paper.choices(info.show("checklistResult"), "事業対象者の該当あり", "事業対象者の該当なし");
                paper.text("　記入日 ");
                paper.show(info.show("checklistDate"));
            });
        });
        wide(paper, "障害等認定", () -> {
            ticks(
                    paper,
                    List.of("physicalDisability", "intellectualDisability", "mentalDisability", "intractableDisease"),
                    List.of("身障", "療育", "精神", "難病"));
            bracket(paper, info.show("disabilityNote"));
        });
        wide(paper, "本人の住居環境", () -> {
            paper.choices(info.show("housingType"), "自宅", "借家", "一戸建て", "集合住宅");
            paper.text("　自室（ ");
            paper.show(info.show("roomFloor"));
            paper.text(" ）階　住宅改修の有無 ");
            paper.choices(info.show("homeModification"), "有", "無");
        });
        wide(paper, "経済状況", () -> {
            ticks(
                    paper,
                    List.of("nationalPension", "employeePension", "disabilityPension", "publicAssistance"),
                    List.of("国民年金", "厚生年金", "障害年金", "生活保護"));
            bracket(paper, info.show("economicNote"));
        });
    }

    private void ticks(Paper paper, List<String> columns, List<String> labels) {
        for (int i = 0; i < columns.size(); i++) {
            paper.text(i > 0 ? "・" : "");
            paper.tick(info.show(columns.get(i)), labels.get(i));
        }
    }

    private static void bracket(Paper paper, FieldText field) {
        paper.text("（");
        paper.show(field.or(FieldText.of("　　")));
        paper.text("）");
    }

    private static void wide(Paper paper, String label, Runnable content) {
        paper.row(() -> {
            paper.th(label);
            paper.td("", 3, 1, content);
        });
    }

    private void writeFamily(Paper paper) {
        paper.table("grid keep", () -> {
            paper.columns(12, 15, 9, 24, 40);
            paper.rows(() -> {
                paper.row(8, () -> {
                    paper.th("来所者\n（相談者）", 1, 2);
                    paper.td("", 2, 1, () -> paper.show(info.show("consulterName")));
                    paper.td("", () -> {
                        paper.text("続柄 ");
                        paper.show(info.show("consulterRelationship"));
                    });
                    paper.td("kin", 1, CONTACTS + 3, () -> writeFamilyPicture(paper));
                });
                paper.row(9, () -> paper.td("", 3, 1, () -> reach(paper, "consulter", "Address", "PhoneNumber")));
                paper.row(5, () -> {
                    paper.th("緊急連絡先", 1, CONTACTS + 1);
                    paper.th("氏名");
                    paper.th("続柄");
                    paper.th("住所・連絡先");
                });
                for (int contact = 1; contact <= CONTACTS; contact++) {
                    String path = "emergencyContacts[" + contact + "].";
                    paper.row(9, () -> {
                        paper.td(info.show(path + "name"));
                        paper.td(info.show(path + "relationship"));
                        paper.td("", () -> reach(paper, path, "address", "phoneNumber"));
                    });
                }
            });
        });
        paper.table("grid", () -> {
            paper.columns(15, 85);
            paper.rows(() -> paper.row(8, () -> {
                paper.th("家族関係等の状況");
                paper.td("long", info.show("familyRelationship"));
            }));
        });
    }

    private void reach(Paper paper, String path, String address, String phoneNumber) {
        paper.block("", () -> paper.show(info.show(path + address)));
        paper.block("", () -> paper.show(info.show(path + phoneNumber)));
    }

    private void writeFamilyPicture(Paper paper) {
        paper.block("label", () -> paper.text("家族構成"));
        picture.ifPresentOrElse(paper::picture, () -> {
            FieldText name = info.show(FamilyPicture.COLUMN);
            if (!name.isEmpty()) {
                paper.show(new FieldText(name.text(), Optional.of("この名前のJPEG画像（4MBまで）が、ファイルと同じフォルダーにありません。")));
            }
        });
    }

    private void writeLife(Paper paper) {
        paper.table("grid", () -> {
            paper.columns(15, 85);
            paper.rows(() -> paper.row(14, () -> {
                paper.th("今までの生活");
                paper.td("long", info.show("lifeHistory"));
            }));
        });
        paper.table("grid", () -> {
            paper.columns(50, 50);
            paper.heads(() -> {
                paper.row(() -> paper.th("現在の生活状況（どんな暮らしを送っているか）", 2, 1));
                paper.row(() -> {
                    paper.th("１日の生活・すごし方");
                    paper.th("趣味・楽しみ・特技");
                });
            });
            paper.rows(() -> paper.row(12, () -> {
                paper.td("long", info.show("dailyLife"));
                paper.td("long", info.show("hobbies"));
            }));
        });
        paper.table("grid", () -> {
            paper.columns(14, 43, 43);
            paper.heads(() -> paper.row(() -> {
                paper.th("時間");
                paper.th("本人");
                paper.th("介護者・家族");
            }));
            for (FormRow row : schedule) {
                paper.rows(() -> paper.row(() -> {
                    paper.td(row.show("time"));
                    paper.td("long", row.show("userActivity"));
                    paper.td("long", row.show("familyActivity"));
                }));
            }
            if (schedule.isEmpty()) {
                paper.rows(() -> paper.row(6, () -> paper.td("", 3, 1, () -> {})));
            }
        });
        paper.table("grid", () -> {
            paper.columns(15, 85);
            paper.rows(() -> paper.row(10, () -> {
                paper.th("友人・地域との関係");
                paper.td("long", info.show("communityRelationship"));
            }));
        });
    }

    private void writeHistory(Paper paper) {
        paper.table("grid", () -> {
            paper.columns(16, 24, 26, 14, 20);
            paper.heads(() -> paper.row(() -> {
                paper.th("年月日");
                paper.th("病名");
                paper.th("医療機関・医師名\n（主治医・意見作成者に☆）");
                paper.th("経過");
                paper.th("治療中の場合は内容");
            }));
            for (FormRow row : history) {
                paper.rows(() -> paper.row(() -> {
                    paper.td("long", row.show("onsetDate"));
                    paper.td("long", row.show("diseaseName"));
                    paper.td("long", () -> writeDoctor(paper, row));
                    paper.td(row.show("progress"));
                    paper.td("long", row.show("treatment"));
                }));
            }
            if (history.isEmpty()) {
                paper.rows(() -> paper.row(6, () -> paper.td("", 5, 1, () -> {})));
            }
        });
    }

    private static void writeDoctor(Paper paper, FormRow row) {
        if (row.raw("attendingDoctor").equals("1")) {
            paper.text("☆");
        }
        paper.show(row.show("doctorName"));
        FieldText phone = row.show("doctorPhoneNumber");
        if (!phone.isEmpty()) {
            paper.block("", () -> {
                paper.text("Tel ");
                paper.show(phone);
            });
        }
    }

    private void writeConsent(Paper paper) {
        paper.block("consent", () -> {
            paper.text("地域包括支援センターが、事業の実施に当たり、利用者の状況を把握する必要があるときは、要介護認定・要支援認定に係る調査内容、"
                    + "介護認定審査会による判定結果・意見、及び主治医意見書と同様に、利用者基本情報、アセスメントシートを、居宅介護支援事業者、"
                    + "居宅サービス事業者、介護保険施設、主治医その他本事業の実施に必要な範囲で関係する者に提示することに同意します。");
            paper.block("signature", () -> {
                paper.show(info.show("consentDate"));
                paper.text("　　氏名　");
                paper.show(info.show("consentName"));
            });
        });
    }
}
