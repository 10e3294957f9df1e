package vn.phutrachho.assignment.meeting.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.DocumentWords;
import vn.phutrachho.assignment.meeting.MeetingDesk;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindAccounts;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.report.web.OwedReports;
import vn.phutrachho.assignment.responsibility.DutyDesk;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.documents.DraftWriter;
import vn.phutrachho.kit.documents.Issuer;
import vn.phutrachho.kit.takeaway.NoteTakeaway;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Vietnamese;

/**
 * Draft minutes of a cell's meeting (M3.2), for its secretary alone: who stands above reads the
 * meeting on its page, without what they may not know.
 */
@Component
class Minutes {
    private final MeetingDesk desk;
    private final ReportDesk reports;
    private final DutyDesk duties;
    private final FindInRegister register;
    private final FindAccounts accounts;
    private final FindCalendar calendar;
    private final Access access;
    private final Today today;
    private final NoteTakeaway taken;
    private final DocumentWords words;
    private final Dates dates;
    private final DraftWriter writer;

    Minutes(
            MeetingDesk desk,
            ReportDesk reports,
            DutyDesk duties,
            FindInRegister register,
            FindAccounts accounts,
            FindCalendar calendar,
            Access access,
            Today today,
            NoteTakeaway taken,
            DocumentWords words,
            Dates dates,
            DraftWriter writer) {
        this.desk = desk;
        this.reports = reports;
        this.duties = duties;
        this.register = register;
        this.accounts = accounts;
        this.calendar = calendar;
        this.access = access;
        this.today = today;
        this.taken = taken;
        this.words = words;
        this.dates = dates;
        this.writer = writer;
    }

    /** The file; that it is taken away is noted first. */
    ResponseEntity<byte[]> takenAway(UnitId cell, YearMonth month) {
        access.caller().require(cell, Role.SECRETARY);
        MinutesDraft.Known known = known(desk.show(cell, month));
        taken.of(access.caller(), CaseList.MINUTES, List.of(cell), known.discussed().size());
        return writer.answer(
                new MinutesDraft(known, words, dates).draft(), "bien-ban-sinh-hoat-" + month);
    }

    private MinutesDraft.Known known(ShownMeeting meeting) {
        UnitId cell = meeting.cell();
        LocalDate day = today.get();
        LastMonth before = LastMonth.of(desk.before(cell, meeting.month()));
        Roll roll = Roll.of(register.members(cell, meeting.heldOn()), meeting.heldOn());
        List<MemberMonth> sent = sent(meeting);
        Map<MemberId, CellMember> members =
                register.members(
                        Stream.of(
                                        meeting.members().stream(),
                                        sent.stream().map(MemberMonth::member),
                                        accounts.secretary(cell, meeting.heldOn()).stream())
                                .flatMap(ids -> ids)
                                .distinct()
                                .toList());
        return new MinutesDraft.Known(
                meeting,
                before,
                roll,
                chair(meeting, members),
                byName(sent, members),
                owing(meeting, sent),
                members,
                units(day),
                day);
    }

    /** What came after the month was closed was not told in the meeting. */
    private List<MemberMonth> sent(ShownMeeting meeting) {
        LocalDate last = meeting.closedOn() == null ? today.get() : meeting.closedOn();
        return reports.ofCell(meeting.cell(), meeting.month()).stream()
                .filter(report -> report.sentOn() != null && !report.sentOn().isAfter(last))
                .toList();
    }

    /** As the page of the month's reports has it: nobody owes what has not begun. */
    private List<CellMember> owing(ShownMeeting meeting, List<MemberMonth> sent) {
        YearMonth month = meeting.month();
        LocalDate day = today.get();
        if (month.atDay(1).isAfter(day)) {
            return List.of();
        }
        LocalDate end = month.atEndOfMonth();
        return OwedReports.of(
                        month,
                        duties.coverage(meeting.cell(), end.isBefore(day) ? end : day),
                        sent,
                        calendar.from(day).until(calendar.lastDay(month)))
                .owing();
    }

    private @Nullable CellMember chair(ShownMeeting meeting, Map<MemberId, CellMember> members) {
        List<MemberId> missing = new ArrayList<>(meeting.excused());
        missing.addAll(meeting.absent());
        return accounts.secretary(meeting.cell(), meeting.heldOn())
                .filter(secretary -> !missing.contains(secretary))
                .map(members::get)
                .orElse(null);
    }

    private static List<MemberMonth> byName(
            Collection<MemberMonth> reports, Map<MemberId, CellMember> members) {
        return reports.stream()
                .sorted(
                        Comparator.comparing(
                                        (MemberMonth it) -> name(it.member(), members),
                                        Vietnamese.givenName())
                                .thenComparing(it -> it.member().value()))
                .toList();
    }

    private static String name(MemberId id, Map<MemberId, CellMember> members) {
        CellMember member = members.get(id);
        return member == null ? id.value() : member.name();
    }

    private Map<UnitId, String> units(LocalDate day) {
        return access.tree().all().stream()
                .collect(Collectors.toMap(Unit::id, unit -> Issuer.committeeOf(unit.name(day))));
    }
}
