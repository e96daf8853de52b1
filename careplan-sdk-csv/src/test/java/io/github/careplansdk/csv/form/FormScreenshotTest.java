package io.github.careplansdk.csv.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The forms as a browser shows and prints them. Images are compared made small and grey, so that another version of the font
 * or the browser does not matter, and a form that looks otherwise does. Stored anew with {@code -Dscreenshots.update=true}.
 */
@Tag("process")
class FormScreenshotTest {
    private static final Path SAMPLE = Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");
    private static final int WIDTH = 1240;
    private static final int SMALLER = 5;
    /** Of 255; a ring around another choice is about 60 on a few points, a table that moved is 40 on many. */
    private static final int CLEARLY = 40;

    private static final double FEW = 0.01;
    private static final Pattern PAPER = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");

    @TempDir
    Path temp;

    private Chromium chromium;

    @BeforeEach
    void startBrowser() throws IOException, InterruptedException {
        chromium = Chromium.installed(Files.createDirectory(temp.resolve("browser")));
    }

    @Test
    void theFormsOfAUserWhoNeedsCareLookAsStored() throws IOException, InterruptedException {
        Path page = FormRenderer.render(SAMPLE, temp.resolve("forms")).pages().get(0);
        compare(chromium.screenshot(page, WIDTH, 4600), "care");
    }

    @Test
    @Tag("full")
    void theFormsOfAUserWhoGetsPreventiveCareLookAsStored() throws IOException, InterruptedException {
        Path page = FormRenderer.render(SAMPLE, temp.resolve("forms")).pages().get(1);
        compare(chromium.screenshot(page, WIDTH, 4600), "preventive");
    }

    @Test
    @Tag("full")
    void longFormsLookAsStored() throws IOException, InterruptedException {
        LongForms.write(temp.resolve("long"));
        Path page = FormRenderer.render(temp.resolve("long"), temp.resolve("forms"))
                .pages()
                .get(0);
        compare(chromium.screenshot(page, WIDTH, 11_000), "long");
    }

    @Test
    @Tag("full")
    void theFormsPrintOnA4EachTheRightWayUp() throws IOException, InterruptedException {
        Path page = FormRenderer.render(SAMPLE, temp.resolve("forms")).pages().get(1);
        // 利用者基本情報 on two pages upright, then the preventive plan, 第6表 and 第7表 on one each
        assertThat(papers(chromium.print(page))).containsExactly("595x842", "595x842", "842x595", "842x595", "842x595");
    }

    private static List<String> papers(Path document) throws IOException {
        List<String> papers = new ArrayList<>();
        Matcher paper = PAPER.matcher(Files.readString(document, StandardCharsets.ISO_8859_1));
        while (paper.find()) {
            papers.add(Math.round(Double.parseDouble(paper.group(1))) + "x"
                    + Math.round(Double.parseDouble(paper.group(2))));
        }
        return papers;
    }

    private static void compare(Path screenshot, String name) throws IOException {
        BufferedImage seen = smaller(ImageIO.read(screenshot.toFile()));
        if (Boolean.getBoolean("screenshots.update")) {
            Path stored = Path.of(
                    System.getProperty("basedir", "."),
                    "src/test/resources/io/github/careplansdk/csv/form",
                    name + ".png");
            Files.createDirectories(stored.getParent());
            ImageIO.write(seen, "png", stored.toFile());
            return;
        }
        try (InputStream in =
                Objects.requireNonNull(FormScreenshotTest.class.getResourceAsStream(name + ".png"), name)) {
            BufferedImage stored = ImageIO.read(in);
            assertThat(seen.getWidth()).isEqualTo(stored.getWidth());
            assertThat(seen.getHeight()).isEqualTo(stored.getHeight());
            assertThat(difference(seen, stored))
                    .as(
                            "The share of points that look clearly otherwise. If that is meant, look at the pages and store them anew:"
                                    + " -Dscreenshots.update=true")
                    .isLessThan(FEW);
        }
    }

    private static BufferedImage smaller(BufferedImage image) {
        BufferedImage small = new BufferedImage(
                image.getWidth() / SMALLER, image.getHeight() / SMALLER, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                image.getScaledInstance(small.getWidth(), small.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long clearly = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRaster().getSample(x, y, 0);
                int b = other.getRaster().getSample(x, y, 0);
                clearly += Math.abs(a - b) > CLEARLY ? 1 : 0;
            }
        }
        return (double) clearly / ((long) one.getWidth() * one.getHeight());
    }
}
