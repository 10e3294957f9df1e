package vn.phutrachho.events.reporting;

/** Why a mail was given up. */
public enum MailTrouble {
    /** The mail server did not take it for that address. */
    REJECTED,
    /** No mail server could be reached as long as it was worth saying. */
    NOT_REACHED
}
