package io.github.careplansdk.crypto.cli.certificate;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.cli.certificate.AdviceResult.PasswordResult;
import io.github.careplansdk.crypto.cli.certificate.AdviceResult.UserIdResult;
import io.github.careplansdk.crypto.identity.UserId;
import io.github.careplansdk.crypto.office.OfficeCode;
import io.github.careplansdk.crypto.office.PasswordAge;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** {@code --user-id}, {@code --password-changed} and what belongs to them. */
final class IdAndPasswordOptions {
    private static final int MOST_DAYS = 3_660;

    @Option(
            names = "--user-id",
            paramLabel = "ID",
            description = {"ユーザID。事業所のものか個人のものかを表示します。複数回指定できます。", "A user ID, to tell whose it is. May be repeated."})
    private List<String> userIds = new ArrayList<>();

    @Option(
            names = "--password-changed",
            paramLabel = "NAME=YYYY-MM-DD",
            converter = ToChange.class,
            description = {
                "パスワードを最後に変更した日と、何のパスワードか。パスワードそのものは書かないでください。複数回指定できます。",
                "When a password was last changed, and what for; never the password itself. May be repeated."
            })
    private List<Change> changes = new ArrayList<>();

    @Option(
            names = "--password-days",
            paramLabel = "DAYS",
            converter = ToDays.class,
            description = {"パスワードを使える日数。", "For how many days passwords may be used."})
    private int days;

    @Option(
            names = "--notice",
            paramLabel = "DAYS",
            converter = ToDays.class,
            description = {
                "パスワードの期限の何日前から知らせるか。既定は 14 です。",
                "How many days before to remind of passwords; 14 by default."
            })
    private int notice = 14;

    /** What a password is for, and when it was changed. */
    record Change(String name, LocalDate day) {}

    boolean isEmpty() {
        return userIds.isEmpty() && changes.isEmpty();
    }

    List<UserIdResult> userIds() {
        return userIds.stream()
                .map(id -> new UserIdResult(id, UserId.owner(id), findings(id)))
                .toList();
    }

    private static List<Finding> findings(String id) {
        Optional<OfficeCode> code = UserId.owner(id).map(owner -> switch (owner) {
            case OFFICE -> OfficeCode.USER_ID_OF_OFFICE;
            case PERSON -> OfficeCode.USER_ID_OF_PERSON;
        });
        return code.map(known -> List.of(Finding.of(known, id))).orElseGet(() -> UserId.check(id));
    }

    List<PasswordResult> passwords(LocalDate day) {
        if (!changes.isEmpty() && days == 0) {
            throw new UsageException(
                    "パスワードを使える日数を --password-days で指定してください。",
                    "Say for how many days passwords may be used: --password-days.");
        }
        return changes.stream()
                .map(change -> new PasswordAge(change.name(), change.day(), Period.ofDays(days)))
                .map(age -> new PasswordResult(age.name(), age.last(), age.check(day, Period.ofDays(notice))))
                .toList();
    }

    static final class ToChange implements ITypeConverter<Change> {
        @Override
        public Change convert(String text) {
            int equals = text.lastIndexOf('=');
            try {
                if (equals > 0) {
                    return new Change(text.substring(0, equals), LocalDate.parse(text.substring(equals + 1)));
                }
            } catch (DateTimeParseException e) {
                // The same to the caller.
            }
            // What was typed may be the password.
            throw new UsageException(
                    "「名前=YYYY-MM-DD」の形式で、実在する日付を指定してください。", "Write a name and a real date as NAME=YYYY-MM-DD.");
        }
    }

    static final class ToDays implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("[0-9]{1,4}")) {
                int number = Integer.parseInt(text);
                if (number > 0 && number <= MOST_DAYS) {
                    return number;
                }
            }
            throw new UsageException(
                    "日数を 1～" + MOST_DAYS + " の数字で指定してください: " + text, "Write days as 1 to " + MOST_DAYS + ": " + text);
        }
    }
}
