package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What files hold for the forms.
 *
 * @param users the users, by their numbers
 * @param unread rows that stand on no form; samples of them where there are very many
 * @param unreadCount how many there are
 * @param problems what could not be read; {@code unread} has it too
 * @param others files that no form is made of: deletions, attachments, unknown names
 */
public record FormFiles(
        List<UserFormData> users,
        List<UnreadRow> unread,
        long unreadCount,
        List<Problem> problems,
        List<String> others) {
    public FormFiles {
        users = List.copyOf(users);
        unread = List.copyOf(unread);
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    /** What is found while files are read. */
    static final class Draft {
        private static final int SAMPLES = 200;

        private final FormDataCollector dataSets = new FormDataCollector();
        private final List<UnreadRow> unread = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private long unreadCount;

        FormDataCollector dataSets() {
            return dataSets;
        }

        void leaveOut(UnreadRow row) {
            unreadCount++;
            if (unread.size() < SAMPLES) {
                unread.add(row);
            }
        }

        void leaveOut(Problem problem) {
            problems.add(problem);
        }

        void leaveOut(String file) {
            others.add(file);
        }

        FormFiles finish() {
            return new FormFiles(dataSets.users(), unread, unreadCount, problems, others);
        }
    }
}
