package vn.phutrachho.household.pledge;

import static vn.phutrachho.household.household.Households.BAU_SEN;
import static vn.phutrachho.household.household.Households.LAI;

import java.time.LocalDate;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneSet;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.pledge.command.RegisterPledge;

/** Pledges for tests: Mrs Lài's household means to leave poverty in 2026. */
public final class Pledges {
    public static final PledgeId PLEDGE = RegisterPledge.idOf(LAI, 1);
    public static final MemberId CUC = new MemberId("member-cuc");
    public static final LocalDate REGISTERED = LocalDate.of(2026, 2, 10);
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    public static final String WORDS = "Nuôi thêm hai con bò, con gái đi làm ở xưởng may";

    private Pledges() {}

    public static Personal said(String words) {
        return Personal.of(LAI, words);
    }

    public static PledgeRegistered registered() {
        return new PledgeRegistered(
                PLEDGE, LAI, BAU_SEN, 1, PovertyStatus.POOR, 2026, said(WORDS), CUC, REGISTERED);
    }

    public static MilestoneSet milestoneSet(int number, LocalDate dueOn) {
        return new MilestoneSet(
                PLEDGE,
                LAI,
                BAU_SEN,
                number,
                PledgeField.LIVELIHOOD,
                said("Xong chuồng bò"),
                dueOn,
                REGISTERED);
    }

    public static PledgeReached reached(PovertyStatus poverty, String decision, LocalDate on) {
        return new PledgeReached(
                PLEDGE, LAI, BAU_SEN, poverty, decision, null, on.getYear() - 1, on);
    }
}
