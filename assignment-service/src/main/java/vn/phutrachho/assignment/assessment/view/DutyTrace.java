package vn.phutrachho.assignment.assessment.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * What one report, meeting, case or nomination says of members' duties, in the order in which it
 * became known: nothing in it is replaced, so that a year can be asked as it was known on a day. It
 * holds no name and no words.
 *
 * @param id of the report, meeting, case or nomination
 * @param years those that something in it is about
 */
public record DutyTrace(String id, List<Integer> years, List<Mark> marks) {
    public DutyTrace {
        years = List.copyOf(years);
        marks = List.copyOf(marks);
    }

    /** What happened. */
    public enum What {
        /** A report came in time; its visits follow. */
        REPORT_IN_TIME,
        /** A report came late; its visits follow. */
        REPORT_LATE,
        /** A report was corrected; its visits as they are now follow. */
        REPORT_CORRECTED,
        VISIT,
        /** A household's words became a case. */
        BROUGHT,
        /** It is kept confidential from then on. */
        CONFIDENTIAL,
        /** By when its answer is to be carried back. */
        ANSWER_DUE,
        CARRIED_BACK,
        /** Attendance of a meeting was taken; who was there and who was not follows. */
        ATTENDANCE,
        PRESENT,
        EXCUSED,
        ABSENT,
        /** A meeting gave somebody a matter to see to. */
        TASK,
        NOMINATED,
        /** A member took their nomination back. */
        NOMINATION_TAKEN_BACK,
        /** The nomination does not count. */
        NOMINATION_VOID
    }

    /**
     * One thing that happened.
     *
     * @param member whom it is of; absent where it is of the whole
     * @param cell where; absent where the event does not say it
     * @param on when it was true
     * @param knownOn when it became known
     * @param month the month that it belongs to, of reports and meetings
     * @param about the household, the case or the matter
     */
    public record Mark(
            What what,
            @Nullable MemberId member,
            @Nullable UnitId cell,
            LocalDate on,
            LocalDate knownOn,
            @Nullable YearMonth month,
            @Nullable String about) {
        /** The year whose duty it belongs to. */
        public int year() {
            return month == null ? on.getYear() : month.getYear();
        }

        /** Whether it is of that member. */
        public boolean isOf(MemberId who) {
            return who.equals(member);
        }
    }

    DutyTrace and(List<Mark> more) {
        List<Mark> all = Stream.concat(marks.stream(), more.stream()).toList();
        return new DutyTrace(id, all.stream().map(Mark::year).distinct().toList(), all);
    }

    /** What was known by the end of the day. */
    public List<Mark> knownBy(LocalDate day) {
        return marks.stream().filter(mark -> !mark.knownOn().isAfter(day)).toList();
    }
}
