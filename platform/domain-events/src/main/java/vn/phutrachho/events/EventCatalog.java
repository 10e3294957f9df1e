package vn.phutrachho.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.phutrachho.events.assignment.AssessmentEvent;
import vn.phutrachho.events.assignment.AssignmentPlanEvent;
import vn.phutrachho.events.assignment.CellMeetingEvent;
import vn.phutrachho.events.assignment.GoodPracticeEvent;
import vn.phutrachho.events.assignment.InspectionEvent;
import vn.phutrachho.events.assignment.MonthlyReportEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.SignalEvent;
import vn.phutrachho.events.audit.AuditEvent;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent;
import vn.phutrachho.events.household.HouseholdEvent;
import vn.phutrachho.events.household.PovertyExitPledgeEvent;
import vn.phutrachho.events.household.RedirectionEvent;
import vn.phutrachho.events.member.AccessGrantEvent;
import vn.phutrachho.events.member.DirectiveEvent;
import vn.phutrachho.events.member.DisseminationEvent;
import vn.phutrachho.events.member.MemberEvent;
import vn.phutrachho.events.member.NominationEvent;
import vn.phutrachho.events.member.PartyUnitEvent;
import vn.phutrachho.events.member.UnitGroupingEvent;
import vn.phutrachho.events.reporting.DigestEvent;
import vn.phutrachho.events.reporting.MailboxEvent;
import vn.phutrachho.events.reporting.NudgeEvent;
import vn.phutrachho.events.reporting.ReminderEvent;

/**
 * Every event there is, by its logical name; built from the sealed interfaces, so that none can be
 * forgotten.
 */
public final class EventCatalog {
    /**
     * The sealed vocabularies, in the order of the services that own them; any may own the last.
     */
    public static final List<Class<? extends DomainEvent>> VOCABULARIES =
            List.of(
                    PartyUnitEvent.class,
                    UnitGroupingEvent.class,
                    MemberEvent.class,
                    AccessGrantEvent.class,
                    DirectiveEvent.class,
                    DisseminationEvent.class,
                    NominationEvent.class,
                    HouseholdEvent.class,
                    PovertyExitPledgeEvent.class,
                    GrievanceEvent.class,
                    RedirectionEvent.class,
                    GrievanceSettingsEvent.class,
                    AssignmentPlanEvent.class,
                    ResponsibilityEvent.class,
                    MonthlyReportEvent.class,
                    CellMeetingEvent.class,
                    InspectionEvent.class,
                    GoodPracticeEvent.class,
                    SignalEvent.class,
                    AssessmentEvent.class,
                    ReminderEvent.class,
                    NudgeEvent.class,
                    DigestEvent.class,
                    MailboxEvent.class,
                    AuditEvent.class);

    private static final Map<EventName, Class<? extends DomainEvent>> BY_NAME =
            records().collect(toUnmodifiableMap(EventName::of, record -> record));
    private static final Map<Class<? extends DomainEvent>, EventName> BY_RECORD =
            records().collect(toUnmodifiableMap(record -> record, EventName::of));

    private EventCatalog() {}

    /** All event records of all vocabularies. */
    public static Stream<Class<? extends DomainEvent>> records() {
        return VOCABULARIES.stream()
                .flatMap(vocabulary -> Stream.of(vocabulary.getPermittedSubclasses()))
                .map(record -> record.asSubclass(DomainEvent.class));
    }

    /**
     * The event records that are of a type: those of a vocabulary, those of all vocabularies that
     * say something of the same kind, such as {@link Erased}, or one alone.
     *
     * @throws IllegalArgumentException when none is: whoever asks for it would wait for ever
     */
    public static Stream<Class<? extends DomainEvent>> recordsOf(
            Class<? extends DomainEvent> type) {
        List<Class<? extends DomainEvent>> records =
                records().filter(type::isAssignableFrom).toList();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("No event of any vocabulary is a " + type.getName());
        }
        return records.stream();
    }

    /**
     * @throws UnknownEvent when there is no event of this name and revision
     */
    public static Class<? extends DomainEvent> recordOf(String name, String revision) {
        EventName asked = new EventName(name, revision);
        Class<? extends DomainEvent> record = BY_NAME.get(asked);
        if (record == null) {
            throw new UnknownEvent(asked);
        }
        return record;
    }

    /**
     * The record of the newest revision; older ones are brought to its form by upcasters.
     *
     * @throws UnknownEvent when there is no event of this name
     */
    public static Class<? extends DomainEvent> recordOf(String name) {
        return records()
                .filter(record -> nameOf(record).name().equals(name))
                .max(Comparator.comparing(record -> nameOf(record).revision()))
                .orElseThrow(() -> new UnknownEvent(new EventName(name, "any")));
    }

    public static EventName nameOf(Class<?> record) {
        EventName name = BY_RECORD.get(record);
        if (name == null) {
            throw new IllegalArgumentException(
                    record + " is not an event of any vocabulary in EventCatalog");
        }
        return name;
    }
}
