package vn.phutrachho.member.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveRegistered;
import vn.phutrachho.events.member.DirectiveKind;
import vn.phutrachho.events.member.DisseminationEvent.SessionHeld;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.SessionLeader;
import vn.phutrachho.events.member.UnitKind;

/** Directives and sessions for tests. */
public final class Directives {
    public static final UnitId PROVINCE = new UnitId("t-quang-ngai");
    public static final UnitId CELL = new UnitId("u-c1");
    public static final LocalDate ISSUED = LocalDate.of(2023, 3, 2);
    public static final LocalDate ENTERED = LocalDate.of(2026, 1, 5);
    public static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    public static final DirectiveId DISPATCH = DirectiveIds.of(PROVINCE, "1499-CV/TU", ISSUED);
    public static final DisseminationId OF_THE_CELL = DirectiveIds.of(DISPATCH, CELL);

    private Directives() {}

    public static DirectiveDetails dispatch() {
        return dispatch(null, DUE, UnitKind.CELL, UnitKind.COMMUNE);
    }

    public static DirectiveDetails dispatch(
            @Nullable UnitId below, LocalDate due, UnitKind... kinds) {
        return new DirectiveDetails(
                "1499-CV/TU",
                DirectiveKind.DISPATCH,
                "Về đẩy mạnh công tác phân công đảng viên ở cơ sở phụ trách hộ, nhóm hộ gia đình",
                "Ban Thường vụ Tỉnh ủy",
                ISSUED,
                "",
                List.of(kinds),
                below,
                due);
    }

    public static DirectiveRegistered registered() {
        return new DirectiveRegistered(DISPATCH, PROVINCE, dispatch(), ENTERED);
    }

    /** A session of a cell of 24. */
    public static SessionDetails session(LocalDate heldOn, int present) {
        return new SessionDetails(heldOn, "", SessionLeader.SECRETARY, 24, present, "");
    }

    public static SessionHeld held(int number, LocalDate heldOn, int present) {
        return new SessionHeld(OF_THE_CELL, DISPATCH, CELL, number, session(heldOn, present), CELL);
    }
}
