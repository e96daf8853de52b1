package io.github.careplansdk.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.exchange.AppliedChanges;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.exchange.IncomingUnit.FamilyImage;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.json.CarePlanJson;
import io.github.careplansdk.csv.model.Table6;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Takes what came in into a database, each unit in one transaction: records by kind and key, and which unit changed what last.
 * Run it twice to see that nothing is applied twice.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ImportToDatabase jdbc:h2:./received examples/sample-month/2-plans
 * }</pre>
 */
public final class ImportToDatabase {
    private static final String TABLES = """
            CREATE TABLE IF NOT EXISTS applied (
                receiver VARCHAR(10), kind VARCHAR(20), key_text VARCHAR(200), unit VARCHAR(60),
                PRIMARY KEY (receiver, kind, key_text));
            CREATE TABLE IF NOT EXISTS record (
                receiver VARCHAR(10), kind VARCHAR(20), key_text VARCHAR(200), place INT, service_type VARCHAR(2), content CLOB,
                PRIMARY KEY (receiver, kind, key_text, place));
            """;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ObjectMapper json = new ObjectMapper().registerModule(CarePlanJson.module());
    private final Connection database;
    private final AppliedChanges applied;

    private ImportToDatabase(Connection database) {
        this.database = database;
        this.applied = new AppliedChanges(new Units(database));
    }

    /** Imports the folders that are named behind the database's URL. */
    public static void main(String[] args) throws IOException, SQLException {
        if (args.length < 2) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println("Usage: ImportToDatabase JDBC-URL FOLDER...");
            return;
        }
        try (Connection database = DriverManager.getConnection(args[0]);
                Statement statement = database.createStatement()) {
            statement.execute(TABLES);
            database.setAutoCommit(false);
            for (String folder : List.of(args).subList(1, args.length)) {
                new ImportToDatabase(database).read(Path.of(folder));
            }
        }
    }

    private void read(Path folder) throws IOException, SQLException {
        for (IncomingUnit unit : Importer.create().read(folder).units()) {
            int changed = 0;
            try {
                for (Change change : unit.changes()) {
                    Optional<Change> rest = applied.remaining(unit.id(), change);
                    if (rest.isPresent()) {
                        apply(unit.id(), rest.get());
                        applied.add(unit.id(), rest.get());
                        changed++;
                    }
                }
                database.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                database.rollback();
                throw e;
            }
            String title = unit.type().map(UnitType::titleEn).orElse("no unit of the standard");
            out.println(unit.id() + " " + title + ": " + changed + " changes");
            unit.attachments().forEach(file -> out.println("    attachment: " + file.name()));
        }
    }

    private void apply(UnitId unit, Change change) throws SQLException, JsonProcessingException {
        String receiver = unit.address().to().value();
        if (change.key() instanceof Key.ResultOfType part) {
            update(
                    "DELETE FROM record WHERE receiver = ? AND kind = ? AND key_text = ? AND service_type = ?",
                    receiver,
                    FileKind.UPJSK.name(),
                    part.result().text(),
                    part.serviceType().code());
            return;
        }
        for (FileKind kind : change.kinds()) {
            update(
                    "DELETE FROM record WHERE receiver = ? AND kind = ? AND key_text = ?",
                    receiver,
                    kind.name(),
                    change.key().text());
        }
        if (change instanceof Change.Replace replace) {
            for (int i = 0; i < replace.records().size(); i++) {
                Record record = replace.records().get(i);
                update(
                        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)",
                        receiver,
                        replace.kind().name(),
                        replace.key().text(),
                        i,
                        record instanceof Table6 row ? row.serviceCode().value().substring(0, 2) : "",
                        // Your product copies the image to where it keeps files.
                        record instanceof FamilyImage image ? image.file().name() : json.writeValueAsString(record));
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(database, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection database, String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Which unit changed what last, in the table {@code applied}. */
    private record Units(Connection database) implements AppliedChanges.Store {
        @Override
        public Optional<UnitId> last(AppliedChanges.Target target) {
            try (PreparedStatement statement = prepared(
                            database,
                            "SELECT unit FROM applied WHERE receiver = ? AND kind = ? AND key_text = ?",
                            target.receiver().value(),
                            target.kind().name(),
                            target.key().text());
                    ResultSet found = statement.executeQuery()) {
                return found.next() ? UnitId.parse(found.getString(1)) : Optional.empty();
            } catch (SQLException e) {
                throw new IllegalStateException("The database does not say which units were applied.", e);
            }
        }

        @Override
        public void put(AppliedChanges.Target target, UnitId unit) {
            try (PreparedStatement statement = prepared(
                    database,
                    "MERGE INTO applied KEY (receiver, kind, key_text) VALUES (?, ?, ?, ?)",
                    target.receiver().value(),
                    target.kind().name(),
                    target.key().text(),
                    unit.toString())) {
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("The database does not take which unit was applied.", e);
            }
        }
    }
}
