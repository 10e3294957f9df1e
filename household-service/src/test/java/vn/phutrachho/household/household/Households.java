package vn.phutrachho.household.household;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.command.RegisterHousehold;

/** Households for tests. */
public final class Households {
    public static final UnitId BAU_SEN = new UnitId("cell-bau-sen");
    public static final UnitId TAN_MY = new UnitId("cell-tan-my");
    public static final HouseholdCode CODE = new HouseholdCode("H-01");
    public static final HouseholdId LAI = CODE.in(BAU_SEN);
    public static final LocalDate REGISTERED = LocalDate.of(2025, 1, 6);

    private Households() {}

    /** Mrs Lài's household of three. */
    public static HouseholdDetails details() {
        return details(3);
    }

    public static HouseholdDetails details(int people) {
        return new HouseholdDetails(
                Personal.of(LAI, "Trần Thị Lài"),
                Personal.of(LAI, "Nhà gần cầu Ông Bá"),
                "Xóm Trên",
                "Cụm 2",
                people,
                10,
                false,
                false,
                null,
                List.of());
    }

    public static RegisterHousehold register() {
        return new RegisterHousehold(BAU_SEN, CODE, details(), PovertyStatus.NONE, REGISTERED);
    }

    public static HouseholdRegistered registered() {
        HouseholdDetails details = details();
        return new HouseholdRegistered(
                LAI,
                BAU_SEN,
                "H-01",
                details.head(),
                details.address(),
                details.hamlet(),
                details.houseGroup(),
                details.people(),
                PovertyStatus.NONE,
                details.weight(),
                false,
                false,
                null,
                List.of(),
                REGISTERED);
    }
}
