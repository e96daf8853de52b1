package io.github.careplansdk.crypto.office;

import static io.github.careplansdk.crypto.office.OfficeSituation.Claims.AGENT;
import static io.github.careplansdk.crypto.office.OfficeSituation.Claims.ONLINE;
import static io.github.careplansdk.crypto.office.OfficeSituation.Claims.PAPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.office.NextAct.Act;
import io.github.careplansdk.crypto.office.OfficeSituation.Application;
import io.github.careplansdk.crypto.office.OfficeSituation.Claims;
import io.github.careplansdk.crypto.office.OfficeSituation.KeyFile;
import io.github.careplansdk.crypto.office.OfficeSituation.Password;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each state at its boundaries, in Japan time. */
class CertificateAdviceTest {
    private static final String OFFICE = "9970100011";
    private static final String DX = "CarePlanJigyousho";
    private static final String CLAIMS = "KaigoJigyousho";
    private static final OfficeSituation BY_AGENT = OfficeSituation.claiming(AGENT);
    private static final OfficeSituation ONLINE_CLAIMS = OfficeSituation.claiming(ONLINE);
    private static final SamplePki PKI = SamplePki.create();

    /** Certificates take time to make, and are the same for many rows. */
    private static final Map<String, X509Certificate> MADE = new HashMap<>();

    private static Instant japan(String local) {
        return LocalDateTime.parse(local).atZone(Validity.JAPAN).toInstant();
    }

    private static ZonedDateTime moment(String local) {
        return LocalDateTime.parse(local).atZone(Validity.JAPAN);
    }

    private static X509Certificate certificate(String commonName, String first, String last) {
        return MADE.computeIfAbsent(
                commonName + first + last,
                key -> PKI.issue(PKI.certificate(OFFICE)
                                .key("EC", 256)
                                .commonName(commonName)
                                .begins(japan(first + "T10:00:00"))
                                .ends(japan(last + "T23:59:59")))
                        .certificate());
    }

    private static X509Certificate dx(String last) {
        return certificate(DX, LocalDate.parse(last).minusYears(3).toString(), last);
    }

    private static X509Certificate claims(String last) {
        return certificate(CLAIMS, LocalDate.parse(last).minusYears(3).toString(), last);
    }

