package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.csv.exchange.User;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents users. Their names say that they are examples. */
final class People {
    private static final List<String[]> FAMILIES = List.of(
            new String[] {"見本", "ミホン"},
            new String[] {"例示", "レイジ"},
            new String[] {"架空", "カクウ"},
            new String[] {"仮名", "カメイ"},
            new String[] {"試験", "シケン"},
            new String[] {"模擬", "モギ"},
            new String[] {"想定", "ソウテイ"},
            new String[] {"髙見本", "タカミホン"});
    private static final List<String[]> MEN = List.of(
            new String[] {"太郎", "タロウ"},
            new String[] {"次郎", "ジロウ"},
            new String[] {"三郎", "サブロウ"},
            new String[] {"一郎", "イチロウ"},
            new String[] {"五郎", "ゴロウ"},
            new String[] {"例一", "レイイチ"});
    private static final List<String[]> WOMEN = List.of(
            new String[] {"花子", "ハナコ"},
            new String[] {"ハナ", "ハナ"},
            new String[] {"和子", "カズコ"},
            new String[] {"春子", "ハルコ"},
            new String[] {"秋子", "アキコ"},
            new String[] {"例子", "レイコ"});
    private static final List<CareLevel> CARE_LEVELS =
            List.of(CareLevel.CARE_1, CareLevel.CARE_2, CareLevel.CARE_3, CareLevel.CARE_4, CareLevel.CARE_5);

    private final Neighbourhood neighbourhood;
    private final YearMonth month;
    private final Random random;

    People(Neighbourhood neighbourhood, YearMonth month, Random random) {
        this.neighbourhood = neighbourhood;
        this.month = month;
        this.random = random;
    }

    /**
     * A user.
     *
     * @param serial the user's number among all that are made
     */
    Person invent(long serial, Situation situation) {
        Sex sex = random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE;
        String[] family = pick(FAMILIES);
        String[] given = pick(sex == Sex.MALE ? MEN : WOMEN);
        boolean assisted = situation == Situation.PUBLIC_ASSISTANCE;
        int age = assisted ? 45 + random.nextInt(19) : 66 + random.nextInt(34);
        LocalDate birth = month.atDay(1).minusYears(age).minusDays(random.nextInt(365));
        LocalDate from = month.minusMonths(1L + random.nextInt(20)).atDay(1);
        return new Person(
                new User(
                        neighbourhood.insurer(),
                        new InsuredNumber(String.format(Locale.ROOT, assisted ? "H99%07d" : "99%08d", serial))),
                family[0] + " " + given[0],
                family[1] + " " + given[1],
                sex,
                birth,
                "見本町" + (1 + random.nextInt(9)) + "丁目" + (1 + random.nextInt(30)) + "番",
                level(situation),
                from,
                from.plusYears(situation.isPreventive() ? 2 : 3).minusDays(1),
                situation);
    }

    private CareLevel level(Situation situation) {
        if (situation.isProgram()) {
            return CareLevel.PROGRAM_TARGET;
        }
        if (situation.isPreventive() || situation == Situation.PREVENTIVE_MULTIFUNCTIONAL) {
            return random.nextBoolean() ? CareLevel.SUPPORT_1 : CareLevel.SUPPORT_2;
        }
        if (situation == Situation.OVER_LIMIT) {
            return CareLevel.CARE_1;
        }
        if (situation == Situation.LEVEL_CHANGE) {
            return CareLevel.CARE_3;
        }
        return pick(CARE_LEVELS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
