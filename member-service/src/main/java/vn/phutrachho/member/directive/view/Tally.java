package vn.phutrachho.member.directive.view;

import java.util.Collection;
import vn.phutrachho.member.directive.view.Standing.State;

/**
 * How many of some units made a directive known (M1.2). Those that need not any more, since it was
 * withdrawn, are not among them.
 *
 * @param asked units that have to, done or not
 * @param done in time
 * @param late after the last day
 * @param overdue not, and the last day is over
 * @param ahead not yet, and there is time
 * @param reached members who were at a session, of the units that held one
 * @param expected members of these units who are to be
 */
public record Tally(
        int asked, int done, int late, int overdue, int ahead, long reached, long expected) {

    static Tally of(Collection<Standing> standings) {
        return new Tally(
                standings.size() - count(standings, State.LAPSED),
                count(standings, State.DONE),
                count(standings, State.LATE),
                count(standings, State.OVERDUE),
                count(standings, State.AHEAD),
                standings.stream().mapToLong(Standing::reached).sum(),
                standings.stream().mapToLong(Standing::expected).sum());
    }

    private static int count(Collection<Standing> standings, State state) {
        return (int) standings.stream().filter(each -> each.state() == state).count();
    }

    /** Units that held a session, in time or late. */
    public int held() {
        return done + late;
    }

    /** Units that have not. */
    public int open() {
        return overdue + ahead;
    }
}
