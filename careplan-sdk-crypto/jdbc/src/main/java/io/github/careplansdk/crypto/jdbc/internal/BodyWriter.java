package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps and deletes bytes along with a transaction, whichever of the two can take part in it. */
final class BodyWriter {
    private final Bodies bodies;
    private final List<KeptBody> written = new ArrayList<>();
    private final List<KeptBody> forgotten = new ArrayList<>();

    BodyWriter(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Begins a transaction; what one before it has kept was undone with it. */
    void begin() {
        forgotten.clear();
        forgotten.addAll(written);
        written.clear();
    }

    /** Keeps files under new keys that begin with a word. */
    List<KeptBody> write(Connection connection, String word, List<Body> files) throws SQLException, IOException {
        String unit = word + "/" + UUID.randomUUID() + "/";
        List<KeptBody> kept = new ArrayList<>();
        for (Body file : files) {
            KeptBody body = new KeptBody(file.name(), file.size(), unit + (kept.size() + 1));
            bodies.write(connection, body.key(), file);
            kept.add(body);
            written.add(body);
        }
        return kept;
    }

    /** Deletes files of which the transaction forgets the keys. */
    void delete(Connection connection, List<KeptBody> kept) throws SQLException {
        for (KeptBody body : kept) {
            bodies.delete(connection, body.key());
            forgotten.add(body);
        }
    }

    /** Lets go of what a committed transaction has forgotten. */
    void committed() throws IOException {
        for (KeptBody body : forgotten) {
            bodies.forget(body.key());
        }
        forgotten.clear();
    }
}
