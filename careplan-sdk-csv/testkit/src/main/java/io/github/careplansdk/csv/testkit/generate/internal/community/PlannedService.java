package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.testkit.generate.internal.community.OfferedService.Shape;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of a user's monthly plan: table 6 has a row for each of its days, table 7 one row for all.
 *
 * @param provider who gives it
 * @param providerName the provider's name
 * @param code サービスコード
 * @param units 単位数 before the discount
 * @param discountedRate 割引後率, 100 without a discount
 * @param days the days of the month
 * @param times サービス回数 of each day
 * @param start サービス開始時刻
 * @param end サービス終了時刻
 * @param shape how it is given
 * @param withinLimit whether it counts towards the benefit limit
 * @param proRatedDays 日割対象日
 * @param satellite サテライト枝番, or empty
 * @param equipment the rented piece
 * @param over30Days ３０日超区分
 */
record PlannedService(
        Office provider,
        String providerName,
        ServiceCode code,
        int units,
        int discountedRate,
        List<Integer> days,
        int times,
        ServiceTime start,
        ServiceTime end,
        Shape shape,
        boolean withinLimit,
        Optional<DaySet> proRatedDays,
        String satellite,
        Optional<Equipment> equipment,
        Applies over30Days) {

    /**
     * A rented piece.
     *
     * @param tais TAISコード, or empty
     * @param notified 福祉用具届出コード, or empty
     * @param name 用具名称
     * @param detailNumber 明細判別コード
     */
    record Equipment(String tais, String notified, String name, OptionalInt detailNumber) {}

    PlannedService {
        days = List.copyOf(days);
    }

    static PlannedService of(Office provider, String providerName, OfferedService offer, List<Integer> days) {
        return new PlannedService(
                provider,
                providerName,
                offer.code(),
                offer.units(),
                100,
                days,
                1,
                time(offer.start()),
                time(offer.end()),
                offer.shape(),
                offer.isWithinLimit(),
                Optional.empty(),
                "",
                Optional.empty(),
                Applies.NO);
    }

    private static ServiceTime time(String digits) {
        int number = Integer.parseInt(digits);
        return number == 9999
                ? ServiceTime.NONE
                : new ServiceTime(Optional.of(LocalTime.of(number / 100, number % 100)));
    }

    /** A percentage add-on of this service's type (処遇改善加算): once, on the last day, without times, outside the limit. */
    PlannedService percentage(int ofUnits, int lastDay) {
        return new PlannedService(
                provider,
                providerName,
                new ServiceCode(type() + "6108"),
                Math.max(1, ofUnits / 10),
                100,
                List.of(lastDay),
                1,
                ServiceTime.NONE,
                ServiceTime.NONE,
                Shape.VISIT,
                false,
                Optional.empty(),
                satellite,
                Optional.empty(),
                Applies.NO);
    }

    /** An add-on or a deduction of every time, with the times of this service. */
    PlannedService addOn(String item, int addOnUnits) {
        return change(new ServiceCode(type() + item), addOnUnits, 100, days, times, proRatedDays, over30Days);
    }

    PlannedService discountedTo(int percent) {
        return change(code, units, percent, days, times, proRatedDays, over30Days);
    }

    PlannedService on(List<Integer> otherDays) {
        return change(code, units, discountedRate, otherDays, times, proRatedDays, over30Days);
    }

    PlannedService twiceADay() {
        return change(code, units, discountedRate, days, 2, proRatedDays, over30Days);
    }

    /** Claimed by the day, on these days. */
    PlannedService proRated(DaySet proRated, int unitsADay) {
        return change(code, unitsADay, discountedRate, days, times, Optional.of(proRated), over30Days);
    }

    PlannedService over30Days(List<Integer> otherDays) {
        return change(code, units, discountedRate, otherDays, times, proRatedDays, Applies.YES);
    }

    PlannedService fromSatellite(String branch) {
        return new PlannedService(
                provider,
                providerName,
                code,
                units,
                discountedRate,
                days,
                times,
                start,
                end,
                shape,
                withinLimit,
                proRatedDays,
                branch,
                equipment,
                over30Days);
    }

    PlannedService with(Equipment piece, int price) {
        return new PlannedService(
                provider,
                providerName,
                code,
                price,
                discountedRate,
                days,
                times,
                start,
                end,
                shape,
                withinLimit,
                proRatedDays,
                satellite,
                Optional.of(piece),
                over30Days);
    }

    private PlannedService change(
            ServiceCode newCode,
            int newUnits,
            int rate,
            List<Integer> newDays,
            int newTimes,
            Optional<DaySet> proRated,
            Applies over30) {
        return new PlannedService(
                provider,
                providerName,
                newCode,
                newUnits,
                rate,
                newDays,
                newTimes,
                start,
                end,
                shape,
                withinLimit,
                proRated,
                satellite,
                equipment,
                over30);
    }

    /** The two characters of the service type. */
    String type() {
        return code.value().substring(0, 2);
    }

    /** 割引後単位数. */
    int discountedUnits() {
        return Math.floorDiv(units * discountedRate + 50, 100);
    }

    /** 回数／日数 of table 7. */
    int count() {
        if (proRatedDays.isPresent()) {
            return proRatedDays.get().days().size();
        }
        return shape == Shape.MONTH ? 1 : days.size() * times;
    }

    /** サービス単位. */
    int serviceUnits() {
        return discountedUnits() * count();
    }
}
