package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the files of a unit agree on and a newer unit replaces (the standard's section on keys between the files of a unit).
 * No key names the sender: when another office takes over a user, its plan of a month replaces that of the one before.
 */
public sealed interface Key {
    /** Returns the user that it is about. */
    User user();

    /** A key of which the standard has a deletion. */
    sealed interface Deletable extends Key {
        /** Returns the kind of file that deletes it. */
        FileKind deletion();

        /** Returns the service month, where the deletion's file name holds it. */
        default Optional<YearMonth> month() {
            return Optional.empty();
        }
    }

    /**
     * Tables 1, 2 and 3 and the supplement with the month 000000.
     *
     * @param planDate 居宅サービス計画作成（変更）日
     */
    record CarePlan(User user, LocalDate planDate) implements Deletable {
        public CarePlan {
            Objects.requireNonNull(planDate, "carePlanDate");
        }

        @Override
        public FileKind deletion() {
            return FileKind.DLT1KYO;
        }
    }

    /**
     * Tables 6 and 7 and their supplement.
     *
     * @param serviceMonth 対象年月
     */
    record MonthlyPlan(User user, YearMonth serviceMonth) implements Deletable {
        public MonthlyPlan {
            Objects.requireNonNull(serviceMonth, "serviceMonth");
        }

        @Override
        public FileKind deletion() {
            return FileKind.DLTPLAN;
        }

        @Override
        public Optional<YearMonth> month() {
            return Optional.of(serviceMonth);
        }
    }

    /**
     * A user's results of a month by one provider, of all service types and satellites: results are sent whole.
     *
     * @param serviceMonth 対象年月
     * @param provider サービス事業者コード
     */
    record Result(User user, YearMonth serviceMonth, OfficeNumber provider) implements Key {
        public Result {
            Objects.requireNonNull(serviceMonth, "serviceMonth");
            Objects.requireNonNull(provider, "providerNumber");
        }
    }

    /**
     * The part of a {@link Result} that is of one service type, satellites included.
     *
     * @param result the whole
     * @param serviceType サービス種類コード
     */
    record ResultOfType(Result result, ServiceType serviceType) implements Deletable {
        @Override
        public User user() {
            return result.user();
        }

        @Override
        public FileKind deletion() {
            return FileKind.DLTJSK;
        }

        @Override
        public Optional<YearMonth> month() {
            return Optional.of(result.serviceMonth());
        }
    }

    /**
     * Basic information with its parts and its image.
     *
     * @param consultationDate 相談日
     */
    record BasicInfo(User user, LocalDate consultationDate) implements Deletable {
        public BasicInfo {
            Objects.requireNonNull(consultationDate, "consultationDate");
        }

        @Override
        public FileKind deletion() {
            return FileKind.DLTKIHON;
        }
    }

    /**
     * A preventive plan with its part.
     *
     * @param planDate 計画作成(変更)日
     */
    record PreventivePlan(User user, LocalDate planDate) implements Deletable {
        public PreventivePlan {
            Objects.requireNonNull(planDate, "planDate");
        }

        @Override
        public FileKind deletion() {
            return FileKind.DLTYOBO;
        }
    }

    /**
     * Rows of a family that an edition of one's own adds to the standard.
     *
     * @param lead the kind that leads the family
     * @param values the cells of the key's columns behind those of the user, as they stand in the files
     */
    record OfFamily(FileKind lead, User user, List<String> values) implements Key {
        public OfFamily {
            values = List.copyOf(values);
        }
    }
}
