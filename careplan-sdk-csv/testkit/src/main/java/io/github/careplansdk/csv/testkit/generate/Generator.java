package io.github.careplansdk.csv.testkit.generate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake.Finding;
import io.github.careplansdk.csv.testkit.generate.internal.community.Neighbourhood;
import io.github.careplansdk.csv.testkit.generate.internal.community.SampleCommunity;
import io.github.careplansdk.csv.testkit.generate.internal.community.Situation;
import io.github.careplansdk.csv.testkit.generate.internal.community.UnitOutput;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenBulk;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.Mistake;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.Mistakes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generates the files that are exchanged in a month: every kind of file, every unit of the standard in both directions,
 * every service type that is exchanged, and special cases (satellites, equipment, pro rata, a limit exceeded, more than
 * 30 days, public assistance, 住所地特例, the end of the month). All users and offices are invented. A check finds no
 * problems in them.
 *
 * <p>The same month, seed and number of users give the same bytes on any machine. Users live in towns of at most {@link
 * #TOWN}; one town at a time is held in memory, whatever the number of users.
 *
 * <pre>{@code
 * new Generator(YearMonth.of(2026, 4), 1).write(1000, Path.of("bulks"));
 * }</pre>
 */
public final class Generator {
    /** The most users of a town, which a care-management office of ten care managers serves. */
    public static final int TOWN = 400;

    private static final Edition EDITION = Standard.published().newest();

    private final YearMonth month;
    private final long seed;
    private final int townSize;

    /**
     * Creates a generator.
     *
     * @param month the service month (対象年月)
     * @param seed the seed of random choices: another seed gives other users
     * @throws IllegalArgumentException for a month to which the newest published edition does not apply, or after 2999
     */
    public Generator(YearMonth month, long seed) {
        this(month, seed, TOWN);
    }

    Generator(YearMonth month, long seed, int townSize) {
        if (month.isBefore(EDITION.from()) || month.getYear() > 2999) {
            throw new IllegalArgumentException(
                    "Edition " + EDITION + " applies from " + EDITION.from() + " on: " + month);
        }
        this.month = month;
        this.seed = seed;
        this.townSize = townSize;
    }

    /**
     * The numbers of what was written.
     *
     * @param users the number of users
     * @param towns the number of towns, each with its own folder
     * @param units the number of units (送信単位)
     * @param files the number of files
     */
    public record Written(int users, int towns, long units, long files) {}

    /**
     * Writes a month of a number of users: a folder for each town, in it one for each sender, and in that the bulks of
     * at most 100 units.
     *
     * @param users the number of users, at least 1; from 24 on, all special cases and service types occur
     * @param folder a folder that is empty or does not exist
     * @throws CarePlanException with code {@code FOLDER_NOT_EMPTY} if there are files in the folder
     * @throws IOException if a file cannot be written
     */
    public Written write(int users, Path folder) throws IOException {
        if (users < 1) {
            throw new IllegalArgumentException("At least one user: " + users);
        }
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new CarePlanException(ErrorCode.FOLDER_NOT_EMPTY.found(folder));
            }
        }
        Path image = familyImage();
        try {
            UnitOutput output = new UnitOutput();
            long units = 0;
            long files = 0;
            int towns = 0;
            for (int first = 0; first < users; first += townSize) {
                SampleCommunity town = town(towns, first, Math.min(townSize, users - first), image);
                Path place = folder.resolve(String.format(Locale.ROOT, "town-%05d", ++towns));
                for (Map.Entry<String, List<OutgoingUnit>> sender : town.units().entrySet()) {
                    output.write(place.resolve(sender.getKey()), sender.getValue());
                    units += sender.getValue().size();
                    files += sender.getValue().stream()
                            .mapToLong(unit -> unit.files().size())
                            .sum();
                }
            }
            return new Written(users, towns, units, files);
        } finally {
            Files.delete(image);
        }
    }

    /**
     * Plants a mistake for each problem that a file can have: folders {@code mistakes/CODE}, each a bulk with a single
     * mistake. They are the same for every seed.
     *
     * @param folder the folder that the month was written to
     * @return the mistakes, with everything that a check of the folder finds
     * @throws IOException if a file cannot be written
     */
    public List<PlantedMistake> plant(Path folder) throws IOException {
        Path image = familyImage();
        try {
            List<PlantedMistake> planted = new ArrayList<>();
            for (Map.Entry<ProblemCode, Mistake> each :
                    Mistakes.of(month, image).entrySet()) {
                BrokenBulk bulk = each.getValue().bulk().get();
                String place = "mistakes/" + each.getKey();
                Path bulkFolder = Files.createDirectories(folder.resolve(place));
                for (Map.Entry<String, byte[]> file : bulk.files().entrySet()) {
                    Files.write(bulkFolder.resolve(file.getKey()), file.getValue());
                }
                planted.add(new PlantedMistake(
                        each.getKey(),
                        each.getValue().what(),
                        place,
                        bulk.findings().stream()
                                .map(finding -> within(place, finding))
                                .toList()));
            }
            return List.copyOf(planted);
        } finally {
            Files.delete(image);
        }
    }

    private static Finding within(String folder, Finding finding) {
        String file = finding.file().isEmpty() ? folder : folder + "/" + finding.file();
        return new Finding(finding.code(), file, finding.line(), finding.row(), finding.column());
    }

    /**
     * Returns the problems that are not planted, since they concern the checking program or depend on the day of the
     * check.
     */
    public static Set<ProblemCode> notPlanted() {
        return Mistakes.NOT_OF_FILES;
    }

    private SampleCommunity town(int number, int firstUser, int users, Path image) {
        // Towns do not depend on each other: more users change nothing about the towns before.
        Random random = new Random(seed * 1_000_003 + number);
        List<Situation> situations =
                IntStream.range(0, users).mapToObj(Situation::of).toList();
        return new SampleCommunity(new Neighbourhood(number), month, random, firstUser, situations, image);
    }

    private static Path familyImage() throws IOException {
        try (InputStream in = Generator.class.getResourceAsStream("family.jpg")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks family.jpg: build it again.");
            }
            byte[] bytes = in.readAllBytes();
            Path image = Files.createTempFile("family", ".jpg");
            try {
                return Files.write(image, bytes);
            } catch (IOException e) {
                Files.delete(image);
                throw e;
            }
        }
    }

    /**
     * A planted mistake, the only one in its bulk.
     *
     * @param code the problem that it causes
     * @param what a description of the change to the good bulk
     * @param folder its bulk, below the folder that it was planted in, with {@code /} between its parts
     * @param findings everything that a check finds in that bulk
     */
    public record PlantedMistake(ProblemCode code, String what, String folder, List<Finding> findings) {
        public PlantedMistake {
            findings = List.copyOf(findings);
        }

        /**
         * A problem that a check finds.
         *
         * @param code the problem
         * @param file the file, below the folder that was planted in; the bulk's folder for the bulk as a whole
         * @param line the line, from 1, or 0 for the file
         * @param row the row, from 1, or 0 for the file or the line
         * @param column the English name of the column, or empty for the row
         */
        public record Finding(ProblemCode code, String file, long line, long row, String column) {}
    }
}
