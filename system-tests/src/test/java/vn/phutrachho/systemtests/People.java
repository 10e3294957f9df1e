package vn.phutrachho.systemtests;

import java.util.List;
import java.util.Map;

/** Accounts that can sign in, by what they are in the tests. */
final class People {
    static final String ADMINISTRATOR = "quantri";
    static final String PROVINCE = "tinh";
    static final String DISTRICT = "huyen";
    static final String COMMUNE = "xa";
    static final String OTHER_COMMUNE = "xakhac";
    static final String SECRETARY = "bithu";
    static final String MEMBER = "dangvien";
    static final String AUDITOR = "kiemtra";
    static final String NOBODY = "khach";
    static final String OTHER_SECRETARY = "bithukhac";
    static final String SECOND_MEMBER = "dangvien2";
    static final String THIRD_SECRETARY = "bithubausen";
    static final String THIRD_MEMBER = "dangvienbausen";

    static final Map<String, String> BESIDE_THE_DEMO =
            Map.of(
                    OTHER_SECRETARY, "Đinh Thị Xuân",
                    SECOND_MEMBER, "Bùi Tấn Phát",
                    THIRD_SECRETARY, "Trương Thị Hòa",
                    THIRD_MEMBER, "Lý Văn Tám");

    static final List<String> ALL =
            List.of(
                    ADMINISTRATOR,
                    PROVINCE,
                    DISTRICT,
                    COMMUNE,
                    OTHER_COMMUNE,
                    SECRETARY,
                    MEMBER,
                    AUDITOR,
                    NOBODY,
                    OTHER_SECRETARY,
                    SECOND_MEMBER);

    private People() {}
}
