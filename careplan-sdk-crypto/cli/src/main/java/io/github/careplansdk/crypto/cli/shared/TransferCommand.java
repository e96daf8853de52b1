package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.TransportClient;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What the subcommands share: a language, and what they say where a key, a seal or a file is not what it has to be. */
public abstract class TransferCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    protected TransferCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does what the command is for. */
    protected abstract ExitCode run() throws IOException;

    @Override
    public final Integer call() throws IOException {
        try {
            return run().number();
        } catch (CarePlanException e) {
            refused(e);
            return ExitCode.of(e.finding(), ExitCode.FAILED).number();
        } catch (StoreException e) {
            tell(e.finding());
            return ExitCode.FAILED.number();
        } catch (IOException e) {
            throw Unreadable.because(e);
        } catch (UncheckedIOException e) {
            throw Unreadable.because(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Says why it could not be done. */
    protected void refused(CarePlanException e) throws IOException {
        tell(e.finding());
    }

    private void tell(Finding finding) throws IOException {
        Page messages = new Page(terminal.err(), terminal.width(), false);
        new FindingLines(messages, texts()).write(0, finding);
    }

    /** Does all that is due, and shows how far it is. */
    protected final ExchangeReport exchange(TransportClient client) throws IOException {
        try (Progress progress = new Progress(terminal, texts())) {
            return client.exchange(progress);
        }
    }

    protected final Terminal terminal() {
        return terminal;
    }

    protected final Language language() {
        return language.language();
    }

    /** What the subcommands say, in the caller's language. */
    protected final Texts texts() {
        return language.texts(TransferCommand.class);
    }

    /** A page for the result. */
    protected final Page page() {
        return new Page(terminal.out(), terminal.width(), terminal.colours());
    }
}
