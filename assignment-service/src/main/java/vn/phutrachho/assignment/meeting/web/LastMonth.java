package vn.phutrachho.assignment.meeting.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Became;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Item;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Where;
import vn.phutrachho.events.assignment.Conclusion;

/**
 * What became of what the cell concluded a month ago.
 *
 * @param matters those concluded, what somebody should look at first
 * @param done settled and heard by the household, or at their end otherwise
 * @param above with somebody above
 * @param withMember to be told to the household, or told and waiting for its word
 * @param atCell with the cell still, or joined to another there
 */
record LastMonth(List<Item> matters, long done, long above, long withMember, long atCell) {
    static LastMonth of(List<ShownMeeting> meetings) {
        List<Item> concluded =
                meetings.stream()
                        .flatMap(meeting -> meeting.matters().stream())
                        .filter(item -> item.concluded() != null)
                        .sorted(Comparator.comparing(item -> !item.needsALook()))
                        .toList();
        return new LastMonth(
                concluded,
                count(concluded, LastMonth::isDone),
                count(concluded, it -> is(it, Where::isAbove)),
                count(concluded, it -> is(it, Where::isWithMember)),
                count(concluded, LastMonth::isAtCell));
    }

    private static long count(List<Item> items, Predicate<Item> which) {
        return items.stream().filter(which).count();
    }

    private static boolean is(Item item, Predicate<Where> which) {
        Became became = item.became();
        return became != null && which.test(became.where());
    }

    /** A matter that is no grievance lies nowhere but here: concluded, it is done. */
    private static boolean isDone(Item item) {
        return is(item, Where::isAtItsEnd) || (item.grievance() == null && !isCarriedOver(item));
    }

    private static boolean isAtCell(Item item) {
        return is(item, where -> where == Where.AT_CELL || where == Where.JOINED)
                || (item.grievance() == null && isCarriedOver(item));
    }

    private static boolean isCarriedOver(Item item) {
        return item.concluded() != null && item.concluded().conclusion() == Conclusion.CARRIED_OVER;
    }
}
