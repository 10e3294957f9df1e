package vn.phutrachho.reporting.figures;

/**
 * The figures of some cells on a day, each a number of things; what is a share is divided where it
 * is shown.
 *
 * @param cells cells that are there
 * @param households living in their areas
 * @param covered of these, with a responsible member
 * @param fullMembers members in full activity
 * @param idleMembers of these, without a household
 * @param plansInForce cells with a plan of the year in force
 * @param reportsExpected members who had a household on some day of the month
 * @param reports that came for the month
 * @param reportsOnTime of these, in time
 * @param monthsDue cells that were to close the month
 * @param monthsClosed cells that have closed it
 * @param open grievances not at their end
 * @param overdue of these, with a step overdue
 * @param heard grievances heard this year
 * @param answered this year
 * @param carriedBack answers brought to the household this year
 * @param confirmed by the household this year
 * @param reopened this year
 * @param pledges to leave poverty
 * @param deeds what units did beside it
 */
public record Figures(
        int cells,
        int households,
        int covered,
        int fullMembers,
        int idleMembers,
        int plansInForce,
        int reportsExpected,
        int reports,
        int reportsOnTime,
        int monthsDue,
        int monthsClosed,
        int open,
        int overdue,
        int heard,
        int answered,
        int carriedBack,
        int confirmed,
        int reopened,
        Pledges pledges,
        Deeds deeds) {
    public static final Figures NONE =
            new Figures(
                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Pledges.NONE, Deeds.NONE);

    /**
     * Pledges of households to leave poverty.
     *
     * @param open that are not at their end
     * @param reached this year
     * @param relapsed households that had reached theirs and became poor again this year
     */
    public record Pledges(int open, int reached, int relapsed) {
        public static final Pledges NONE = new Pledges(0, 0, 0);

        private Pledges plus(Pledges more) {
            return new Pledges(open + more.open, reached + more.reached, relapsed + more.relapsed);
        }

        /** Those that could be reached this year, or were. */
        public int all() {
            return open + reached;
        }
    }

    /**
     * What units did beside what is done at households. Cells and the units above them are asked to
     * make directives known.
     *
     * @param asked how often a unit is to make a directive of this year known
     * @param madeKnown how often one has
     * @param nominated people nominated to cells this year
     * @param admitted of all who were ever nominated, those admitted this year
     * @param inspections of cells this year
     * @param practices recognised this year
     */
    public record Deeds(
            int asked, int madeKnown, int nominated, int admitted, int inspections, int practices) {
        public static final Deeds NONE = new Deeds(0, 0, 0, 0, 0, 0);

        private Deeds plus(Deeds more) {
            return new Deeds(
                    asked + more.asked,
                    madeKnown + more.madeKnown,
                    nominated + more.nominated,
                    admitted + more.admitted,
                    inspections + more.inspections,
                    practices + more.practices);
        }
    }

    public Figures plus(Figures more) {
        return new Figures(
                cells + more.cells,
                households + more.households,
                covered + more.covered,
                fullMembers + more.fullMembers,
                idleMembers + more.idleMembers,
                plansInForce + more.plansInForce,
                reportsExpected + more.reportsExpected,
                reports + more.reports,
                reportsOnTime + more.reportsOnTime,
                monthsDue + more.monthsDue,
                monthsClosed + more.monthsClosed,
                open + more.open,
                overdue + more.overdue,
                heard + more.heard,
                answered + more.answered,
                carriedBack + more.carriedBack,
                confirmed + more.confirmed,
                reopened + more.reopened,
                pledges.plus(more.pledges),
                deeds.plus(more.deeds));
    }

    public int uncovered() {
        return households - covered;
    }

    public int withoutPlan() {
        return cells - plansInForce;
    }

    /** Reports that came late or not at all. */
    public int reportsLate() {
        return reportsExpected - reportsOnTime;
    }

    public int monthsOpen() {
        return monthsDue - monthsClosed;
    }
}
