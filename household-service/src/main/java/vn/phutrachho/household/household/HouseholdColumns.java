package vn.phutrachho.household.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.kit.sheets.SheetColumn;

/** What a cell's list of households may say of each. */
final class HouseholdColumns {
    static final SheetColumn CODE = SheetColumn.mandatory("code", "Mã hộ", "Mã");
    static final SheetColumn HEAD = SheetColumn.mandatory("head", "Chủ hộ", "Họ tên chủ hộ");
    static final SheetColumn ADDRESS = SheetColumn.optional("address", "Địa chỉ", "Chỗ ở");
    static final SheetColumn HAMLET = SheetColumn.optional("hamlet", "Xóm", "Thôn, xóm", "Thôn");
    static final SheetColumn HOUSE_GROUP =
            SheetColumn.optional("houseGroup", "Cụm nhà", "Cụm", "Nhóm hộ");
    static final SheetColumn PEOPLE = SheetColumn.mandatory("people", "Số khẩu", "Nhân khẩu");
    static final SheetColumn POVERTY =
            SheetColumn.optional("poverty", "Hộ nghèo", "Diện hộ", "Hộ nghèo, cận nghèo");
    static final SheetColumn DECISION =
            SheetColumn.optional("decision", "Số quyết định hộ nghèo", "Số quyết định");
    static final SheetColumn YEAR =
            SheetColumn.optional("decisionYear", "Năm rà soát", "Năm quyết định");
    static final SheetColumn WEIGHT = SheetColumn.optional("weight", "Điểm tải", "Trọng số");
    static final SheetColumn HARD = SheetColumn.optional("hard", "Hộ khó");
    static final SheetColumn REMOTE = SheetColumn.optional("remote", "Ở xa");
    static final SheetColumn LANGUAGE = SheetColumn.optional("language", "Tiếng nói", "Ngôn ngữ");
    static final SheetColumn WANTS = SheetColumn.optional("wants", "Cần người biết", "Cần");
    static final SheetColumn SINCE = SheetColumn.optional("since", "Từ ngày", "Ngày đến ở");

    static final List<SheetColumn> ALL =
            List.of(
                    CODE,
                    HEAD,
                    ADDRESS,
                    HAMLET,
                    HOUSE_GROUP,
                    PEOPLE,
                    POVERTY,
                    DECISION,
                    YEAR,
                    WEIGHT,
                    HARD,
                    REMOTE,
                    LANGUAGE,
                    WANTS,
                    SINCE);

    static final Map<String, PovertyStatus> POVERTY_WORDS = povertyWords();

    private HouseholdColumns() {}

    private static Map<String, PovertyStatus> povertyWords() {
        Map<String, PovertyStatus> words = new LinkedHashMap<>();
        words.put("không", PovertyStatus.NONE);
        words.put("cận nghèo", PovertyStatus.NEAR_POOR);
        words.put("nghèo", PovertyStatus.POOR);
        words.put("hộ cận nghèo", PovertyStatus.NEAR_POOR);
        words.put("hộ nghèo", PovertyStatus.POOR);
        for (PovertyStatus status : PovertyStatus.values()) {
            words.put(status.name(), status);
        }
        return words;
    }

    static String word(PovertyStatus poverty) {
        return switch (poverty) {
            case NONE -> "không";
            case NEAR_POOR -> "cận nghèo";
            case POOR -> "nghèo";
        };
    }
}
