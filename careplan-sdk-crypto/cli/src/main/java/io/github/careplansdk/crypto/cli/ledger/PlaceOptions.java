package io.github.careplansdk.crypto.cli.ledger;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.StoreOption;
import io.github.careplansdk.crypto.cli.shared.ToOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where what was sent and received is kept: folders, or a database. */
final class PlaceOptions {
    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            description = {
                "send や hand-off のフォルダー。--keyring で作ったフォルダーでは、その下のすべての事業所を対象にします。",
                "The folder of send or hand-off; of one made with --keyring, all offices in it."
            })
    private @Nullable Path outbox;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {
                "receive や pick-up のフォルダー。--keyring で作ったフォルダーでは、その下のすべての事業所を対象にします。",
                "The folder of receive or pick-up; of one made with --keyring, all offices in it."
            })
    private @Nullable Path inbox;

    @ArgGroup(exclusive = false)
    private @Nullable StoreOption store;

    @Option(
            names = "--office",
            paramLabel = "NUMBER",
            converter = ToOffice.class,
            description = {
                "--store や --keyring のフォルダーのうち、この番号の事業所だけを対象にします。省略するとすべての事業所です。",
                "With --store, or a folder of --keyring: only of this office; by default of all."
            })
    private @Nullable OfficeNumber office;

    /** Refuses nowhere, and both at once. */
    void check() throws IOException {
        if (store != null && (outbox != null || inbox != null)) {
            throw new UsageException(
                    "--store は --outbox や --inbox と一緒に使えません。", "--store does not go with --outbox or --inbox.");
        }
        if (store == null && outbox == null && inbox == null) {
            throw new UsageException(
                    "--outbox か --inbox のフォルダー、または --store のデータベースを指定してください。",
                    "Name a folder with --outbox or --inbox, or a database with --store.");
        }
        outboxes();
        inboxes();
    }

    /** Returns the outboxes; empty where none is named. */
    List<Path> outboxes() throws IOException {
        return outbox == null ? List.of() : FolderPaths.outboxes(outbox, office());
    }

    /** Returns the inboxes; empty where none is named. */
    List<Path> inboxes() throws IOException {
        return inbox == null ? List.of() : FolderPaths.inboxes(inbox, office());
    }

    Optional<StoreOption> store() {
        return Optional.ofNullable(store);
    }

    Optional<OfficeNumber> office() {
        return Optional.ofNullable(office);
    }
}
