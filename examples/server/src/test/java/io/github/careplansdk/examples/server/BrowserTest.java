package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages in a real browser: what is dropped and clicked, and how they look to everyone. Images are in target/screenshots. */
@Tag("server")
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    @TempDir
    private Path folder;

    private TestServer server;
    private Browser browser;

    @BeforeAll
    void open() {
        server = TestServer.shared();
        browser = Browser.open(server.url());
        browser.size(1280, 900);
        browser.login();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            try (Browser logsOut = browser) {
                logsOut.go("/");
                logsOut.find("header form button").click();
                // Else the browser may end before it has sent this, and its uploads stay in the shared server.
                logsOut.waitFor(driver -> logsOut.path().equals("/login"));
            }
        }
    }

    @Test
    void aDroppedFolderIsCheckedWithItsPaths() {
        browser.go("/?lang=ja");
        browser.drop("#upload", List.of(SampleFiles.BROKEN));
        browser.checked();
        assertThat(browser.find("h1").getText()).isEqualTo("sample-month-broken");
        assertThat(browser.find(".verdict").getText()).startsWith("不合格").contains("送信単位 18件");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aChosenZipIsCheckedAndItsReportAndFormsOpen() throws Exception {
        Path zip = Files.write(folder.resolve("month.zip"), SampleFiles.zip(SampleFiles.MONTH));
        browser.go("/?lang=en");
        browser.find("input[name=files]").sendKeys(zip.toString());
        String path = browser.checked();
        assertThat(browser.find(".verdict").getText()).startsWith("Passed");

        browser.go(path + "/report");
        assertThat(browser.find("h1").getText()).isNotBlank();
        browser.find("#filter input").sendKeys("UPPLAN");
        browser.go(path + "/forms");
        List<WebElement> links = browser.driver().findElements(By.cssSelector("a[href$='.html']"));
        assertThat(links).isNotEmpty();
        links.get(0).click();
        browser.waitFor(driver -> driver.getPageSource().contains("居宅サービス計画書")
                || driver.getPageSource().contains("利用者基本情報"));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void plansAndResultsAreCompared() {
        browser.go("/?lang=ja");
        browser.drop("#upload", List.of(SampleFiles.MONTH));
        browser.checked();
        browser.go("/");
        browser.driver().executeScript("document.querySelector('form[target]').removeAttribute('target')");
        browser.find("form[action='/compare'] button").click();
        browser.waitFor(driver -> browser.path().equals("/compare"));
        assertThat(browser.find("h1").getText()).isNotBlank();
    }

    @Test
    void whatIsTooLargeIsNotEvenSent() throws Exception {
        Path large = folder.resolve("large.zip");
        Files.write(large, new byte[(32 << 20) + 1]);
        browser.go("/?lang=ja");
        browser.find("input[name=files]").sendKeys(large.toString());
        assertThat(browser.find(".message.bad").getText()).startsWith("大きすぎます");
    }

    @Test
    void everybodyCanUseThePages() throws Exception {
        look(List.of(new View("ja", 1280, "light")));
    }

    /** Every page, in both languages, wide and narrow, light and dark. */
    @Test
    @Tag("full")
    void everybodyCanUseThePagesInEveryView() throws Exception {
        List<View> views = new ArrayList<>();
        for (String language : List.of("ja", "en")) {
            for (int width : List.of(1280, 360)) {
                for (String colours : List.of("light", "dark")) {
                    views.add(new View(language, width, colours));
                }
            }
        }
        look(views);
    }

    private record View(String language, int width, String colours) {}

    private void look(List<View> views) throws Exception {
        browser.go("/");
        browser.drop("#upload", List.of(SampleFiles.BROKEN));
        String check = browser.checked();
        browser.find("form[action$='/keep'] button").click();
        browser.waitFor(driver -> browser.path().equals("/kept"));
        browser.go(check);
        browser.find("#pseudonymise button").click();
        browser.find("#pseudonymise .message");
        try (Browser outside = Browser.open(server.url())) {
            for (View view : views) {
                look(outside, "login", "/login", view);
                look(browser, "uploads", "/", view);
                look(browser, "check", check, view);
                look(browser, "kept", "/kept", view);
                look(browser, "error", "/checks/00000000-0000-0000-0000-000000000000", view);
            }
        } finally {
            browser.size(1280, 900);
            browser.colours("light");
            browser.go("/kept");
            browser.find("form[action$='/remove'] button").click();
            // Else this page may come after the one that the next test asks for.
            browser.waitFor(driver -> !browser.has("form[action$='/remove']"));
        }
    }

    private static void look(Browser at, String page, String path, View view) throws Exception {
        at.size(view.width(), 900);
        at.colours(view.colours());
        at.go(path + "?lang=" + view.language());
        String name = String.join("-", page, view.language(), view.width() > 500 ? "wide" : "narrow", view.colours());
        at.screenshot(name);
        at.assertAccessible(name);
        assertThat(at.find("html").getAttribute("lang")).isEqualTo(view.language());
    }

    /** With the keyboard alone, in the order of the page, everything can be reached, and it is seen where one is. */
    @Test
    void theKeyboardReachesAll() {
        browser.go("/?lang=ja");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement focused = browser.driver().switchTo().activeElement();
            reached.add(focused.getTagName() + " " + focused.getAttribute("type"));
        }
        assertThat(reached).contains("input file").contains("button submit");
    }
}
