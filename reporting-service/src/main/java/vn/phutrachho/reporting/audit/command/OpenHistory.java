package vn.phutrachho.reporting.audit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.SubjectKind;

/**
 * An auditor has to know the history of something.
 *
 * @param subject id of the member, household, plan or grievance
 * @param cell where it lies
 * @param by the auditor's account
 * @param reason why they have to; at most {@value #LONGEST} characters
 */
public record OpenHistory(
        @TargetAggregateIdentifier OpeningId opening,
        String subject,
        SubjectKind kind,
        UnitId cell,
        AccountId by,
        String reason,
        LocalDate on) {
    public static final int LONGEST = 300;

    /**
     * @throws InvalidValue when there is no reason, or too long a one
     */
    public OpenHistory {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new InvalidValue("timeline.reason-missing", "Why the history is needed");
        }
    }
}
