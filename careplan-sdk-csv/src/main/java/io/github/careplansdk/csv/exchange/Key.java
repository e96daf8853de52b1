package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.internal.KeyText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The key of records that the files of a unit share and that a newer unit replaces (the standard's section on keys
 * between the files of a unit). It does not include the sender: when another office takes over a user, its plan of a
 * month replaces that of the previous office.
 *
 * <p>To store a key in a database, use its {@link #columns} or its {@link #text}. Both identify a person, so do not log
 * them.
 */
public sealed interface Key {
    /** Returns the user. */
    User user();

    /** Returns the leading kind of its family. */
    FileKind lead();

    /**
     * Returns the texts of the key's cells by the English names of their columns, in the standard's order, those of the
     * insurer and the insured person first.
     */
    Map<String, String> columns();

    /**
     * Returns the key as one text: the lead's name and the cells of the columns with {@code /} between them, such as
     * {@code UPPLAN/990010/0000990011/202604}. In a cell {@code /} is written {@code %2F} and {@code %} is written
     * {@code %25}. Keys are equal if their texts are, in any edition; a stored text can be read by every later version
     * of the library. Those of the published standard have at most 44 characters, all of them ASCII.
     */
    default String text() {
        return KeyText.of(this);
    }

    /** Parses a text as returned by {@link #text}; returns empty if it is not a key of the published standard. */
    static Optional<Key> parse(String text) {
        return parse(text, Standard.published());
    }

    /** Parses a text as returned by {@link #text}; returns empty if it is not a key of any edition of a standard. */
    static Optional<Key> parse(String text, Standard standard) {
        return KeyText.parse(text, standard);
    }

    /** A key for which the standard has a deletion. */
    sealed interface Deletable extends Key {
        /** Returns the kind of file that deletes it. */
        default FileKind deletion() {
            return Standard.published()
                    .newest()
                    .familyOfLead(lead())
                    .flatMap(UnitFamily::deletion)
                    .orElseThrow();
        }

        /** Returns the service month, or empty if the deletion's file name does not hold it. */
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
        public FileKind lead() {
            return FileKind.UP1KYO;
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.columns(user, "carePlanDate", KeyText.date(planDate));
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
        public FileKind lead() {
            return FileKind.UPPLAN;
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.columns(user, "serviceMonth", KeyText.month(serviceMonth));
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

        @Override
        public FileKind lead() {
            return FileKind.UPJSK;
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.with(
                    KeyText.columns(user, "serviceMonth", KeyText.month(serviceMonth)),
                    "providerNumber",
                    provider.value());
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
        public FileKind lead() {
            return result.lead();
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.with(result.columns(), "serviceType", serviceType.code());
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
        public FileKind lead() {
            return FileKind.UPKIHON;
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.columns(user, "consultationDate", KeyText.date(consultationDate));
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
        public FileKind lead() {
            return FileKind.UPYOBO;
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.columns(user, "planDate", KeyText.date(planDate));
        }
    }

    /**
     * The rows of a family that an edition of your own adds to the standard.
     *
     * @param lead the kind that leads the family
     * @param cells the texts of the key's columns after those of the user, by their English names, in order
     */
    record OfFamily(FileKind lead, User user, Map<String, String> cells) implements Key {
        public OfFamily {
            cells = KeyText.inOrder(cells);
        }

        @Override
        public Map<String, String> columns() {
            return KeyText.columns(user, cells);
        }

        /** Returns a text without the cells, which may hold personal data. */
        @Override
        public String toString() {
            return "OfFamily[lead=" + lead + "]";
        }
    }
}
