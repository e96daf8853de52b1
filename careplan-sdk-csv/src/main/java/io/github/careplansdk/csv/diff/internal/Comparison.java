package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.FileDiff;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.KindCount;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.diff.UserDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two sides, user by user. */
public final class Comparison {
    private static final Comparator<List<String>> USERS =
            Comparator.comparing((List<String> user) -> user.toArray(String[]::new), Arrays::compare);

    private final Edition edition;
    private final Map<FileKind, KindCount> counts = new TreeMap<>();
    private final List<UserDiff> users = new ArrayList<>();
    private int sameUsers;
    private long excluded;

    /** @param edition the newest edition of the standard by which both were read */
    public Comparison(Edition edition) {
        this.edition = edition;
    }

    /** Returns what differs. */
    public Diff compare(SideContent before, SideContent after) {
        ResultProviders providers =
                new ResultProviders(before.groups().values(), after.groups().values());
        Map<List<String>, Map<GroupKey, RowGroup>> first = byUser(comparable(before, after, providers));
        Map<List<String>, Map<GroupKey, RowGroup>> second = byUser(comparable(after, before, providers));
        Set<List<String>> all = new TreeSet<>(USERS);
        all.addAll(first.keySet());
        all.addAll(second.keySet());
        for (List<String> user : all) {
            compare(
                    user,
                    GroupPairs.of(first.getOrDefault(user, Map.of()), second.getOrDefault(user, Map.of()), providers));
        }
        boolean onlyResults = ResultProviders.areAllOf(
                        before.groups().values(), after.groups().values())
                || ResultProviders.areAllOf(
                        after.groups().values(), before.groups().values());
        List<Unread> unread =
                Stream.concat(before.unread().stream(), after.unread().stream()).toList();
        return new Diff(
                edition,
                sameUsers,
                users,
                List.copyOf(counts.values()),
                excluded,
                onlyResults ? List.of() : files(before.files(), after.files()),
                unread);
    }

    /** The groups of a side, or that part of a plan which results that are all of the other side can be compared with. */
    private Collection<RowGroup> comparable(SideContent side, SideContent other, ResultProviders providers) {
        Collection<RowGroup> groups = side.groups().values();
        if (!ResultProviders.areAllOf(other.groups().values(), groups)) {
            return groups;
        }
        List<RowGroup> part = new ArrayList<>();
        for (RowGroup group : groups) {
            RowGroup planned = providers.partOf(group);
            excluded += group.size() - planned.size();
            if (!planned.isEmpty()) {
                part.add(planned);
            }
        }
        return part;
    }

    private static Map<List<String>, Map<GroupKey, RowGroup>> byUser(Collection<RowGroup> groups) {
        Map<List<String>, Map<GroupKey, RowGroup>> users = new HashMap<>();
        groups.forEach(group -> users.computeIfAbsent(group.key().user(), none -> new HashMap<>())
                .put(group.key(), group));
        return users;
    }

    private void compare(List<String> user, List<GroupPair> pairs) {
        List<GroupDiff> differing = new ArrayList<>();
        for (GroupPair pair : pairs) {
            excluded += pair.excluded();
            List<KindDiff> kinds = new GroupComparison(pair).kinds();
            kinds.forEach(kind -> counts.merge(kind.before(), kind.count(), KindCount::plus));
            List<KindDiff> changed =
                    kinds.stream().filter(kind -> !kind.isSame()).toList();
            if (!changed.isEmpty()) {
                differing.add(new GroupDiff(
                        pair.before().map(RowGroup::told),
                        pair.after().map(RowGroup::told),
                        changed,
                        Calendars.of(pair)));
            }
        }
        if (differing.isEmpty()) {
            sameUsers++;
        } else {
            users.add(new UserDiff(user.get(0), user.get(1), differing));
        }
    }

    private static List<FileDiff> files(Map<String, List<FileContent>> before, Map<String, List<FileContent>> after) {
        List<FileDiff> differing = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            List<FileContent> left = new ArrayList<>(before.getOrDefault(name, List.of()));
            List<FileContent> right = new ArrayList<>(after.getOrDefault(name, List.of()));
            left.removeIf(file -> removeEqual(right, file));
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                differing.add(new FileDiff(name, path(left, i), path(right, i)));
            }
        }
        return differing;
    }

    private static boolean removeEqual(List<FileContent> files, FileContent file) {
        return files.stream()
                .filter(other -> other.digest().equals(file.digest()))
                .findFirst()
                .map(files::remove)
                .orElse(false);
    }

    private static Optional<String> path(List<FileContent> files, int index) {
        return index < files.size() ? Optional.of(files.get(index).path()) : Optional.empty();
    }
}
