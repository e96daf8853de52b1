package io.github.careplansdk.csv.bench;

import com.opencsv.bean.AbstractBeanField;
import com.univocity.parsers.conversions.Conversion;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.LivingSupportReason;
import io.github.careplansdk.core.code.PlanCategory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;

/** Values of a bean's fields, for OpenCSV and univocity alike. */
public abstract class CellConverter<T> extends AbstractBeanField<Object, Integer> implements Conversion<String, T> {
    private final Function<String, T> make;

    private CellConverter(Function<String, T> make) {
        this.make = make;
    }

    @Override
    protected Object convert(String cell) {
        return make.apply(cell);
    }

    @Override
    public T execute(String cell) {
        return make.apply(cell);
    }

    @Override
    public String revert(T value) {
        throw new UnsupportedOperationException();
    }

    /** YYYYMMDD. */
    public static final class ToDate extends CellConverter<LocalDate> {
        public ToDate() {
            super(Values::date);
        }
    }

    /** YYYYMM. */
    public static final class ToMonth extends CellConverter<YearMonth> {
        public ToMonth() {
            super(Values::month);
        }
    }

    /** HHMM. */
    public static final class ToTime extends CellConverter<LocalTime> {
        public ToTime() {
            super(Values::time);
        }
    }

    /** 該当. */
    public static final class ToApplies extends CellConverter<Applies> {
        public ToApplies() {
            super(cell -> Values.code(Applies.values(), cell));
        }
    }

    /** 計画書区分. */
    public static final class ToPlanCategory extends CellConverter<PlanCategory> {
        public ToPlanCategory() {
            super(cell -> Values.code(PlanCategory.values(), cell));
        }
    }

    /** 認定状況区分. */
    public static final class ToCertificationStatus extends CellConverter<CertificationStatus> {
        public ToCertificationStatus() {
            super(cell -> Values.code(CertificationStatus.values(), cell));
        }
    }

    /** 要介護状態区分. */
    public static final class ToCareLevel extends CellConverter<CareLevel> {
        public ToCareLevel() {
            super(cell -> Values.code(CareLevel.values(), cell));
        }
    }

    /** 生活援助中心型の算定理由. */
    public static final class ToLivingSupportReason extends CellConverter<LivingSupportReason> {
        public ToLivingSupportReason() {
            super(cell -> Values.code(LivingSupportReason.values(), cell));
        }
    }
}
