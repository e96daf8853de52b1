package io.github.careplansdk.examples;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Brings a folder of an earlier edition to the newest one, and says what a person has to fill: of version 3, codes of rented
 * equipment, and table 3.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.UpgradeFolder \
 *     careplan-sdk-csv/src/test/resources/version3/month upgraded 9970000001=43 9970000002=11 9970000003=17
 * }</pre>
 */
public final class UpgradeFolder {
    private UpgradeFolder() {}

    /** Upgrades the folder named first to the new one named second. Names of version 3 lack the offices' service types. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length < 2) {
            out.println("Usage: UpgradeFolder FOLDER OUTPUT [OFFICE=TYPE...]");
            return;
        }
        // The types of offices that are not named.
        Upgrade upgrade = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE);
        for (int i = 2; i < args.length; i++) {
            String[] office = args[i].split("=", 2);
            upgrade = upgrade.office(
                    new OfficeNumber(office[0]), ServiceType.of(office[1]).orElseThrow());
        }
        UpgradeReport report = upgrade.run(Path.of(args[0]), Path.of(args[1]));
        for (UpgradedFile file : report.files()) {
            out.println(file.source() + ": " + file.outcome().text(Language.EN));
            for (UpgradeChange change : file.changes()) {
                out.println("    " + change.text(Language.EN));
            }
        }
        Messages words = Messages.in(Language.EN);
        Judgement left = report.judgement();
        for (Problem problem : left.problems()) {
            out.println("to do: " + problem.location().file() + ": " + words.message(problem));
        }
        out.println(report.isComplete() ? "complete" : "not complete");
    }
}
