package io.github.careplansdk.examples.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Thrown when the server cannot have its files in the folder {@code careplan.home}; the console says what to do. */
final class UnusableHome extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String home;

    /** @param key of its text in the bundles, {@code home.key}; that of what to do is {@code home.key.todo} */
    UnusableHome(String key, Path home) {
        super(key);
        this.key = key;
        this.home = home.toString();
    }

    UnusableHome(String key, Path home, Exception cause) {
        super(key, cause);
        this.key = key;
        this.home = home.toString();
    }

    private String text(String name) {
        boolean japanese = Locale.getDefault().getLanguage().equals("ja");
        ResourceBundle texts = ResourceBundle.getBundle("messages", japanese ? Locale.JAPANESE : Locale.ENGLISH);
        return MessageFormat.format(texts.getString(name), home);
    }

    /** Tells it in two lines rather than by a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableHome> {
        @Override
        protected FailureAnalysis analyze(Throwable whole, UnusableHome failure) {
            return new FailureAnalysis(
                    failure.text("home." + failure.key), failure.text("home." + failure.key + ".todo"), failure);
        }
    }
}
