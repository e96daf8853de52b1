package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/** The codes of errors in sending and receiving. */
public enum TransportCode implements FindingCode {
    /** A folder holds no file of the standard. */
    NO_UNIT_IN_FOLDER("folder"),
    /** A file's name is nearly the standard's, so the unit it belongs to is not known. */
    FILE_NAME_UNCLEAR("file"),
    /** An attachment lies beside several units, so whom it is for is not known. */
    ATTACHMENT_OF_WHICH_UNIT("file"),
    /** A file, folder or archive that cannot be read, and why, by a code of {@link ProblemCode}. */
    FILE_NOT_USABLE("file", "problem"),
    /** A link, a device or the like, where a file is meant. */
    FILE_NOT_PLAIN("file"),
    /** A file that another program has not written to its end, or has open, by its name. */
    FILE_NOT_FINISHED("file"),
    /** A name, or one in an archive, is longer than a disk takes. */
    FILE_NAME_TOO_LONG("file"),
    /** A name is there twice; names that differ in capitals only are one on some disks. */
    FILE_NAME_TWICE("file"),
    /** A name has control characters, or others that change what is seen of it. */
    FILE_NAME_UNSAFE("file"),
    /** A file has a name that cannot be read or written in the locale of this process, such as a Japanese one in POSIX. */
    FILE_NAME_UNUSABLE("file"),
    /** A unit of the same serial, sender and receiver with other content was queued or sent before. */
    UNIT_ALREADY_SENT("unit"),
    /** The check that stands before sending found errors. */
    UNIT_HAS_ERRORS("unit", "errors"),
    /** The unit's sender is not the office of the certificate. */
    SENDER_IS_NOT_US("unit", "office"),
    /** There is no certificate to encrypt for the receiver with. */
    NO_RECEIVER_CERTIFICATE("unit", "office"),
    /** The certificate to send with has ended. */
    CERTIFICATE_ENDED("end"),
    /** The certificate to send with is not valid yet. */
    CERTIFICATE_NOT_YET_VALID("start"),
    /** Another process works in the folder. */
    FOLDER_IN_USE("folder"),
    /** Another transport of this process works in the folder. */
    FOLDER_IN_USE_HERE("folder"),
    /** Another worker has claimed the unit. */
    UNIT_CLAIMED("unit"),
    /** Another worker has claimed the inbox that the unit is to be received into. */
    INBOX_CLAIMED("unit"),
    /** This worker's lease on a unit has ended, and another worker has gone on. */
    LEASE_LOST("unit"),
    /** What lies in an outbox or inbox is not what was written there. */
    FOLDER_DAMAGED("path"),
    /** What an outbox in a folder says of one unit is not what was written there. */
    OUTBOX_RECORD_DAMAGED("unit", "path"),
    /** What an inbox in a folder says of one unit is not what was written there. */
    INBOX_RECORD_DAMAGED("unit", "path"),
    /** The bytes of a queued unit are no longer those that were queued. */
    QUEUED_BYTES_CHANGED("unit"),
    /** A unit or folder could not be read, written or worked on here. */
    NOT_PROCESSED("what", "reason"),
    /** The exchange was stopped before all was done. */
    EXCHANGE_STOPPED(),
    /** A listener threw something. */
    LISTENER_FAILED("kind"),

    /** The peer's host name has no address. */
    HOST_UNKNOWN("host"),
    /** Nothing accepts connections at the peer's port. */
    CONNECTION_REFUSED("address"),
    /** The peer could not be reached for another reason, such as silence. */
    NO_CONNECTION("reason"),
    /** The peer's certificate is not trusted, or the peer does not trust ours. */
    TLS_NOT_TRUSTED("reason"),
    /** The peer speaks no version of TLS that is safe. */
    TLS_VERSION("reason"),
    /** The connection broke. */
    CONNECTION_BROKEN("reason"),
    /** Nothing moved any more. */
    STALLED("seconds"),
    /** It took longer than it may. */
    DEADLINE_PASSED("seconds"),
    /** The peer is busy. */
    PEER_BUSY("status"),
    /** The platform refused a login. */
    LOGIN_REFUSED("user"),
    /** The platform has locked an account after refused logins. */
    ACCOUNT_LOCKED("until"),
    /** The session with the platform has ended before its time. */
    SESSION_ENDED(),
    /** The peer refused. */
    PEER_REFUSED("status", "problem"),
    /** The peer points elsewhere, which is not followed. */
    REDIRECTED("status"),
    /** The answer is none of the protocol. */
    ANSWER_NOT_UNDERSTOOD("reason"),
    /** The peer lists something that is no unit of the protocol. */
    LISTED_UNIT_NOT_UNDERSTOOD("ref", "field"),
    /** The answer is longer than it may be. */
    ANSWER_TOO_LONG("bytes"),
    /** The digest of what arrived is not that of what was sent. */
    DIGEST_DIFFERS("unit"),

    /** A received unit failed a check and was put aside. */
    UNIT_QUARANTINED("unit", "folder"),
    /** A unit of the same serial, sender and receiver was received before, with other content. */
    UNIT_RECEIVED_DIFFERENTLY("unit"),
    /** The seal is not by the office that the unit comes from. */
    SIGNED_BY_ANOTHER("unit", "office"),
    /** The files in a unit do not belong to the unit that was announced. */
    FILES_OF_ANOTHER_UNIT("unit", "file"),
    /** An attachment bears the name of the unit's own container. */
    FILE_NAMED_AS_CONTAINER("unit", "file"),
    /** The unit is for another office. */
    UNIT_FOR_ANOTHER_OFFICE("unit", "office"),
    /** Files of a downloaded unit are missing. */
    UNIT_NOT_COMPLETE("unit", "missing"),
    /** Files of a downloaded unit are still being written. */
    STILL_BEING_WRITTEN("unit"),
    /** An attachment in the download folder that went with no unit. */
    ATTACHMENT_NOT_TAKEN("file"),
    /** A downloaded unit has errors. */
    RECEIVED_WITH_ERRORS("unit", "errors"),
    /** The one who takes received units could not take one. */
    NOT_TAKEN("unit", "reason");

    private final List<String> parameters;

    TransportCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public Severity severity() {
        return this == LISTENER_FAILED ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}