    private static CertificateAdvice advice(OfficeSituation situation, String at, X509Certificate... certificates) {
        return CertificateAdvice.of(List.of(certificates), situation, OfficeFacts.published(), japan(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-30, 2027-03-29T23:59:59, VALID,   2027-03-30T00:00:00",
        "2027-06-30, 2027-03-30T00:00:00, RENEW,   2027-03-30T00:00:00",
        "2027-06-30, 2027-03-30T01:29:59, RENEW,   2027-03-30T01:29:59",
        "2027-06-30, 2027-03-30T01:30:00, RENEW,   2027-03-30T06:30:00",
        "2027-06-30, 2027-03-30T06:29:59, RENEW,   2027-03-30T06:30:00",
        "2027-06-30, 2027-03-30T06:30:00, RENEW,   2027-03-30T06:30:00",
        "2027-06-30, 2027-06-30T23:59:59, RENEW,   2027-06-30T23:59:59",
        "2027-06-30, 2027-07-01T00:00:00, EXPIRED, 2027-07-01T00:00:00",
        "2027-06-30, 2027-07-01T01:30:00, EXPIRED, 2027-07-01T06:30:00",
        // Three months before the end of May is the end of February.
        "2027-05-31, 2027-02-27T23:59:00, VALID,   2027-02-28T00:00:00",
        "2027-05-31, 2027-02-28T00:00:00, RENEW,   2027-02-28T00:00:00",
        "2028-05-31, 2028-02-28T23:59:00, VALID,   2028-02-29T00:00:00",
        "2028-05-29, 2028-02-29T00:00:00, RENEW,   2028-02-29T00:00:00",
        "2028-02-29, 2027-11-28T23:59:00, VALID,   2027-11-29T00:00:00",
        "2028-02-29, 2028-02-29T23:59:00, RENEW,   2028-02-29T23:59:00",
        "2028-02-29, 2028-03-01T00:00:00, EXPIRED, 2028-03-01T00:00:00"
    })
    void renewalIsOpenFromThreeMonthsBeforeTheLastDayToItsEnd(
            String last, String at, CertificateState state, LocalDateTime earliest) {
        CertificateAdvice advice = advice(BY_AGENT, at, dx(last));
        assertThat(advice.state()).isEqualTo(state);
        assertThat(advice.next().earliest()).isEqualTo(earliest.atZone(Validity.JAPAN));
        assertThat(advice.usable()).isEqualTo(state != CertificateState.EXPIRED);
        assertThat(advice.isDue()).isEqualTo(state != CertificateState.VALID);
        if (state == CertificateState.EXPIRED) {
            assertThat(advice.next().act()).isEqualTo(Act.APPLY);
            assertThat(advice.next().latest()).isEmpty();
        } else {
            assertThat(advice.next().act()).isEqualTo(Act.RENEW);
            assertThat(advice.next().latest()).contains(moment(last + "T23:59:59"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-30, 2027年07月01日から有効な証明書",
        "2027-12-31, 2028年01月01日から有効な証明書",
        "2028-02-28, 2028年02月29日から有効な証明書",
        "2028-02-29, 2028年03月01日から有効な証明書"
    })
    void aRenewalBeginsOnTheDayAfter(String last, String choice) {
        CertificateAdvice advice = advice(BY_AGENT, last + "T12:00:00", dx(last));
        assertThat(advice.next().choice()).isEqualTo(choice);
        for (Language language : Language.values()) {
            assertThat(advice.finding().hint(language)).contains("「" + choice + "」");
        }
    }

    @Test
    void withNoCertificateItDependsOnHowTheOfficeClaims() {
        String night = "2026-12-01T02:00:00";
        CertificateAdvice online = advice(ONLINE_CLAIMS, night);
        assertThat(online.state()).isEqualTo(CertificateState.DX_NOT_NEEDED);
        assertThat(online.next().act()).isEqualTo(Act.USE_CLAIMS_CERTIFICATE);
        assertThat(online.isDue()).isTrue();
        for (Claims claims : List.of(AGENT, PAPER)) {
            CertificateAdvice advice = advice(OfficeSituation.claiming(claims), night);
            assertThat(advice.state()).isEqualTo(CertificateState.APPLY);
            assertThat(advice.next().earliest()).isEqualTo(moment("2026-12-01T06:30:00"));
            assertThat(advice.next().latest()).isEmpty();
            assertThat(advice.certificate()).isEmpty();
        }
    }

    @Test
    void anApplicationIsWaitedForAndThenDownloaded() {
        String noon = "2026-12-01T12:00:00";
        assertThat(advice(BY_AGENT.with(Application.APPLIED), noon).state()).isEqualTo(CertificateState.WAIT);
        CertificateAdvice issued = advice(BY_AGENT.with(Application.ISSUED), noon);
        assertThat(issued.state()).isEqualTo(CertificateState.DOWNLOAD);
        assertThat(issued.next().act()).isEqualTo(Act.DOWNLOAD);
        X509Certificate ending = dx("2026-12-31");
        CertificateAdvice renewed = advice(BY_AGENT.with(Application.ISSUED), noon, ending);
        assertThat(renewed.state()).isEqualTo(CertificateState.DOWNLOAD);
        assertThat(renewed.next().latest()).contains(moment("2026-12-31T23:59:59"));
        assertThat(renewed.usable()).isTrue();
        assertThat(advice(BY_AGENT.with(Application.APPLIED), noon, ending).state())
                .isEqualTo(CertificateState.WAIT);
    }

    @Test
    void oneForClaimsMakesTheOtherUnneeded() {
        String noon = "2026-12-01T12:00:00";
        CertificateAdvice serves = advice(ONLINE_CLAIMS, noon, dx("2026-11-30"), claims("2028-06-30"));
        assertThat(serves.state()).isEqualTo(CertificateState.DX_NOT_NEEDED);
        assertThat(serves.finding())
                .isEqualTo(Finding.of(OfficeCode.CLAIMS_CERTIFICATE_SERVES, "2028-06-30", "2028-03-30"));
        assertThat(serves.isDue()).isFalse();
        CertificateAdvice ending = advice(ONLINE_CLAIMS, noon, dx("2026-12-31"));
        assertThat(ending.state()).isEqualTo(CertificateState.DX_NOT_NEEDED);
        assertThat(ending.next().latest()).contains(moment("2026-12-31T23:59:59"));
        assertThat(advice(ONLINE_CLAIMS, noon, dx("2026-11-30")).state()).isEqualTo(CertificateState.DX_NOT_NEEDED);
        assertThat(advice(ONLINE_CLAIMS, noon, dx("2028-11-30")).state()).isEqualTo(CertificateState.VALID);
        assertThat(advice(ONLINE_CLAIMS, noon, claims("2026-11-30")).state()).isEqualTo(CertificateState.EXPIRED);
        assertThat(advice(ONLINE_CLAIMS, noon, claims("2026-12-31")).state()).isEqualTo(CertificateState.RENEW);
    }

    @Test
    void ofSeveralTheOneThatEndsLastCounts() {
        X509Certificate successor = certificate(DX, "2027-01-01", "2029-12-31");
        CertificateAdvice renewed = advice(BY_AGENT, "2026-12-01T12:00:00", dx("2026-12-31"), successor);
        assertThat(renewed.state()).isEqualTo(CertificateState.VALID);
        assertThat(renewed.certificate()).contains(successor);
        assertThat(renewed.usable()).isTrue();
        CertificateAdvice gap = advice(BY_AGENT, "2027-01-01T09:59:59", dx("2026-12-31"), successor);
        assertThat(gap.state()).isEqualTo(CertificateState.WAIT);
        assertThat(gap.next().earliest()).isEqualTo(moment("2027-01-01T10:00:00"));
        assertThat(gap.usable()).isFalse();
        assertThat(advice(BY_AGENT, "2027-01-01T10:00:00", successor).state()).isEqualTo(CertificateState.VALID);
    }

    @Test
    void aLostPasswordAsksForAnother() {
        String at = "2026-12-01T03:00:00";
        CertificateAdvice installed = advice(BY_AGENT.with(Password.LOST), at, dx("2028-11-30"));
        assertThat(installed.state()).isEqualTo(CertificateState.ISSUE_ANEW);
        assertThat(installed.next())
                .isEqualTo(new NextAct(
                        Act.REISSUE_PASSWORD,
                        NextAct.Place.PORTAL,
                        moment("2026-12-01T06:30:00"),
                        Optional.of(moment("2028-11-30T23:59:59")),
                        "発行日から有効な証明書"));
        assertThat(installed.usable()).isTrue();
        CertificateAdvice none = advice(BY_AGENT.with(Password.LOST).with(KeyFile.UNOPENED), at);
        assertThat(none.state()).isEqualTo(CertificateState.ISSUE_ANEW);
        assertThat(none.next().latest()).isEmpty();
    }

    @Test
    void aFileOfTheEarlierPasswordIsRecognised() {
        String at = "2026-12-01T12:00:00";
        OfficeSituation reissued = BY_AGENT.with(Password.REISSUED);
        CertificateAdvice advice = advice(reissued.with(KeyFile.UNOPENED), at);
        assertThat(advice.state()).isEqualTo(CertificateState.ISSUE_ANEW);
        assertThat(advice.next().act()).isEqualTo(Act.ISSUE_ANEW);
        assertThat(advice.finding().code()).isEqualTo(OfficeCode.FILE_OF_EARLIER_PASSWORD);
        assertThat(advice(reissued.with(KeyFile.UNOPENED).with(Application.ISSUED), at)
                        .state())
                .isEqualTo(CertificateState.DOWNLOAD);
        CertificateAdvice beside = advice(reissued.with(KeyFile.UNOPENED), at, dx("2028-11-30"));
        assertThat(beside.state()).isEqualTo(CertificateState.VALID);
        assertThat(beside.remarks()).extracting(Finding::code).containsExactly(OfficeCode.FILE_OF_EARLIER_PASSWORD);
        assertThat(advice(reissued, at, dx("2028-11-30")).remarks()).isEmpty();
        CertificateAdvice mistyped = advice(BY_AGENT.with(KeyFile.UNOPENED), at);
        assertThat(mistyped.state()).isEqualTo(CertificateState.CHECK_PASSWORD);
        assertThat(mistyped.isDue()).isTrue();
    }

    @Test
    void certificatesThatDoNotCountAreNamed() {
        CertificateAdvice advice = advice(
                BY_AGENT,
                "2026-12-01T12:00:00",
                certificate("KaigoDairinin", "2026-01-01", "2028-12-31"),
                certificate("ShougaiJigyousho", "2026-01-01", "2028-12-31"));
        assertThat(advice.state()).isEqualTo(CertificateState.APPLY);
        assertThat(advice.remarks())
                .containsExactly(
                        Finding.of(OfficeCode.NOT_FOR_CARE_PLANS, "代理人証明書"),
                        Finding.of(OfficeCode.NOT_FOR_CARE_PLANS, "障害者総合支援証明書"));
    }

    /** Whoever gives the wrong file may well have a certificate. */
    @Test
    void aWrongFileIsNoReasonToApply() {
        X509Certificate other = certificate("Other", "2026-01-01", "2028-12-31");
        CertificateAdvice wrong = advice(BY_AGENT, "2026-12-01T12:00:00", other);
        assertThat(wrong.state()).isEqualTo(CertificateState.INDETERMINATE);
        assertThat(wrong.next().act()).isEqualTo(Act.CHECK_FILE);
        assertThat(wrong.isDue()).isTrue();
        assertThat(wrong.usable()).isFalse();
        assertThat(wrong.finding()).isEqualTo(Finding.of(OfficeCode.CERTIFICATE_NOT_READ));
        assertThat(wrong.remarks()).extracting(Finding::code).containsExactly(OfficeCode.OF_NO_KNOWN_KIND);
        CertificateAdvice beside = advice(BY_AGENT, "2026-12-01T12:00:00", other, dx("2028-11-30"));
        assertThat(beside.state()).isEqualTo(CertificateState.VALID);
    }

    @Test
    void whatIsNotKnownOfAFileThatIsNotReadIsNotTold() {
        String at = "2026-12-01T12:00:00";
        for (Claims claims : Claims.values()) {
            OfficeSituation unread = OfficeSituation.claiming(claims).with(KeyFile.UNREADABLE);
            assertThat(advice(unread, at).state()).isEqualTo(CertificateState.INDETERMINATE);
            assertThat(advice(unread, at, dx("2026-11-30")).state())
                    .as("the other may be its successor")
                    .isEqualTo(CertificateState.INDETERMINATE);
        }
        OfficeSituation unread = BY_AGENT.with(KeyFile.UNREADABLE);
        assertThat(advice(unread, at, dx("2028-11-30")).state()).isEqualTo(CertificateState.VALID);
        assertThat(advice(unread.with(Password.LOST), at).state()).isEqualTo(CertificateState.ISSUE_ANEW);
        assertThat(advice(unread.with(Application.ISSUED), at).state()).isEqualTo(CertificateState.DOWNLOAD);
    }

    @Test
    void theHoursWithoutIssuingAreToldWhereACertificateIsIssued() {
        String at = "2026-12-01T12:00:00";
        assertThat(advice(BY_AGENT, at).issuingStops()).isPresent();
        assertThat(advice(BY_AGENT, at, dx("2028-11-30")).issuingStops())
                .as("for its renewal")
                .isPresent();
        for (OfficeSituation situation : List.of(
                BY_AGENT.with(Application.APPLIED),
                BY_AGENT.with(Application.ISSUED),
                BY_AGENT.with(KeyFile.UNOPENED),
                BY_AGENT.with(KeyFile.UNREADABLE))) {
            assertThat(advice(situation, at).issuingStops())
                    .as(situation.toString())
                    .isEmpty();
        }
    }

    @Test
    void certificatesOfTwoOfficesAreRefused() {
        X509Certificate other =
                PKI.issue(PKI.certificate("9970100037").key("EC", 256)).certificate();
        assertThatThrownBy(() -> advice(BY_AGENT, "2026-12-01T12:00:00", dx("2028-11-30"), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursAndWindowAreData() throws IOException {
        OfficeFacts facts = OfficeFacts.published().with(new StringReader("""
                renewal-opens\t-\tP30D\tx
                issuing-stops\t-\t-\tx
                """));
        CertificateAdvice advice =
                CertificateAdvice.of(List.of(dx("2027-06-30")), BY_AGENT, facts, japan("2027-05-31T03:00:00"));
        assertThat(advice.state()).isEqualTo(CertificateState.RENEW);
        assertThat(advice.next().earliest()).isEqualTo(moment("2027-05-31T03:00:00"));
        assertThat(advice.issuingStops()).isEmpty();
        assertThat(CertificateAdvice.of(List.of(dx("2027-06-30")), BY_AGENT, facts, japan("2027-05-30T23:59:59"))
                        .state())
                .isEqualTo(CertificateState.VALID);
    }

    /** Whatever an office says, there is something to say to it, at a moment at which it can be done. */
    @ParameterizedTest
    @EnumSource
    void noSituationIsWithoutAdvice(Password password) {
        for (Claims claims : Claims.values()) {
            for (Application application : Application.values()) {
                OfficeSituation said =
                        OfficeSituation.claiming(claims).with(password).with(application);
                for (KeyFile file : KeyFile.values()) {
                    OfficeSituation situation = said.with(file);
                    for (X509Certificate[] certificates : List.of(
                            new X509Certificate[] {},
                            new X509Certificate[] {dx("2026-11-30")},
                            new X509Certificate[] {claims("2026-12-31")},
                            new X509Certificate[] {dx("2026-12-31"), claims("2028-06-30")})) {
                        CertificateAdvice advice = advice(situation, "2026-12-01T04:00:00", certificates);
                        assertThat(advice.finding().message(Language.JA)).isNotBlank();
                        advice.next()
                                .latest()
                                .ifPresent(latest -> assertThat(latest)
                                        .isAfterOrEqualTo(advice.next().earliest()));
                    }
                }
            }
        }
    }
}
