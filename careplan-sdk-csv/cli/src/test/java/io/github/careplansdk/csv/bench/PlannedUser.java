package io.github.careplansdk.csv.bench;

import io.github.careplansdk.csv.bench.PlannedService.Equipment;
import io.github.careplansdk.csv.bench.PlannedService.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** An invented user and what is planned for April 2026, the same for the same number. */
final class PlannedUser {
    /** The first day of April 2026 is a Wednesday. */
    private static final int FIRST_WEEKDAY = 2;

    private static final String[] INSURERS = {"990010", "990028", "990036", "990044"};

    private final int number;
    private final List<PlannedService> services = new ArrayList<>();

    private PlannedUser(int number) {
        this.number = number;
    }

    /** A user of a care office who has home help from one provider, and day care and nursing from others. */
    static PlannedUser of(int number, Provider homeHelp) {
        PlannedUser user = new PlannedUser(number);
        SplittableRandom random = new SplittableRandom(number);
        user.addHomeHelp(homeHelp, random);
        user.addDayCare(Provider.of(1 + random.nextInt(8)), random);
        if (random.nextInt(2) == 0) {
            user.addNursing(Provider.of(9 + random.nextInt(4)), random);
        }
        if (random.nextInt(2) == 0) {
            user.addEquipment(homeHelp);
        }
        return user;
    }

    /** A user with home help only, for results of that provider. */
    static PlannedUser ofHomeHelp(int number, Provider homeHelp) {
        PlannedUser user = new PlannedUser(number);
        SplittableRandom random = new SplittableRandom(number);
        user.addHomeHelp(homeHelp, random);
        return user;
    }

    private void addHomeHelp(Provider provider, SplittableRandom random) {
        int hour = 8 + random.nextInt(9);
        List<Integer> days = weekly(random.nextInt(3), 3 + random.nextInt(4));
        switch (random.nextInt(3)) {
            case 0 -> add(PlannedService.visit(provider, "111211", 387, time(hour, 0), time(hour + 1, 0), days));
            case 1 -> add(PlannedService.visit(provider, "111111", 244, time(hour, 30), time(hour + 1, 0), days));
            default -> add(PlannedService.visit(provider, "117211", 179, time(hour, 0), time(hour, 45), days));
        }
        add(PlannedService.percentage(provider, "116274", 600 + random.nextInt(400)));
    }

    private void addDayCare(Provider provider, SplittableRandom random) {
        List<Integer> days = weekly(random.nextInt(3), 3 + random.nextInt(3));
        int level = random.nextInt(5);
        String start = random.nextInt(2) == 0 ? "0930" : "1000";
        add(PlannedService.visit(provider, "15244" + (level + 1), 658 + 119 * level, start, "1645", days));
        add(PlannedService.visit(provider, "155301", 40, start, "1645", days));
        add(PlannedService.percentage(provider, "156108", 400 + random.nextInt(400)));
    }

    private void addNursing(Provider provider, SplittableRandom random) {
        List<Integer> days = weekly(random.nextInt(6));
        add(PlannedService.visit(provider, "131111", 471, "1400", "1430", days));
    }

    private void addEquipment(Provider provider) {
        add(PlannedService.rental(provider, "171003", 1000, new Equipment("99901-000011", "特殊寝台 見本ベッドⅡ", "")));
        add(PlannedService.rental(provider, "171007", 300, new Equipment("99901-000022", "手すり 見本バー（玄関）", "1")));
        add(PlannedService.rental(provider, "171007", 300, new Equipment("99902-000033", "手すり 見本バー（廊下）", "2")));
    }

    private void add(PlannedService service) {
        services.add(service);
    }

    private static List<Integer> weekly(int... weekdays) {
        return IntStream.rangeClosed(1, 30)
                .filter(day -> IntStream.of(weekdays).anyMatch(weekday -> (day - 1 + FIRST_WEEKDAY) % 7 == weekday))
                .boxed()
                .toList();
    }

    private static String time(int hour, int minute) {
        return String.format("%02d%02d", hour, minute);
    }

    String insurer() {
        return INSURERS[number % INSURERS.length];
    }

    String insured() {
        return number % 50 == 49 ? String.format("H%09d", 990_000_000 + number) : String.format("%010d", number * 13L);
    }

    int number() {
        return number;
    }

    List<PlannedService> services() {
        return services;
    }
}
