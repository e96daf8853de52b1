package io.github.careplansdk.csv.report.reconcile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.Outcome;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.ServiceComparison;
import io.github.careplansdk.csv.reconcile.Side;
import io.github.careplansdk.csv.reconcile.UnitSum;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.reconcile.UserComparison;
import io.github.careplansdk.csv.reconcile.Visit;
import io.github.careplansdk.csv.report.internal.JsonFields;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Plan against result for programs: JSON as {@code docs/reconcile.schema.json} describes it, in UTF-8. It names users
 * by their insured numbers; unknown values are left out.
 */
public final class ReconciliationJson {
    private static final int SCHEMA_VERSION = 1;

    private ReconciliationJson() {}

    /**
     * Writes a reconciliation and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Reconciliation found, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> write(json, found));
    }

    private static void write(JsonGenerator json, Reconciliation found) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("standard", found.edition().label());
        summary(json, found.isAsPlanned(), found::count, found.units());
        json.writeArrayFieldStart("users");
        for (UserComparison user : found.users()) {
            user(json, user);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unread");
        for (Unread unread : found.unread()) {
            unread(json, unread);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, boolean asPlanned, ToLongFunction<Outcome> count, UnitSum units)
            throws IOException {
        json.writeBooleanField("asPlanned", asPlanned);
        json.writeObjectFieldStart("counts");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberField(outcome.name(), count.applyAsLong(outcome));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("units");
        json.writeNumberField("planned", units.planned());
        json.writeNumberField("given", units.given());
        json.writeNumberField("unstated", units.unstated());
        json.writeEndObject();
    }

    private static void user(JsonGenerator json, UserComparison user) throws IOException {
        json.writeStartObject();
        json.writeStringField("month", user.month().toString());
        number(json, user.user());
        summary(json, user.isAsPlanned(), user::count, user.units());
        json.writeArrayFieldStart("services");
        for (ServiceComparison service : user.services()) {
            service(json, service);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, User user) throws IOException {
        json.writeStringField("insurerNumber", user.insurer().value());
        json.writeStringField("insuredNumber", user.insured().value());
    }

    private static void service(JsonGenerator json, ServiceComparison service) throws IOException {
        json.writeStartObject();
        json.writeStringField("providerNumber", service.service().provider().value());
        JsonFields.text(json, "providerName", service.providerName());
        json.writeStringField("serviceCode", service.service().code().value());
        JsonFields.text(json, "equipmentCode", service.service().equipment());
        json.writeBooleanField("reported", service.isReported());
        if (service.otherInsurer().isPresent()) {
            json.writeStringField(
                    "otherInsurerNumber", service.otherInsurer().get().value());
        }
        summary(json, service.isAsPlanned(), service::count, service.units());
        json.writeArrayFieldStart("visits");
        for (Visit visit : service.visits()) {
            visit(json, visit);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void visit(JsonGenerator json, Visit visit) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", visit.date().toString());
        json.writeArrayFieldStart("outcomes");
        for (Outcome outcome : visit.outcomes()) {
            json.writeString(outcome.name());
        }
        json.writeEndArray();
        for (Side side : Side.values()) {
            if (visit.row(side).isPresent()) {
                json.writeObjectFieldStart(side == Side.PLAN ? "planned" : "given");
                row(json, visit.row(side).get());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, Table6 row) throws IOException {
        json.writeStringField("startTime", row.startTime().toString());
        json.writeStringField("endTime", row.endTime().toString());
        json.writeNumberField("count", row.count());
        if (row.units().isPresent()) {
            json.writeNumberField("units", row.units().getAsInt());
        }
        if (row.proRatedDays().isPresent()) {
            json.writeStringField("proRatedDays", row.proRatedDays().get().toString());
        }
        JsonFields.text(json, "satelliteNumber", row.satelliteNumber());
    }

    private static void unread(JsonGenerator json, Unread unread) throws IOException {
        json.writeStartObject();
        json.writeStringField("side", unread.side() == Side.PLAN ? "planned" : "given");
        json.writeStringField("file", unread.file());
        if (unread.row() > 0) {
            json.writeNumberField("line", unread.line());
            json.writeNumberField("row", unread.row());
        }
        json.writeStringField("reason", unread.reason().name().toLowerCase(Locale.ROOT));
        if (unread.user().isPresent()) {
            number(json, unread.user().get());
        }
        if (unread.month().isPresent()) {
            json.writeStringField("month", unread.month().get().toString());
        }
        json.writeEndObject();
    }
}
