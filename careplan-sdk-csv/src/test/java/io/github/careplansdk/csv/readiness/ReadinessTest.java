package io.github.careplansdk.csv.readiness;

import static io.github.careplansdk.csv.readiness.Direction.EXPORTED;
import static io.github.careplansdk.csv.readiness.Direction.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.EditionEnds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Path VERSION3 = BASE.resolve("src/test/resources/version3/month");
    private static final Path RESULTS = BASE.resolve("../examples/sample-month/3-results-home-help");
    private static final Path PLANS = BASE.resolve("../examples/sample-month/2-plans");
    private static final String RESULT = "UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV";
    private static final String RESULT_OF_VERSION3 = "UPJSK_202604_9970100037_9970100011_20260501170000.CSV";

    private static Readiness on(LocalDate day) {
        return Readiness.create().clock(Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private static Readiness before() {
        return on(LocalDate.of(2026, 12, 1));
    }

    private static ReadinessReport check(String name, String content) throws IOException {
        return before().check(Source.of(name, content.getBytes(Charset.forName("windows-31j"))));
    }

    private static String result() throws IOException {
        return Files.readString(RESULTS.resolve(RESULT), Charset.forName("windows-31j"));
    }

    private static FileReadiness only(ReadinessReport report) {
        assertThat(report.files()).hasSize(1);
        return report.files().get(0);
    }

    @Test
    void filesOfTheFourthEditionCanBeUsed() throws IOException {
        ReadinessReport report = before().check(Source.of(RESULTS));

        assertThat(report.isReady()).isTrue();
        assertThat(report.count(EXPORTED, Usability.USABLE)).isOne();
        assertThat(report.count(EXPORTED, Usability.ATTACHMENT)).isOne();
        assertThat(report.files().get(0).csvVersion()).isEqualTo("202407");
    }

    @Test
    void filesOfTheThirdEditionCannotThoughACheckFindsNoError() throws IOException {
        ReadinessReport report = before().check(Source.of(RESULTS), Source.of(VERSION3));

        assertThat(report.isReady()).isFalse();
        assertThat(report.count(RECEIVED, Usability.NOT_AFTER_MOVE)).isEqualTo(16);
        assertThat(report.obstacles(RECEIVED)).containsExactly(Obstacle.EDITION, Obstacle.NAME_OF_EDITION);
        assertThat(report.obstacles(EXPORTED)).isEmpty();
        assertThat(report.senders(RECEIVED, Obstacle.EDITION))
                .containsExactly(new OfficeNumber("9970000001"), new OfficeNumber("9970000002"));
        assertThat(report.editionsThatEnd()).extracting(Edition::csvVersion).containsExactly(Standard.THIRD);
    }

    @Test
    void rowsAndNamesAreLookedAtEachForThemselves() throws IOException {
        assertThat(only(check(RESULT, result().replaceAll("(?m)^202407", "202208")))
                        .obstacles())
                .contains(Obstacle.EDITION)
                .doesNotContain(Obstacle.NAME_OF_EDITION);
        assertThat(only(check(RESULT_OF_VERSION3, result())).obstacles()).containsExactly(Obstacle.NAME_OF_EDITION);
    }

    /** Its columns are not known, and it ends like the third. */
    @Test
    void theFirstEditionIsKnownByItsVersion() throws IOException {
        FileReadiness file = only(check(RESULT_OF_VERSION3, result().replaceAll("(?m)^202407", "201910")));

        assertThat(file.csvVersion()).isEqualTo(Standard.FIRST);
        assertThat(file.obstacles()).containsExactly(Obstacle.EDITION, Obstacle.NAME_OF_EDITION);
    }

    @Test
    void mistakesOfAnyTimeAreToldApart() throws IOException {
        assertThat(only(check(RESULT, result().replaceAll("(?m)^202407", "202410")))
                        .obstacles())
                .containsExactly(Obstacle.EDITION_UNKNOWN);
        FileReadiness wrong = only(check(RESULT, result().replaceAll(",1000,", ",2500,")));
        assertThat(wrong.obstacles()).containsExactly(Obstacle.CONTENT);
        assertThat(wrong.errors()).isPositive();
        assertThat(wrong.usability()).isEqualTo(Usability.FAULTY);
        assertThat(only(check(RESULT.replace("_11_", "_1_"), result())).obstacles())
                .containsExactly(Obstacle.NAME);
    }

    @Test
    void byteOrderMarksAndQuotesDoNotHideTheVersion() throws IOException {
        byte[] utf8 = ("\uFEFF\"202208\"" + result().substring(6)).getBytes(StandardCharsets.UTF_8);

        assertThat(only(before().check(Source.of(RESULT, utf8))).csvVersion()).isEqualTo("202208");
    }

    @Test
    void whatCannotBeReadIsNotReady() throws IOException {
        ReadinessReport report = before().check(Source.of("month.zip", "no archive".getBytes(StandardCharsets.UTF_8)));

        assertThat(report.isReady()).isFalse();
        assertThat(report.unchecked()).isNotEmpty();
    }

    /** A receiver takes a unit as a whole, or refuses it. */
    @Test
    void whatIsWrongWithAUnitIsWrongWithAllOfItsFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String kind : List.of("UPHOSOKU", "UPPLAN", "UPSIKYU")) {
            String name = kind + "_202604_9970100011_43_9970100037_11_20260325101000.CSV";
            files.put(name, Files.readAllBytes(PLANS.resolve(name)));
        }
        assertThat(before().check(Source.of(files)).isReady()).isTrue();
        files.keySet().removeIf(name -> name.startsWith("UPSIKYU"));

        assertThat(before().check(Source.of(files)).files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.usability()).isEqualTo(Usability.FAULTY);
            assertThat(file.obstacles()).containsExactly(Obstacle.CONTENT);
            assertThat(file.errors()).isOne();
        });
    }

    /** Nothing is no proof that a product is ready. */
    @Test
    void whereThereIsNoFileOfTheStandardNothingIsReady(@TempDir Path empty) throws IOException {
        Source memo = Source.of("memo.txt", "memo".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> before().check(Source.of(empty))).hasMessageContaining("NO_FILES");
        assertThatThrownBy(() -> before().check(memo)).hasMessageContaining("NO_FILES");
        assertThatThrownBy(() -> before().check(memo, Source.of(empty))).hasMessageContaining("NO_FILES");
        assertThatThrownBy(() -> before().check(memo, Source.of(RESULTS))).hasMessageContaining("NO_FILES");
        assertThatThrownBy(() -> before().check(Source.of(RESULTS), Source.of(empty)))
                .hasMessageContaining("NO_FILES");
        assertThat(before().check(RECEIVED, Source.of(RESULTS)).isReady()).isTrue();
        assertThat(before().check(Source.of(List.of(RESULTS, empty))).isReady()).isFalse();
    }

    @Test
    void anyEditionMayBeTheOneThatIsAccepted() throws IOException {
        Edition next = Standard.published()
                .newest()
                .next("202704", "9.9", YearMonth.of(2027, 4))
                .without(FileKind.UPJSK)
                .build();
        ExchangeMove move = ExchangeMove.read(new StringReader("accepted\t202704\t(invented)\n"));
        ReadinessReport report =
                before().move(move).by(Layouts.published().with(next)).check(Source.of(RESULTS.resolve(RESULT)));

        assertThat(only(report).obstacles()).containsExactly(Obstacle.EDITION, Obstacle.KIND);
    }

    @Test
    void theDaysOfEditionsAndTheMoveAgree() {
        ExchangeMove move = ExchangeMove.published();
        for (Edition edition : Standard.published().editions()) {
            assertThat(EditionEnds.published().end(edition.csvVersion()).map(EditionEnds.End::announced))
                    .as(edition.toString())
                    .isEqualTo(
                            move.acceptedVersions().contains(edition.csvVersion())
                                    ? Optional.empty()
                                    : Optional.of(move.move().announced()));
        }
    }

    @Test
    void textSaysWhatStopsAndWhatToDo() throws IOException {
        StringBuilder text = new StringBuilder();
        ReadinessText.in(Language.JA).width(400).write(before().check(Source.of(RESULTS), Source.of(VERSION3)), text);

        assertThat(text)
                .startsWith("移行後に使えないファイルか、誤りのあるファイルがあります。\n")
                .contains("2027年1月（日は未公表）に介護保険資格確認等WEBサービスの機能に移行")
                .contains("受け取ったファイル 17件", "移行後は使えない 16")
                .contains("第4.1版の送信単位「", "第3.2版にはなかった UP3KYO も必要です")
                .contains("（送信元: 9970000001、9970000002）")
                .contains("2026年12月（日は未公表）までに介護保険資格確認等WEBサービスの利用登録")
                .contains("移行の日：2027年1月（日は未公表）。");
    }

    @Test
    void afterTheMoveItSaysThatItHasMoved() throws IOException {
        StringBuilder text = new StringBuilder();
        ReadinessReport report = on(LocalDate.of(2027, 1, 18))
                .move(ExchangeMove.published().on(LocalDate.of(2027, 1, 18)))
                .check(Source.of(RESULTS));
        ReadinessText.in(Language.EN).width(400).write(report, text);

        assertThat(text)
                .startsWith("Ready: ")
                .contains("has become a function of the web service", "18 January 2027")
                .doesNotContain("not announced: ", "registers for the web service by", "The day of the move");
    }

    @ParameterizedTest
    @EnumSource
    void jsonIsAsItsSchemaSays(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadinessJson.in(language).write(before().check(Source.of(RESULTS), Source.of(VERSION3)), out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(new ObjectMapper()
                        .readTree(BASE.resolve("../docs/readiness.schema.json").toFile()));

        assertThat(schema.validate(json)).isEmpty();
        assertThat(json.at("/ready").asBoolean()).isFalse();
        assertThat(json.at("/announced/move/dayKnown").asBoolean()).isFalse();
        assertThat(json.at("/counts/received/NOT_AFTER_MOVE").asInt()).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void pagesEscapeNamesAndNeedNoNetwork(Language language) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("<img src=x>/" + RESULT_OF_VERSION3, result().getBytes(Charset.forName("windows-31j")));
        StringWriter page = new StringWriter();
        ReadinessPage.in(language).write(before().check(Source.of(files)), page);

        assertThat(page.toString())
                .startsWith("<!DOCTYPE html>")
                .contains("&lt;img src=x&gt;/", "<html lang=\"" + language.id() + "\">", "not_after_move")
                .doesNotContain("<img", "http:", "https:", "<script", "{{");
    }
}
