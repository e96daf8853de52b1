package io.github.careplansdk.csv.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records to and from JSON, with a mapper of the caller's. */
class CarePlanJsonTest {
    private static final String SECRET = "秘密太郎";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .addModule(CarePlanJson.module())
            .build();

    @Provide
    Arbitrary<FileKind> csvKinds() {
        return Arbitraries.of(Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .toList());
    }

    @Property(tries = 1000)
    void recordsAreReadBackTheSame(@ForAll("csvKinds") FileKind kind, @ForAll long seed) throws Exception {
        Record record = new RandomRecords(seed).of(kind);
        byte[] json = MAPPER.writeValueAsBytes(record);

        assertThat((Object) MAPPER.readValue(json, record.getClass())).isEqualTo(record);
        assertThat((Object) MAPPER.treeToValue(MAPPER.readTree(json), record.getClass()))
                .isEqualTo(record);
        assertThat((Object) MAPPER.convertValue(record, record.getClass())).isEqualTo(record);
    }

    private static ObjectNode json(FileKind kind) {
        return MAPPER.valueToTree(new RandomRecords(1).of(kind));
    }

    @Nested
    class Form {
        @Test
        void isThatOfTheDeclaration() throws Exception {
            String json = """
                    {"csvVersion":"202407","insurerNumber":"131016","insuredNumber":"H000000001",\
                    "createdDate":"2026-03-25","serviceMonth":"2026-04","units":-25,"serviceDate":"2026-04-01",\
                    "proRatedDays":[1,2,31],"startTime":"09:30","endTime":"none","count":1,"serviceCode":"111111",\
                    "providerNumber":"1370000002","over30Days":{"code":"0","label":"非該当"}}""";
            Table6 visit = MAPPER.readValue(json, Table6.class);

            assertThat(visit.startTime()).isEqualTo(ServiceTime.of(9, 30));
            assertThat(visit.endTime()).isEqualTo(ServiceTime.NONE);
            assertThat(visit.proRatedDays().orElseThrow().days()).containsExactly(1, 2, 31);
            assertThat(visit.careManagerName()).isEmpty();
            assertThat(MAPPER.writeValueAsString(visit)).isEqualTo(json);
        }

        @Test
        void keepsTheDecimalsOfANumber() throws Exception {
            ObjectNode json = json(FileKind.UPSIKYU);
            for (String price : List.of("10.7", "10.70", "10.700", "1.07e1")) {
                String text = json.put("unitPrice", 0).toString().replace("\"unitPrice\":0", "\"unitPrice\":" + price);
                assertThat(MAPPER.readValue(text, Table7.class).unitPrice()).contains(new BigDecimal("10.70"));
            }
        }

        /** A price that was given with one decimal or none is the same row after it was JSON. */
        @Test
        void aRowIsEqualToWhatItWasHoweverItsPriceWasGiven() throws Exception {
            Table7 row = MAPPER.treeToValue(json(FileKind.UPSIKYU), Table7.class);
            for (String price : List.of("10", "10.1", "10.10")) {
                Table7 given = row.withUnitPrice(Optional.of(new BigDecimal(price)));
                assertThat(MAPPER.readValue(MAPPER.writeValueAsString(given), Table7.class))
                        .isEqualTo(given);
            }
        }

        @Test
        void readsABareCode() throws Exception {
            ObjectNode json = json(FileKind.UPHOSOKU).put("sex", "2");
            assertThat(MAPPER.treeToValue(json, Supplement.class).sex()).isEqualTo(Sex.FEMALE);
        }

        @Test
        void nestsGroups() {
            JsonNode plan = json(FileKind.UPYOBO);
            assertThat(plan.path("mobility").isObject()).isTrue();
            assertThat(plan.path("mobility").size()).isPositive();
        }

        @Test
        void takesNullForNothingWhereNothingMayBe() throws Exception {
            ObjectNode json = json(FileKind.UP3KYO).putNull("dayOfWeek").putNull("dailyActivity");
            Table3 row = MAPPER.treeToValue(json, Table3.class);
            assertThat(row.dayOfWeek()).isEmpty();
            assertThat(row.dailyActivity()).isEmpty();
        }

