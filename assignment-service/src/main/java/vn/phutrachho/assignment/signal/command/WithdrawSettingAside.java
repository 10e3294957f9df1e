package vn.phutrachho.assignment.signal.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.SignalId;

/** A signal should not have been set aside: it is to stand again. */
public record WithdrawSettingAside(
        @TargetAggregateIdentifier SignalId signal, String reason, LocalDate on) {
    public WithdrawSettingAside {
        reason = reason.strip();
    }
}
