package io.github.careplansdk.examples;

import static io.github.careplansdk.csv.testkit.sample.SampleOffice.CARE_OFFICE;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.DAY_CARE;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.HOME_HELP;

import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.MonthResults;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.report.reconcile.ReconciliationText;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.examples.sample.SampleMonth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A month's plans and results among three offices, in the steps of the official flow. */
final class WholeMonth {
    private final Path samples;
    private final Path run;
    private final Narrator narrator;

    /**
     * @param samples the sample month, which stands for what the offices' software holds
     * @param run where the offices and the platform have their folders
     */
    WholeMonth(Path samples, Path run, Narrator narrator) {
        this.samples = samples;
        this.run = run;
        this.narrator = narrator;
    }

    void run() throws IOException {
        narrator.step("準備：架空の電子証明書と、テスト用の相手システム", "Beforehand: invented certificates, and a platform to talk to");
        SamplePki pki = SamplePki.create();
        try (SandboxPlatform platform = SandboxPlatform.start(pki, run.resolve("platform"))) {
            narrator.tell(platform.url().toString(), platform.url().toString());
            SampleDesk care = desk(CARE_OFFICE, pki, platform);
            List<SampleDesk> providers = List.of(desk(HOME_HELP, pki, platform), desk(DAY_CARE, pki, platform));
            sendPlans(care);
            for (SampleDesk provider : providers) {
                answer(provider);
            }
            compare(care);
        }
        narrator.step("結果のフォルダー：" + run, "The folders to look at: " + run);
    }

    private SampleDesk desk(SampleOffice office, SamplePki pki, SandboxPlatform platform) {
        String number = office.number().value();
        return new SampleDesk(office, run.resolve(number), platform.url(), pki.office(number), pki.anchors(), narrator);
    }

    private void sendPlans(SampleDesk care) throws IOException {
        narrator.step("(1) 居宅介護支援事業所が計画を書き出し、検査する", "(1) The care office exports its plans and checks them");
        care.write(care.exporter(List.of(HOME_HELP, DAY_CARE)).monthlyPlans(plan()));
        narrator.step("(2)(3) 電子署名を付けて送る", "(2)(3) It seals and sends them");
        care.send();
    }

    private void answer(SampleDesk provider) throws IOException {
        String number = provider.office().number().value();
        narrator.step(
                "(4)(5)(6) サービス提供事業所 " + number + " が受信し、検証して取り込む",
                "(4)(5)(6) The provider " + number + " receives, verifies and imports");
        provider.receive();
        narrator.step("(7) 実績を書き出し、検査する", "(7) It exports its results and checks them");
        provider.write(provider.exporter(List.of(CARE_OFFICE)).results(results(provider.office())));
        narrator.step("(8)(9) 電子署名を付けて送る", "(8)(9) It seals and sends them");
        provider.send();
    }

    private void compare(SampleDesk care) throws IOException {
        narrator.step(
                "(10)(11)(12) 居宅介護支援事業所が実績を受信し、検証して取り込む",
                "(10)(11)(12) The care office receives, verifies and imports the results");
        care.receive();
        narrator.step("予定と実績を突き合わせる", "Planned against given");
        Reconciliation found = Reconciler.create().reconcile(care.exported(), care.received());
        ReconciliationText.in(narrator.language()).write(found, narrator.out());
    }

    /** What the care office holds: home help serves all three users, so what it was sent is the whole month. */
    private MonthPlan plan() throws IOException {
        String name = "_202604_9970100011_43_9970100037_11_20260325101000.CSV";
        Path plans = samples.resolve("2-plans");
        return new MonthPlan(
                SampleMonth.MONTH,
                records(plans.resolve("UPPLAN" + name), Table6.class),
                records(plans.resolve("UPSIKYU" + name), Table7.class),
                records(plans.resolve("UPHOSOKU" + name), Supplement.class));
    }

    /** What a provider gave: as planned, but for two visits to one user. */
    private MonthResults results(SampleOffice provider) throws IOException {
        String file = provider == HOME_HELP
                ? "3-results-home-help/UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV"
                : "4-results-day-care/UPJSK_202604_9970100045_15_9970100011_43_20260501173000.CSV";
        return new MonthResults(SampleMonth.MONTH, records(samples.resolve(file), Table6.class));
    }

    private static <T extends Record> List<T> records(Path file, Class<T> type) throws IOException {
        try (Rows<T> rows = CarePlanCsv.read(file, type)) {
            return rows.records().toList();
        }
    }
}
