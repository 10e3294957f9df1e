package vn.phutrachho.member.member;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.member.member.command.MemberDetails;

/** Members for tests. */
public final class Members {
    public static final MemberId AN = MemberCode.idOf("4501");
    public static final UnitId CELL = new UnitId("u-c1");
    public static final UnitId OTHER_CELL = new UnitId("u-c2");
    public static final LocalDate SINCE = LocalDate.of(2015, 5, 1);

    private Members() {}

    public static MemberDetails details(String name, int limit) {
        return new MemberDetails(
                Personal.of(AN, name),
                false,
                "thôn Bàu Sen",
                "xóm Gò",
                HealthBand.FULL,
                limit,
                List.of("chăn nuôi"),
                List.of("vi"));
    }

    public static MemberEnrolled enrolled() {
        return new MemberEnrolled(
                AN,
                CELL,
                "4501",
                Personal.of(AN, "Nguyễn Văn An"),
                false,
                "thôn Bàu Sen",
                "xóm Gò",
                DutyStatus.FULL,
                null,
                HealthBand.FULL,
                10,
                List.of("chăn nuôi"),
                List.of("vi"),
                SINCE);
    }
}
