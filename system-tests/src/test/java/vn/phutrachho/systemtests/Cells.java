package vn.phutrachho.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** The places and the people's registers of the journey. */
final class Cells {
    static final String CELL = "cb-tien-dao";
    static final String OTHER_CELL = "cb-giao-thuy";
    static final String FAR_CELL = "cb-plei-don";
    static final String COMMUNE = "xa-binh-son";
    static final String OTHER_COMMUNE = "xa-kon-tum";
    static final String DISTRICT = "huyen-binh-son";
    static final String PROVINCE = "tinh-quang-ngai";
    static final String GROUPING = "nhom-huyen-binh-son";
    static final LocalDate IN_JUNE_2025 = LocalDate.of(2025, 6, 16);
    static final LocalDate REORGANISED = LocalDate.of(2025, 7, 1);
    static final LocalDate YEAR_BEGINS = LocalDate.of(2026, 1, 5);

    /** As the units were until 30 June 2025, and a province that goes on having its districts. */
    static final byte[] UNITS =
            Sheets.csv(
                    "Mã đơn vị|Tên đơn vị|Cấp|Từ ngày|Mã cấp trên|Mã riêng",
                    "51|Tỉnh Quảng Ngãi|tỉnh|01/01/2020||tinh-quang-ngai",
                    "51-01|Huyện Bình Sơn|huyện|01/01/2020|51|huyen-binh-son",
                    "51-02|Huyện Sơn Hà|huyện|01/01/2020|51|huyen-son-ha",
                    "51-01-1|Xã Bình Sơn|xã|01/01/2020|51-01|xa-binh-son",
                    "51-02-1|Xã Kon Tum|xã|01/01/2020|51-02|xa-kon-tum",
                    "CB-01|Chi bộ thôn Tiên Đào|chi bộ|01/01/2020|51-01-1|cb-tien-dao",
                    "CB-02|Chi bộ tổ dân phố Giao Thủy|chi bộ|01/01/2020|51-01-1|cb-giao-thuy",
                    "CB-13|Chi bộ làng Plei Đôn|chi bộ|01/01/2020|51-02-1|cb-plei-don",
                    "96|Tỉnh Cà Mau|tỉnh|01/01/2020||tinh-ca-mau",
                    "96-01|Huyện Năm Căn|huyện|01/01/2020|96|huyen-nam-can",
                    "96-01-1|Xã Hàm Rồng|xã|01/01/2020|96-01|xa-ham-rong",
                    "CB-90|Chi bộ ấp Cái Nai|chi bộ|01/01/2020|96-01-1|cb-cai-nai");

    private static final String MEMBERS =
            "Mã đảng viên|Họ và tên|Ngày vào chi bộ|Cấp ủy|Thôn|Cụm nhà|Diện|Số hộ nhiều nhất|Văn bản";

    static final String[] MEMBER_ROWS = {
        MEMBERS,
        "DV-0001|Võ Văn Định|03/02/2019|có|Tiên Đào|Tổ 1|đủ|4|",
        "DV-0002|Nguyễn Thị Lan|19/05/2020||Tiên Đào|Tổ 2|đủ|4|",
        "DV-0003|Bùi Tấn Phát|02/09/2021||Tiên Đào|Tổ 3|đủ|4|",
        "DV-0004|Phạm Văn Sáu|03/02/1979||Tiên Đào|Tổ 1|miễn|0|QĐ 12-QĐ/ĐU",
    };

    static final String[] MEMBER_ROWS_WITH_ERRORS = {
        MEMBERS,
        "DV-0001|Võ Văn Định|03/02/2019|có|Tiên Đào|Tổ 1|đủ|4|",
        "DV-0002|Nguyễn Thị Lan|31/02/2020||Tiên Đào|Tổ 2|đủ|4|",
        "DV-0003||02/09/2021||Tiên Đào|Tổ 3|đủ|4|",
        "DV-0001|Võ Văn Định|03/02/2019|có|Tiên Đào|Tổ 1|rồi|4|",
    };

    static final String[] HOUSEHOLD_ROWS = {
        "Mã hộ|Chủ hộ|Địa chỉ|Xóm|Cụm nhà|Số khẩu|Hộ nghèo|Từ ngày",
        "H-01|Trần Văn Hai|Nhà số 1|Tiên Đào|Tổ 1|5|không|01/01/2024",
        "H-02|Lê Thị Ba|Nhà số 2|Tiên Đào|Tổ 1|4|không|01/01/2024",
        "H-03|Đỗ Minh Tư|Nhà số 3|Tiên Đào|Tổ 2|3|cận nghèo|01/01/2024",
        "H-04|Hồ Thị Năm|Nhà số 4|Tiên Đào|Tổ 2|6|không|01/01/2024",
        "H-05|Ngô Văn Lụt|Nhà số 5|Tiên Đào|Tổ 3|2|không|01/01/2024",
        "H-06|Cao Thị Bảy|Nhà số 6|Tiên Đào|Tổ 3|4|nghèo|01/01/2024",
    };

    static final String[] HOUSEHOLD_ROWS_WITH_ERRORS = {
        "Mã hộ|Chủ hộ|Số khẩu|Từ ngày",
        "H-01|Trần Văn Hai|5|01/01/2024",
        "H-01|Lê Thị Ba|4|01/01/2024",
        "H-03|Đỗ Minh Tư|ba|01/01/2024",
    };

    private Cells() {}

    /** The id that follows from a member's code. */
    static String member(String code) {
        return "m-" + named("member:" + code);
    }

    /** The id that follows from a household's code in its cell. */
    static String household(String cell, String code) {
        return named("household:" + cell + ":" + code.toUpperCase(Locale.ROOT)).toString();
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
