package vn.phutrachho.assignment.meeting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.events.member.DutyStatus;

/**
 * Whom a cell counts at a meeting, as its members stood on that day (M2.2, M3.2).
 *
 * @param expected whoever is missed when they do not come
 * @param elsewhere whoever keeps their meetings where they work (Regulation 213-QĐ/TW): they may
 *     come, and are not missed
 * @param excepted how many are exempt or away
 */
record Roll(List<CellMember> expected, List<CellMember> elsewhere, int excepted) {
    static Roll of(List<CellMember> members, LocalDate day) {
        List<CellMember> expected = with(DutyStatus.FULL, members, day);
        List<CellMember> elsewhere = with(DutyStatus.RESIDENCE_CONTACT, members, day);
        return new Roll(expected, elsewhere, members.size() - expected.size() - elsewhere.size());
    }

    private static List<CellMember> with(DutyStatus duty, List<CellMember> members, LocalDate day) {
        return members.stream().filter(member -> member.duty(day) == duty).toList();
    }

    /** Everybody who can be counted. */
    List<CellMember> all() {
        return Stream.concat(expected.stream(), elsewhere.stream()).toList();
    }
}
