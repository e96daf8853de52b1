package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.bench.Contender.Depth;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table6;
import java.time.LocalDate;
import java.time.LocalTime;

/** A number that depends on every cell, so that no reader can leave one out, and all can be compared. */
final class Checksum {
    private Checksum() {}

    static long of(String[] cells, Depth depth) {
        if (depth == Depth.ONE) {
            return length(cells[0]);
        }
        long sum = 0;
        for (String cell : cells) {
            sum += length(cell);
        }
        return sum;
    }

    static long of(Table6 record) {
        return record.csvVersion().getMonthValue()
                + length(record.insurerNumber().value())
                + length(record.insuredNumber().value())
                + day(record.createdDate())
                + record.serviceMonth().getMonthValue()
                + length(record.careOfficeNumber().map(OfficeNumber::value).orElse(""))
                + length(record.careManagerName())
                + record.units().orElse(0)
                + record.shortStayDaysToPreviousMonth().orElse(0)
                + day(record.serviceDate())
                + (record.proRatedDays().isPresent() ? 31 : 0)
                + minute(record.startTime().time().orElse(null))
                + minute(record.endTime().time().orElse(null))
                + record.count()
                + length(record.serviceCode().value())
                + length(record.taisCode())
                + length(record.notifiedEquipmentCode())
                + length(record.equipmentName())
                + record.detailNumber().orElse(0)
                + length(record.providerNumber().value())
                + length(record.providerName())
                + length(record.satelliteNumber())
                + place(record.over30Days())
                + length(record.updatedByOffice().map(OfficeNumber::value).orElse(""))
                + length(record.identifier());
    }

    static long of(VisitBean bean) {
        return bean.csvVersion.getMonthValue()
                + length(bean.insurerNumber)
                + length(bean.insuredNumber)
                + day(bean.createdDate)
                + bean.serviceMonth.getMonthValue()
                + length(bean.careOfficeNumber)
                + length(bean.careManagerName)
                + number(bean.units)
                + number(bean.shortStayDaysToPreviousMonth)
                + day(bean.serviceDate)
                + length(bean.proRatedDays)
                + minute(bean.startTime)
                + minute(bean.endTime)
                + number(bean.count)
                + length(bean.serviceCode)
                + length(bean.taisCode)
                + length(bean.notifiedEquipmentCode)
                + length(bean.equipmentName)
                + number(bean.detailNumber)
                + length(bean.providerNumber)
                + length(bean.providerName)
                + length(bean.satelliteNumber)
                + place(bean.over30Days)
                + length(bean.updatedByOffice)
                + length(bean.identifier);
    }

    static long of(Table1 record) {
        return record.csvVersion().getMonthValue()
                + length(record.insurerNumber().value())
                + length(record.insuredNumber().value())
                + day(record.createdDate())
                + length(record.userPostalCode())
                + length(record.userAddress1())
                + length(record.userAddress2())
                + length(record.careManagerName())
                + length(record.careOfficeName())
                + length(record.careOfficePostalCode())
                + length(record.careOfficeAddress1())
                + length(record.careOfficeAddress2())
                + length(record.careOfficeNumber().value())
                + day(record.carePlanDate())
                + day(record.firstCarePlanDate())
                + place(record.planCategory().orElse(null))
                + place(record.certificationStatus().orElse(null))
                + day(record.certificationDate().orElse(null))
                + day(record.certificationStartDate().orElse(null))
                + day(record.certificationEndDate().orElse(null))
                + place(record.careLevel().orElse(null))
                + length(record.assessmentResult())
                + length(record.reviewBoardOpinion())
                + length(record.overallPolicy())
                + place(record.livingSupportReason().orElse(null))
                + length(record.otherReason())
                + length(record.updatedByOffice().map(OfficeNumber::value).orElse(""))
                + length(record.identifier());
    }

    static long of(PlanBean bean) {
        return bean.csvVersion.getMonthValue()
                + length(bean.insurerNumber)
                + length(bean.insuredNumber)
                + day(bean.createdDate)
                + length(bean.userPostalCode)
                + length(bean.userAddress1)
                + length(bean.userAddress2)
                + length(bean.careManagerName)
                + length(bean.careOfficeName)
                + length(bean.careOfficePostalCode)
                + length(bean.careOfficeAddress1)
                + length(bean.careOfficeAddress2)
                + length(bean.careOfficeNumber)
                + day(bean.carePlanDate)
                + day(bean.firstCarePlanDate)
                + place(bean.planCategory)
                + place(bean.certificationStatus)
                + day(bean.certificationDate)
                + day(bean.certificationStartDate)
                + day(bean.certificationEndDate)
                + place(bean.careLevel)
                + length(bean.assessmentResult)
                + length(bean.reviewBoardOpinion)
                + length(bean.overallPolicy)
                + place(bean.livingSupportReason)
                + length(bean.otherReason)
                + length(bean.updatedByOffice)
                + length(bean.identifier);
    }

    static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static int day(LocalDate date) {
        return date == null ? 0 : date.getDayOfMonth();
    }

    private static int minute(LocalTime time) {
        return time == null ? 0 : time.getHour() * 60 + time.getMinute();
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }

    private static int place(Enum<?> entry) {
        return entry == null ? 0 : 1 + entry.ordinal();
    }
}
