package io.github.careplansdk.examples.sample;

import static io.github.careplansdk.csv.testkit.sample.SampleOffice.DAY_CARE;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.HOME_HELP;

import io.github.careplansdk.core.code.Weekday;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;

/** The care plans of Taro and Jiro: tables 1, 2 and 3. */
final class SampleCarePlan {
    private static final String PLAN_DATE = "20260323";
    private static final String LONG_TERM = "2026/4/1～2027/3/31";
    private static final String SHORT_TERM = "2026/4/1～2026/9/30";

    private SampleCarePlan() {}

    static CsvFile supplement(SampleUser... users) {
        CsvFile supplement = new CsvFile(FileKind.UPHOSOKU);
        for (SampleUser user : users) {
            UserRows.addSupplement(supplement, user, PLAN_DATE, "000000");
        }
        return supplement;
    }

    static CsvFile table1(SampleUser... users) {
        CsvFile table1 = new CsvFile(FileKind.UP1KYO);
        for (SampleUser user : users) {
            CsvFile.Row row = UserRows.add(table1, user)
                    .set("createdDate", PLAN_DATE)
                    .set("userPostalCode", SampleOffice.POSTAL_CODE)
                    .set("userAddress1", SampleOffice.CITY)
                    .set("userAddress2", user.street())
                    .set("careManagerName", SampleOffice.CARE_MANAGER)
                    .set("careOfficeName", SampleOffice.CARE_OFFICE.officeName())
                    .set("careOfficePostalCode", SampleOffice.POSTAL_CODE)
                    .set("careOfficeAddress1", SampleOffice.CITY)
                    .set("careOfficeAddress2", SampleOffice.CARE_OFFICE.street())
                    .set("careOfficeNumber", SampleOffice.CARE_OFFICE.number())
                    .set("carePlanDate", PLAN_DATE)
                    .set("certificationStatus", 2)
                    .set("certificationDate", UserRows.digits(user.certifiedFrom()))
                    .set("certificationStartDate", UserRows.digits(user.certifiedFrom()))
                    .set("certificationEndDate", UserRows.digits(user.certifiedTo()))
                    .set("careLevel", user.careLevel().code())
                    .set("updatedByOffice", SampleOffice.CARE_OFFICE.number());
            switch (user) {
                case TARO -> fillTaro(row);
                case JIRO -> fillJiro(row);
                case HANA -> throw new IllegalArgumentException("Hana has a preventive plan.");
            }
        }
        return table1;
    }

    private static void fillTaro(CsvFile.Row row) {
        row.set("firstCarePlanDate", "20240415")
                .set("planCategory", 21)
                .set("assessmentResult", "本人：「今の家で,妻と暮らしたい」。好きな言葉は\"ぼちぼち\"。\r\n妻：夜は眠れるようになった。①転ばないこと、②外に出ることを望む。")
                .set("reviewBoardOpinion", "特になし")
                .set("overallPolicy", "転倒に気をつけながら、入浴と外出を続けます。\r\n緊急連絡先：妻 見本 和子（00-0000-0000）")
                .set("livingSupportReason", 2);
    }

    private static void fillJiro(CsvFile.Row row) {
        row.set("firstCarePlanDate", PLAN_DATE)
                .set("planCategory", 11)
                .set("assessmentResult", "本人：ひとりでも自分の部屋で過ごしたい。\r\n家族：なし。")
                .set("overallPolicy", "朝の身支度と夜の見守りで、ひとり暮らしを支えます。")
                .set("livingSupportReason", 3)
                .set("otherReason", "ひとり暮らしで、右手が使えないため");
    }

    static CsvFile table2(SampleUser... users) {
        CsvFile table2 = new CsvFile(FileKind.UP2KYO);
        for (SampleUser user : users) {
            switch (user) {
                case TARO -> addTaro(table2);
                case JIRO -> addJiro(table2);
                case HANA -> throw new IllegalArgumentException("Hana has a preventive plan.");
            }
        }
        return table2;
    }

    private static void addTaro(CsvFile table2) {
        CsvFile.Row bath = addNeed(table2, SampleUser.TARO, 1, "家の風呂に\"ひとりで\"入るのはこわい,と感じている");
        setGoal(bath, 1, "安心して入浴できる", "手すりを使って浴槽をまたげる");
        setSupport(bath, 1, "入浴の介助、見守り", "通所介護", DAY_CARE, "週2回");

        // The need stays, and so does the goal: both are printed once. The second support has no office behind it.
        CsvFile.Row ownCare = addRow(table2, SampleUser.TARO, 1, 1);
        ownCare.set("supportNumber", 2)
                .set("serviceContent", "着替えを自分で用意する")
                .set("serviceKind", "本人")
                .set("frequency", "入浴の日")
                .set("servicePeriod", SHORT_TERM);

        // A new short-term goal under the same long-term goal keeps the goal's number: the supports are counted on.
        CsvFile.Row handrail = addRow(table2, SampleUser.TARO, 1, 1);
        handrail.set("shortTermGoal", "玄関の段差を手すりで上がれる").set("shortTermPeriod", SHORT_TERM);
        setSupport(handrail, 3, "手すり、特殊寝台の貸与", "福祉用具貸与", HOME_HELP, "毎日");

        CsvFile.Row house = addNeed(table2, SampleUser.TARO, 2, "買い物と掃除を妻だけに任せたくない");
        setGoal(house, 1, "家事を分けあう", "居間の掃除を一緒にする");
        setSupport(house, 1, "掃除、買い物の同行\r\n（妻の体調をみながら）", "訪問介護", HOME_HELP, "週3回");
    }

