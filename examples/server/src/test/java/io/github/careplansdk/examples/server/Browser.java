package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium, with axe-core's rules for accessibility; where it is not installed, tests are skipped. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final URI server;

    private Browser(ChromeDriver driver, URI server) {
        this.driver = driver;
        this.server = server;
    }

    static Browser open(URI server) {
        Optional<Path> chromium = Programs.find("chromium");
        Optional<Path> chromedriver = Programs.find("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "Chromium is not installed (Debian: apt-get install chromium chromium-driver).");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--force-device-scale-factor=1");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options), server);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        // The window has borders, also where nobody sees it.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme {@code light} or {@code dark} */
    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void go(String path) {
        driver.get(server.resolve(path).toString());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    WebElement find(String css) {
        return waitFor(browser -> browser.findElement(By.cssSelector(css)));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    <T> T waitFor(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(RuntimeException.class)
                .until(condition);
    }

    void login() {
        go("/login");
        find("input[name=username]").sendKeys(TestServer.USER);
        find("input[name=password]").sendKeys(TestServer.PASSWORD);
        find("main button").click();
        waitFor(browser -> path().equals("/"));
    }

    /** Drops files and folders on an element, as from a file manager. */
    void drop(String css, List<Path> files) {
        WebElement target = find(css);
        int x = target.getRect().getX() + target.getRect().getWidth() / 2;
        int y = target.getRect().getY() + target.getRect().getHeight() / 2;
        Map<String, Object> data = Map.of(
                "items", List.of(),
                "files",
                        files.stream()
                                .map(file -> file.toAbsolutePath().normalize().toString())
                                .toList(),
                "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand("Input.dispatchDragEvent", Map.of("type", type, "x", x, "y", y, "data", data));
        }
    }

    /** Waits until an upload is checked, and returns the path of its page. */
    String checked() {
        waitFor(browser -> path().startsWith("/checks/") && has(".verdict"));
        return path();
    }

    void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The page has no fault that axe-core finds, and is not wider than the window. */
    void assertAccessible(String what) throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object faults = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(result => done(result.violations.map(each =>
                    each.id + ': ' + each.nodes.map(node => node.html).join(' | '))));
                """);
        assertThat((List<?>) faults).as(what).isEmpty();
        assertThat(driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .as("%s: wider than the window", what)
                .satisfies(wider -> assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0));
    }

    /** What the browser's console tells, such as of a script that failed or a policy that was broken; not that a page was not there. */
    List<String> console() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .filter(line -> !line.contains("Failed to load resource"))
                .toList();
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
