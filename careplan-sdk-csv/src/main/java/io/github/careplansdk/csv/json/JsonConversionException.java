package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import java.util.ArrayDeque;

/**
 * Thrown when JSON is not a valid record or unit of the exchange, or a row cannot be converted to JSON. It says where,
 * and what is expected there, but never shows the content, which may be personal data.
 */
public final class JsonConversionException extends JsonMappingException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_STEP = 80;
    private static final BilingualText LINE_AND_COLUMN = new BilingualText("%d行目%d桁", "line %d, column %d");
    private static final JsonLocation NOWHERE = new JsonLocation(ContentReference.unknown(), -1, -1, -1);

    private final transient BilingualText reason;
    private final ArrayDeque<String> steps = new ArrayDeque<>();

    private JsonConversionException(BilingualText reason, JsonLocation location) {
        super(null, reason.english(), location);
        this.reason = reason;
    }

    /** Something is wrong with rows, whatever their JSON. */
    static JsonConversionException of(BilingualText reason) {
        return new JsonConversionException(reason, NOWHERE);
    }

    /** Something is wrong with what the parser stands on. */
    static JsonConversionException at(JsonParser json, BilingualText reason) {
        return new JsonConversionException(reason, withoutSource(json.currentTokenLocation()));
    }

    /** Something else stands where this was expected. */
    static JsonConversionException expected(JsonParser json, BilingualText what) {
        return at(json, new BilingualText(what.japanese() + "が必要です。", "Expected " + what.english() + "."));
    }

    /** What the parser could not read. Its own exception would show a part of the text. */
    static JsonConversionException unreadable(JsonProcessingException e) {
        BilingualText reason = e instanceof StreamConstraintsException
                ? new BilingualText(
                        "JSONの入れ子、文字列、または数が大きすぎます。", "The JSON is nested too deeply, or a text or number is too long.")
                : new BilingualText("JSONとして正しくありません。", "This is not well-formed JSON.");
        return new JsonConversionException(reason, withoutSource(e.getLocation()));
    }

    private static JsonLocation withoutSource(JsonLocation location) {
        return location == null
                ? NOWHERE
                : new JsonLocation(
                        ContentReference.unknown(),
                        location.getCharOffset(),
                        location.getLineNr(),
                        location.getColumnNr());
    }

    /** This exception, found inside a property, an element or a file. */
    JsonConversionException within(String step) {
        steps.addFirst(step);
        return this;
    }

    /** The outermost step, which this exception names no longer. */
    String leave() {
        return steps.removeFirst();
    }

    /** This exception, found in that row of a CSV file. */
    JsonConversionException inRow(long number) {
        return of(new BilingualText(
                "データ行 " + number + ": " + reason.japanese(), "Row " + number + ": " + reason.english()));
    }

    /** Returns the location as a JSON Pointer, such as {@code /kinds/UPPLAN/rows/0/startTime}, or an empty text. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            String shown = step.length() > LONGEST_STEP ? step.substring(0, LONGEST_STEP) + "…" : step;
            pointer.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Returns the location and the reason, in a language. */
    public String message(Language language) {
        StringBuilder where = new StringBuilder(pointer());
        if (getLocation().getLineNr() > 0) {
            String form = LINE_AND_COLUMN.in(language);
            where.append(where.isEmpty() ? "" : " ")
                    .append('(')
                    .append(String.format(
                            form, getLocation().getLineNr(), getLocation().getColumnNr()))
                    .append(')');
        }
        return where.isEmpty() ? reason.in(language) : where + ": " + reason.in(language);
    }

    /** Returns the message in English. */
    @Override
    public String getMessage() {
        return message(Language.EN);
    }

    /** Returns the message in English; Jackson's own would add text around the record. */
    @Override
    public String getLocalizedMessage() {
        return getMessage();
    }
}