    private static void addJiro(CsvFile table2) {
        CsvFile.Row morning = addNeed(table2, SampleUser.JIRO, 1, "朝の着替えと食事に時間がかかる");
        setGoal(morning, 1, "朝の身支度ができる", "左手で袖を通せる");
        setSupport(morning, 1, "起床、更衣、食事の介助", "訪問介護", HOME_HELP, "週3回");
        CsvFile.Row night = addNeed(table2, SampleUser.JIRO, 2, "週末の前の夜は不安が強い");
        setGoal(night, 1, "夜も安心して眠れる", "金曜の夜に声をかけてもらう");
        setSupport(night, 1, "就寝の介助、見守り", "訪問介護", HOME_HELP, "週1回");
    }

    private static CsvFile.Row addNeed(CsvFile table2, SampleUser user, int number, String need) {
        return addRow(table2, user, number, 1).set("need", need);
    }

    private static CsvFile.Row addRow(CsvFile table2, SampleUser user, int needNumber, int goalNumber) {
        return UserRows.add(table2, user)
                .set("createdDate", PLAN_DATE)
                .set("carePlanDate", PLAN_DATE)
                .set("needNumber", needNumber)
                .set("goalNumber", goalNumber)
                .set("updatedByOffice", SampleOffice.CARE_OFFICE.number());
    }

    private static void setGoal(CsvFile.Row row, int number, String longTerm, String shortTerm) {
        row.set("goalNumber", number)
                .set("longTermGoal", longTerm)
                .set("shortTermGoal", shortTerm)
                .set("longTermPeriod", LONG_TERM)
                .set("shortTermPeriod", SHORT_TERM);
    }

    private static void setSupport(
            CsvFile.Row row, int number, String content, String kind, SampleOffice provider, String frequency) {
        row.set("supportNumber", number)
                .set("serviceContent", content)
                .set("insuranceCoverage", "Y")
                .set("serviceKind", kind)
                .set("providerNumber", provider.number())
                .set("providerName", provider.officeName())
                .set("frequency", frequency)
                .set("servicePeriod", SHORT_TERM);
    }

    static CsvFile table3(SampleUser... users) {
        CsvFile table3 = new CsvFile(FileKind.UP3KYO);
        for (SampleUser user : users) {
            switch (user) {
                case TARO -> {
                    addService(table3, user, "訪問介護", Weekday.MONDAY, "1000", "1100");
                    addService(table3, user, "訪問介護", Weekday.THURSDAY, "1000", "1100");
                    addService(table3, user, "訪問介護", Weekday.SATURDAY, "1100", "1145");
                    addService(table3, user, "通所介護", Weekday.TUESDAY, "0930", "1645");
                    addService(table3, user, "通所介護", Weekday.FRIDAY, "0930", "1645");
                    addActivity(table3, user, "起床、朝食", "0600", "0730");
                    addActivity(table3, user, "テレビ体操", "0900", "0900");
                    addActivity(table3, user, "就寝", "2100", "0600");
                    addRow(table3, user).set("nonWeeklyService", "福祉用具貸与（特殊寝台、手すり2点）");
                }
                case JIRO -> {
                    addService(table3, user, "訪問介護", Weekday.MONDAY, "0830", "0900");
                    addService(table3, user, "訪問介護", Weekday.WEDNESDAY, "0830", "0900");
                    addService(table3, user, "訪問介護", Weekday.FRIDAY, "0830", "0900");
                    addService(table3, user, "訪問介護（深夜）", Weekday.FRIDAY, "2345", "0015");
                    addActivity(table3, user, "散歩", "1500", "1530");
                }
                case HANA -> throw new IllegalArgumentException("Hana has a preventive plan.");
            }
        }
        return table3;
    }

    private static void addService(
            CsvFile table3, SampleUser user, String content, Weekday day, String start, String end) {
        addRow(table3, user)
                .set("serviceContent", content)
                .set("dayOfWeek", day.code())
                .set("startTime", start)
                .set("endTime", end);
    }

    private static void addActivity(CsvFile table3, SampleUser user, String activity, String start, String end) {
        addRow(table3, user)
                .set("dailyActivity", activity)
                .set("activityStartTime", start)
                .set("activityEndTime", end);
    }

    private static CsvFile.Row addRow(CsvFile table3, SampleUser user) {
        return UserRows.add(table3, user).set("createdDate", PLAN_DATE).set("carePlanDate", PLAN_DATE);
    }
}
