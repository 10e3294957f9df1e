package vn.phutrachho.reporting.reminder.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.ReminderId;

/** It was sent by mistake. */
public record WithdrawReminder(@TargetAggregateIdentifier ReminderId reminder, LocalDate on) {}