        @Test
        void leavesEmptyGroupsOut() throws Exception {
            ObjectNode json = json(FileKind.UPYOBO);
            json.remove(List.of("mobility", "homeLife", "programNeeded"));
            PreventivePlan plan = MAPPER.treeToValue(json, PreventivePlan.class);
            assertThat(MAPPER.<JsonNode>valueToTree(plan).has("mobility")).isFalse();
            assertThat(MAPPER.<JsonNode>valueToTree(plan)).isEqualTo(json);
        }

        @Test
        void writesARecordThatIsNotComplete() throws Exception {
            assertThat(MAPPER.writeValueAsString(
                            Table6.builder().careManagerName("架空　三郎").build()))
                    .isEqualTo("{\"careManagerName\":\"架空　三郎\",\"startTime\":\"none\"," + "\"endTime\":\"none\"}");
        }
    }

    @Nested
    class Errors {
        private JsonConversionException error(FileKind kind, String json) {
            Class<? extends Record> type = Layouts.published().of(kind).record();
            try {
                MAPPER.readValue(json, type);
            } catch (JsonConversionException e) {
                assertThat(e.toString() + e.getLocalizedMessage() + e.message(Language.JA) + e.getCause())
                        .doesNotContain("秘密");
                assertThat(e.getOriginalMessage() + e.getLocation()).doesNotContain("秘密");
                return e;
            } catch (JsonProcessingException e) {
                throw new AssertionError("Another exception: " + e.getClass());
            }
            throw new AssertionError("Read without an error.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "units | \"秘密\" | a whole number",
                    "units | 1.5 | a whole number",
                    "units | 99999999999 | a whole number",
                    "units | {} | a whole number",
                    "count | null | a whole number",
                    "careManagerName | 1 | a string",
                    "careManagerName | [\"秘密\"] | a string",
                    "insurerNumber | \"秘密\" | 6 digits",
                    "insurerNumber | 131016 | 6 digits",
                    "insuredNumber | \"秘密太郎\" | 10 digits, or H and 9",
                    "createdDate | \"2026-02-30\" | a real date",
                    "createdDate | \"20260225\" | a real date",
                    "createdDate | \"2026-02-25T00:00\" | a real date",
                    "serviceMonth | \"202604\" | a month as",
                    "csvVersion | \"2024-07\" | a CSV version",
                    "startTime | \"9999\" | a time as \"09:30\", or \"none\"",
                    "startTime | \"09:30:00\" | a time as",
                    "startTime | \"24:00\" | a time as",
                    "startTime | null | a time as",
                    "proRatedDays | \"1010\" | an array of days",
                    "proRatedDays | [0] | an array of days",
                    "proRatedDays | [1,1] | an array of days",
                    "proRatedDays | [[1]] | an array of days",
                    "serviceCode | \"秘密\" | a service code",
                    "providerNumber | \"137000000２\" | 10 digits",
                    "over30Days | \"秘密\" | 1=該当, 0=非該当",
                    "over30Days | 1 | one of the codes",
                    "over30Days | {\"label\":\"秘密\"} | one of the codes",
                    "over30Days | {\"code\":\"秘密\"} | one of the codes",
                    "over30Days | {\"code\":\"1\",\"label\":{\"秘密\":1}} | a string",
                    "over30Days | {\"code\":\"1\",\"extra\":\"秘密\"} | not known",
                    "over30Days | {\"code\":\"1\",\"code\":\"秘密\"} | twice",
                })
        void nameThePropertyAndWhatIsExpected(String property, String value, String expected) {
            ObjectNode good = json(FileKind.UPPLAN);
            good.remove(property);
            String json = good.toString().replaceFirst("\\{", "{\"" + property + "\":" + value + ",");
            assertThat(error(FileKind.UPPLAN, json).getMessage())
                    .contains("/" + property)
                    .contains(expected)
                    .contains("line 1, column ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1e999999999",
                    "1e-999999999",
                    "0.001",
                    "1234567890",
                    "-1e2147483647",
                    "\"10.70\"",
                    "秘密",
                    "NaN"
                })
        void acceptNoNumberThatCostsMemory(String price) {
            String json = json(FileKind.UPSIKYU).put("unitPrice", 0).toString();
            assertThat(error(FileKind.UPSIKYU, json.replace("\"unitPrice\":0", "\"unitPrice\":" + price)))
                    .hasMessageMatching("(?s).*(at most 2 decimals|well-formed|too long).*");
        }

