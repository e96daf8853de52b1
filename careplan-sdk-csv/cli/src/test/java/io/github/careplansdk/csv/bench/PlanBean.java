package io.github.careplansdk.csv.bench;

import com.opencsv.bean.CsvBindByPosition;
import com.opencsv.bean.CsvCustomBindByPosition;
import com.univocity.parsers.annotations.Convert;
import com.univocity.parsers.annotations.EnumOptions;
import com.univocity.parsers.annotations.Parsed;
import com.univocity.parsers.conversions.EnumSelector;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.LivingSupportReason;
import io.github.careplansdk.core.code.PlanCategory;
import io.github.careplansdk.csv.bench.CellConverter.ToCareLevel;
import io.github.careplansdk.csv.bench.CellConverter.ToCertificationStatus;
import io.github.careplansdk.csv.bench.CellConverter.ToDate;
import io.github.careplansdk.csv.bench.CellConverter.ToLivingSupportReason;
import io.github.careplansdk.csv.bench.CellConverter.ToMonth;
import io.github.careplansdk.csv.bench.CellConverter.ToPlanCategory;
import java.time.LocalDate;
import java.time.YearMonth;

/** A row of table 1 for libraries that fill beans: Jackson by name, univocity and OpenCSV by position. */
public final class PlanBean {
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
    @CsvBindByPosition(position = 4)
    public String userPostalCode;

    @Parsed(index = 5)
    @CsvBindByPosition(position = 5)
    public String userAddress1;

    @Parsed(index = 6)
    @CsvBindByPosition(position = 6)
    public String userAddress2;

    @Parsed(index = 7)
    @CsvBindByPosition(position = 7)
    public String careManagerName;

    @Parsed(index = 8)
    @CsvBindByPosition(position = 8)
    public String careOfficeName;

    @Parsed(index = 9)
    @CsvBindByPosition(position = 9)
    public String careOfficePostalCode;

    @Parsed(index = 10)
    @CsvBindByPosition(position = 10)
    public String careOfficeAddress1;

    @Parsed(index = 11)
    @CsvBindByPosition(position = 11)
    public String careOfficeAddress2;

    @Parsed(index = 12)
    @CsvBindByPosition(position = 12)
    public String careOfficeNumber;

    @Parsed(index = 13)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 13, converter = ToDate.class)
    public LocalDate carePlanDate;

    @Parsed(index = 14)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 14, converter = ToDate.class)
    public LocalDate firstCarePlanDate;

    @Parsed(index = 15)
    @EnumOptions(customElement = "code", selectors = EnumSelector.CUSTOM_FIELD)
    @CsvCustomBindByPosition(position = 15, converter = ToPlanCategory.class)
    public PlanCategory planCategory;

    @Parsed(index = 16)
    @EnumOptions(customElement = "code", selectors = EnumSelector.CUSTOM_FIELD)
    @CsvCustomBindByPosition(position = 16, converter = ToCertificationStatus.class)
    public CertificationStatus certificationStatus;

    @Parsed(index = 17)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 17, converter = ToDate.class)
    public LocalDate certificationDate;

    @Parsed(index = 18)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 18, converter = ToDate.class)
    public LocalDate certificationStartDate;

    @Parsed(index = 19)
    @Convert(conversionClass = ToDate.class)
    @CsvCustomBindByPosition(position = 19, converter = ToDate.class)
    public LocalDate certificationEndDate;

    @Parsed(index = 20)
    @EnumOptions(customElement = "code", selectors = EnumSelector.CUSTOM_FIELD)
    @CsvCustomBindByPosition(position = 20, converter = ToCareLevel.class)
    public CareLevel careLevel;

    @Parsed(index = 21)
    @CsvBindByPosition(position = 21)
    public String assessmentResult;

    @Parsed(index = 22)
    @CsvBindByPosition(position = 22)
    public String reviewBoardOpinion;

    @Parsed(index = 23)
    @CsvBindByPosition(position = 23)
    public String overallPolicy;

    @Parsed(index = 24)
    @EnumOptions(customElement = "code", selectors = EnumSelector.CUSTOM_FIELD)
    @CsvCustomBindByPosition(position = 24, converter = ToLivingSupportReason.class)
    public LivingSupportReason livingSupportReason;

    @Parsed(index = 25)
    @CsvBindByPosition(position = 25)
    public String otherReason;

    @Parsed(index = 26)
    @CsvBindByPosition(position = 26)
    public String updatedByOffice;

    @Parsed(index = 27)
    @CsvBindByPosition(position = 27)
    public String identifier;
}
