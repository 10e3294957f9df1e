package vn.phutrachho.events.audit;

import java.time.LocalDate;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;

/** Whoever reads everything leaves a trace. */
public sealed interface AuditEvent extends DomainEvent {
    /** Which time. */
    OpeningId opening();

    /**
     * An auditor opened the history of something; written before anything of it was shown.
     *
     * @param subject id of the member, household, grievance or plan
     * @param cell where it lay
     * @param by the auditor's account
     * @param reason why they had to know
     */
    @Named("audit.history-opened")
    record HistoryOpened(
            OpeningId opening,
            String subject,
            SubjectKind kind,
            UnitId cell,
            AccountId by,
            String reason,
            LocalDate on)
            implements AuditEvent {}

    /**
     * An auditor of the whole read the feed of everything that a service decided; told by that
     * service, once for each account and day.
     *
     * @param service whose feed it is
     * @param by the auditor's account
     */
    @Named("audit.feed-read")
    record FeedRead(OpeningId opening, String service, AccountId by, LocalDate on)
            implements AuditEvent {}

    /**
     * Somebody took a list away as a file: the words of many households in one, who looks after
     * whom, or who looked at what and why. Written before the file was given.
     *
     * @param unit whose list it is; a list of several units leaves one event for each, without
     *     those that stand beneath another
     * @param rows how many cases, openings, matters of a meeting or households of a plan are in it
     * @param by their account
     */
    @Named("audit.list-taken-away")
    record ListTakenAway(
            OpeningId opening, CaseList list, UnitId unit, int rows, AccountId by, LocalDate on)
            implements AuditEvent {}
}