        @Test
        void nameWhatIsMissing() {
            ObjectNode json = json(FileKind.UPPLAN);
            json.remove("insuredNumber");
            assertThat(error(FileKind.UPPLAN, json.toString()).getMessage())
                    .contains("/insuredNumber", "Missing", "an insured number");
        }

        @Test
        void nameWhatIsNotKnown() {
            assertThat(error(
                                    FileKind.UPPLAN,
                                    json(FileKind.UPPLAN)
                                            .put("startTme", SECRET)
                                            .toString())
                            .pointer())
                    .isEqualTo("/startTme");
        }

        @Test
        void nameWhatIsThereTwice() {
            String json = json(FileKind.UPPLAN).toString().replaceFirst("\\{", "{\"count\":1,");
            assertThat(error(FileKind.UPPLAN, json))
                    .hasMessageContaining("/count")
                    .hasMessageContaining("twice");
            String nulls = json(FileKind.UPPLAN).toString().replaceFirst("\\{", "{\"units\":null,\"units\":null,");
            assertThat(error(FileKind.UPPLAN, nulls)).hasMessageContaining("twice");
        }

        @Test
        void nameThePlaceInAList() {
            ObjectNode json = json(FileKind.UPHOSOKU);
            json.putArray("serviceTypeLimits").addObject();
            json.withArray("serviceTypeLimits").addObject().put("limitUnits", SECRET);
            assertThat(error(FileKind.UPHOSOKU, json.toString()).pointer())
                    .isEqualTo("/serviceTypeLimits/1/limitUnits");
        }

        @Test
        void refuseMoreThanThereIsRoomFor() {
            ObjectNode json = json(FileKind.UPHOSOKU);
            json.putArray("serviceTypeLimits");
            for (int i = 0; i < 10; i++) {
                json.withArray("serviceTypeLimits").addObject();
            }
            assertThat(error(FileKind.UPHOSOKU, json.toString())).hasMessageContaining("at most 9");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[]",
                    "\"秘密\"",
                    "1",
                    "{\"csvVersion\":秘密}",
                    "{\"秘密",
                    "{\"csvVersion\":\"202407\"",
                    "{\"csvVersion\":\"秘密\u0001\"}",
                    "{'秘密':1}",
                })
        void showNothingOfWhatIsNoJson(String json) {
            assertThat(error(FileKind.UPPLAN, json).getMessage()).isNotBlank();
        }

        @Test
        void endAtDepth() {
            String deep = "{\"careManagerName\":" + "[".repeat(100_000);
            assertThat(error(FileKind.UPPLAN, deep)).hasMessageContaining("a string");
            String unknown = "{\"extra\":" + "{\"a\":".repeat(100_000);
            assertThat(error(FileKind.UPPLAN, unknown)).hasMessageContaining("not known");
        }

        @Test
        void endAtAHugeTextAndAHugeName() {
            String text = "{\"careManagerName\":\"" + "あ".repeat(20_000_001) + "\"}";
            assertThat(error(FileKind.UPPLAN, text)).hasMessageContaining("too long");
            String name = "{\"" + "a".repeat(40_000) + "\":1}";
            assertThat(error(FileKind.UPPLAN, name).getMessage()).hasSizeLessThan(200);
        }

        @Test
        void sayNothingOfWhatIsAroundTheRecord() {
            ObjectNode json = json(FileKind.UPPLAN).put("count", SECRET);
            assertThatExceptionOfType(JsonConversionException.class)
                    .isThrownBy(() -> MAPPER.readValue(
                            MAPPER.writeValueAsString(Map.of(SECRET, json)),
                            new TypeReference<Map<String, Table6>>() {}))
                    .satisfies(
                            e -> assertThat(e.getMessage()).doesNotContain("秘密").contains("/count"))
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("秘密"));
        }

        @Test
        void areSaidInJapaneseToo() {
            String json = json(FileKind.UPPLAN).put("count", SECRET).toString();
            assertThat(error(FileKind.UPPLAN, json).message(Language.JA)).contains("/count", "整数が必要です。", "行目");
        }
    }

    @Test
    void optionalsAreNoWrappers() {
        assertThat(MAPPER.<JsonNode>valueToTree(
                                Table3.builder().startTime(Optional.empty()).build())
                        .has("startTime"))
                .isFalse();
    }
}
