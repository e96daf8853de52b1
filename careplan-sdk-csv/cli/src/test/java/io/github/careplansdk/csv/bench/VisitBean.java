package io.github.careplansdk.csv.bench;

import com.opencsv.bean.CsvBindByPosition;
import com.opencsv.bean.CsvCustomBindByPosition;
import com.univocity.parsers.annotations.Convert;
import com.univocity.parsers.annotations.EnumOptions;
import com.univocity.parsers.annotations.Parsed;
import com.univocity.parsers.conversions.EnumSelector;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.csv.bench.CellConverter.ToApplies;
import io.github.careplansdk.csv.bench.CellConverter.ToDate;
import io.github.careplansdk.csv.bench.CellConverter.ToMonth;
import io.github.careplansdk.csv.bench.CellConverter.ToTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/** A row of table 6 for libraries that fill beans: Jackson by name, univocity and OpenCSV by position. */
public final class VisitBean {
    @Parsed(index = 0)
    @Convert(conversionClass = ToMonth.class)
    @CsvCustomBindByPosition(position = 0, converter = ToMonth.class)
    public YearMonth csvVersion;

    @Parsed(index = 1)
    @CsvBindByPosition(position = 1)
    public String insurerNumber;

    @Parsed(index = 2)
    @CsvBindByPosition(position = 2)
    public String insuredNumber;

    @Parsed(index = 3)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 3, converter = ToDate.class)
    public LocalDate createdDate;

    @Parsed(index = 4)
    @Convert(conversionClass = ToMonth.class)
    @CsvCustomBindByPosition(position = 4, converter = ToMonth.class)
    public YearMonth serviceMonth;

    @Parsed(index = 5)
    @CsvBindByPosition(position = 5)
    public String careOfficeNumber;

    @Parsed(index = 6)
    @CsvBindByPosition(position = 6)
    public String careManagerName;

    @Parsed(index = 7)
    @CsvBindByPosition(position = 7)
    public Integer units;

    @Parsed(index = 8)
    @CsvBindByPosition(position = 8)
    public Integer shortStayDaysToPreviousMonth;

    @Parsed(index = 9)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 9, converter = ToDate.class)
    public LocalDate serviceDate;

    @Parsed(index = 10)
    @CsvBindByPosition(position = 10)
    public String proRatedDays;

    @Parsed(index = 11)
    @Convert(conversionClass = ToTime.class)
    @CsvCustomBindByPosition(position = 11, converter = ToTime.class)
    public LocalTime startTime;

    @Parsed(index = 12)
    @Convert(conversionClass = ToTime.class)
    @CsvCustomBindByPosition(position = 12, converter = ToTime.class)
    public LocalTime endTime;

    @Parsed(index = 13)
    @CsvBindByPosition(position = 13)
    public Integer count;

    @Parsed(index = 14)
    @CsvBindByPosition(position = 14)
    public String serviceCode;

    @Parsed(index = 15)
    @CsvBindByPosition(position = 15)
    public String taisCode;

    @Parsed(index = 16)
    @CsvBindByPosition(position = 16)
    public String notifiedEquipmentCode;

    @Parsed(index = 17)
    @CsvBindByPosition(position = 17)
    public String equipmentName;

    @Parsed(index = 18)
    @CsvBindByPosition(position = 18)
    public Integer detailNumber;

    @Parsed(index = 19)
    @CsvBindByPosition(position = 19)
    public String providerNumber;

    @Parsed(index = 20)
    @CsvBindByPosition(position = 20)
    public String providerName;

    @Parsed(index = 21)
    @CsvBindByPosition(position = 21)
    public String satelliteNumber;

    @Parsed(index = 22)
    @EnumOptions(customElement = "code", selectors = EnumSelector.CUSTOM_FIELD)
    @CsvCustomBindByPosition(position = 22, converter = ToApplies.class)
    public Applies over30Days;

    @Parsed(index = 23)
    @CsvBindByPosition(position = 23)
    public String updatedByOffice;

    @Parsed(index = 24)
    @CsvBindByPosition(position = 24)
    public String identifier;
}
