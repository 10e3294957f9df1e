package vn.phutrachho.member.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.kit.sheets.SheetColumn;

/** The columns of a cell's list of members, and the words that stand in them. */
final class MemberColumns {
    static final SheetColumn CODE =
            SheetColumn.mandatory("code", "Mã đảng viên", "Mã", "Mã số", "Số thẻ đảng");
    static final SheetColumn NAME = SheetColumn.mandatory("name", "Họ và tên", "Họ tên");
    static final SheetColumn SINCE =
            SheetColumn.mandatory("since", "Ngày vào chi bộ", "Vào chi bộ từ");
    static final SheetColumn LEADER =
            SheetColumn.optional("leader", "Bí thư, phó bí thư", "Cấp ủy", "Chi ủy");
    static final SheetColumn HAMLET =
            SheetColumn.optional(
                    "hamlet",
                    "Thôn, tổ dân phố",
                    "Thôn",
                    "Tổ dân phố",
                    "Nơi ở",
                    "Xóm",
                    "Thôn, xóm");
    static final SheetColumn HOUSE_GROUP =
            SheetColumn.optional("houseGroup", "Cụm nhà", "Cụm", "Nhóm nhà", "Nhóm hộ");
    static final SheetColumn DUTY = SheetColumn.optional("duty", "Diện", "Tình trạng");
    static final SheetColumn DUTY_FROM =
            SheetColumn.optional("dutyFrom", "Diện từ ngày", "Tình trạng từ ngày", "Từ ngày");
    static final SheetColumn DUTY_UNTIL =
            SheetColumn.optional("dutyUntil", "Diện đến ngày", "Tình trạng đến ngày", "Đến ngày");
    static final SheetColumn PAPER = SheetColumn.optional("paper", "Văn bản", "Giấy tờ", "Căn cứ");
    static final SheetColumn HEALTH = SheetColumn.optional("health", "Sức làm việc");
    static final SheetColumn LIMIT =
            SheetColumn.optional("limit", "Số hộ nhiều nhất", "Giới hạn số hộ");
    static final SheetColumn ABILITIES =
            SheetColumn.optional("abilities", "Khả năng", "Hiểu biết", "Chuyên môn");
    static final SheetColumn LANGUAGES =
            SheetColumn.optional("languages", "Tiếng nói", "Ngôn ngữ", "Biết tiếng");

    static final List<SheetColumn> ALL =
            List.of(
                    CODE,
                    NAME,
                    SINCE,
                    LEADER,
                    HAMLET,
                    HOUSE_GROUP,
                    DUTY,
                    DUTY_FROM,
                    DUTY_UNTIL,
                    PAPER,
                    HEALTH,
                    LIMIT,
                    ABILITIES,
                    LANGUAGES);

    static final Map<String, DutyStatus> DUTIES = new LinkedHashMap<>();
    static final Map<String, HealthBand> BANDS = new LinkedHashMap<>();

    static {
        DUTIES.put("đủ", DutyStatus.FULL);
        DUTIES.put("miễn", DutyStatus.EXEMPT);
        DUTIES.put("tạm miễn", DutyStatus.AWAY);
        DUTIES.put("213", DutyStatus.RESIDENCE_CONTACT);
        DUTIES.put("FULL", DutyStatus.FULL);
        DUTIES.put("EXEMPT", DutyStatus.EXEMPT);
        DUTIES.put("AWAY", DutyStatus.AWAY);
        DUTIES.put("RESIDENCE_CONTACT", DutyStatus.RESIDENCE_CONTACT);
        DUTIES.put("hoạt động đầy đủ", DutyStatus.FULL);
        DUTIES.put("miễn công tác và sinh hoạt", DutyStatus.EXEMPT);
        DUTIES.put("đi làm ăn xa", DutyStatus.AWAY);
        DUTIES.put("theo Quy định 213", DutyStatus.RESIDENCE_CONTACT);
        BANDS.put("đủ sức", HealthBand.FULL);
        BANDS.put("việc nhẹ", HealthBand.LIGHT);
        BANDS.put("không nhận hộ", HealthBand.NONE);
        BANDS.put("FULL", HealthBand.FULL);
        BANDS.put("LIGHT", HealthBand.LIGHT);
        BANDS.put("NONE", HealthBand.NONE);
    }

    private MemberColumns() {}
}
