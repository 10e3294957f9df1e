package vn.phutrachho.systemtests;

import static vn.phutrachho.systemtests.Cells.CELL;
import static vn.phutrachho.systemtests.Cells.COMMUNE;
import static vn.phutrachho.systemtests.Cells.household;
import static vn.phutrachho.systemtests.Cells.member;

import java.util.List;

/**
 * A page of the journey as one person opens it.
 *
 * @param name of its pictures
 * @param onPhone whether it is made for a phone first
 */
record Screen(String name, String account, String path, boolean onPhone) {
    /** Stands for the id of a case that has come to its end, or of one that has not. */
    static final String ENDED = "{ended}";

    static final String OPEN = "{open}";

    /** For one that a commune has in hand, and for one that the province has. */
    static final String AT_COMMUNE = "{at-commune}";

    static final String AT_PROVINCE = "{at-province}";

    /** Stands for the id of a history that the auditor has opened. */
    static final String OPENED = "{opened}";

    /** Stands for the id of a directive that the province has entered. */
    static final String DIRECTIVE = "{directive}";

    /** Stands for the id of an inspection, for one of its findings, and for a good practice. */
    static final String INSPECTION = "{inspection}";

    static final String FINDING = "{finding}";

    static final String PRACTICE = "{practice}";

    /** Stands for the id of a household that has registered to leave poverty, with a milestone. */
    static final String WITH_PLEDGE = "{with-pledge}";

    /** Every page of the journey. A new page gets its line here, and with it every check. */
    static final List<Screen> ALL =
            List.of(
                    phone("viec-cua-toi", People.MEMBER, "/viec-cua-toi"),
                    phone("bao-cao-thang", People.MEMBER, "/bao-cao/2026-03"),
                    phone("bao-cao-thang-moi", People.MEMBER, "/bao-cao/2026-04"),
                    phone("kien-nghi-cua-toi", People.MEMBER, "/kien-nghi"),
                    phone("kien-nghi-moi", People.MEMBER, "/kien-nghi/moi"),
                    phone("chi-duong", People.MEMBER, "/kien-nghi/chi-duong"),
                    phone("kien-nghi-mot", People.MEMBER, "/kien-nghi/" + ENDED),
                    phone("kien-nghi-dang-lo", People.MEMBER, "/kien-nghi/" + OPEN),
                    phone("trang-in", People.MEMBER, "/kien-nghi/" + ENDED + "/trang-in"),
                    phone("gioi-thieu", People.MEMBER, "/gioi-thieu"),
                    phone("xep-loai-cua-toi", People.MEMBER, "/xep-loai-cua-toi"),
                    phone("xep-loai-chi-bo", People.SECRETARY, "/chi-bo/xep-loai"),
                    phone(
                            "xep-loai-mot",
                            People.SECRETARY,
                            "/chi-bo/xep-loai/" + member("DV-0001")),
                    desk("xep-loai-o-xa", People.COMMUNE, "/xep-loai"),
                    phone("quan-chung", People.SECRETARY, "/quan-chung"),
                    desk("quan-chung-o-xa", People.COMMUNE, "/quan-chung/o-xa"),
                    desk("quan-chung-so-lieu", People.PROVINCE, "/quan-chung/so-lieu"),
                    phone("kien-nghi-chi-bo", People.SECRETARY, "/kien-nghi/" + OPEN),
                    phone("chi-bo-hom-nay", People.SECRETARY, "/chi-bo"),
                    phone("ke-hoach", People.SECRETARY, "/ke-hoach"),
                    phone("ke-hoach-nam", People.SECRETARY, "/ke-hoach/2026"),
                    phone("sinh-hoat", People.SECRETARY, "/sinh-hoat"),
                    phone("sinh-hoat-thang", People.SECRETARY, "/sinh-hoat/2026-03"),
                    phone("bao-cao-chi-bo", People.SECRETARY, "/chi-bo/bao-cao/2026-03"),
                    phone(
                            "bao-cao-theo-loi-ke",
                            People.SECRETARY,
                            "/chi-bo/bao-cao/2026-04/" + member("DV-0004")),
                    phone("ho", People.SECRETARY, "/ho?chi-bo=" + CELL),
                    phone("ho-khong-con", People.SECRETARY, "/ho/khong-con?chi-bo=" + CELL),
                    phone("the-ho", People.SECRETARY, "/ho/" + household(CELL, "H-01")),
                    phone(
                            "dang-luu-ve-ho",
                            People.SECRETARY,
                            "/ho/" + household(CELL, "H-01") + "/dang-luu"),
                    phone("thoat-ngheo", People.SECRETARY, "/ho/" + WITH_PLEDGE + "/thoat-ngheo"),
                    phone(
                            "thoat-ngheo-moc",
                            People.SECRETARY,
                            "/ho/" + WITH_PLEDGE + "/thoat-ngheo/moc/1"),
                    phone("the-ho-ngheo", People.SECRETARY, "/ho/" + WITH_PLEDGE),
                    phone("ho-ngheo-chi-bo", People.SECRETARY, "/ho-ngheo"),
                    desk("ho-ngheo", People.COMMUNE, "/ho-ngheo"),
                    phone("doi-nguoi", People.SECRETARY, "/chi-bo/ho/" + household(CELL, "H-01")),
                    phone("dang-vien", People.SECRETARY, "/dang-vien"),
                    phone("quan-triet-chi-bo", People.SECRETARY, "/quan-triet"),
                    phone(
                            "quan-triet-ghi",
                            People.SECRETARY,
                            "/quan-triet/" + DIRECTIVE + "/don-vi/" + CELL),
                    phone("kiem-tra-chi-bo", People.SECRETARY, "/chi-bo/kiem-tra"),
                    phone(
                            "kiem-tra-khac-phuc",
                            People.SECRETARY,
                            "/kiem-tra/" + INSPECTION + "/phat-hien/" + FINDING),
                    phone("cach-lam-hay", People.SECRETARY, "/cach-lam-hay"),
                    phone("cach-lam-hay-moi", People.SECRETARY, "/cach-lam-hay/moi"),
                    phone("cach-lam-hay-mot", People.SECRETARY, "/cach-lam-hay/" + PRACTICE),
                    desk("kiem-tra", People.COMMUNE, "/kiem-tra"),
                    desk("kiem-tra-moi", People.COMMUNE, "/kiem-tra/moi"),
                    desk("kiem-tra-mot", People.COMMUNE, "/kiem-tra/" + INSPECTION),
                    desk(
                            "kiem-tra-phat-hien",
                            People.COMMUNE,
                            "/kiem-tra/" + INSPECTION + "/phat-hien/" + FINDING),
                    desk("kiem-tra-tinh", People.PROVINCE, "/kiem-tra"),
                    desk("dau-hieu", People.COMMUNE, "/kiem-tra/dau-hieu"),
                    desk("dau-hieu-tinh", People.PROVINCE, "/kiem-tra/dau-hieu"),
                    phone("cai-dat-doc", People.SECRETARY, "/cai-dat"),
                    phone("dang-vien-da-roi", People.SECRETARY, "/dang-vien/da-roi?chi-bo=" + CELL),
                    phone("dang-vien-mot", People.SECRETARY, "/dang-vien/" + member("DV-0002")),
                    desk("dang-vien-nhap", People.COMMUNE, "/dang-vien/nhap?chi-bo=" + CELL),
                    desk("ho-nhap", People.COMMUNE, "/ho/nhap"),
                    desk("xa-hom-nay", People.COMMUNE, "/xa"),
                    desk("duyet-ke-hoach", People.COMMUNE, "/duyet-ke-hoach"),
                    desk("ban-kien-nghi", People.COMMUNE, "/ban-kien-nghi"),
                    desk("ban-kien-nghi-tinh", People.PROVINCE, "/ban-kien-nghi"),
                    desk("kien-nghi-o-duoi", People.COMMUNE, "/kien-nghi/o-duoi"),
                    desk("kien-nghi-o-duoi-tinh", People.PROVINCE, "/kien-nghi/o-duoi"),
                    desk("kien-nghi-o-duoi-kiem-tra", People.AUDITOR, "/kien-nghi/o-duoi"),
                    desk("kien-nghi-xa", People.COMMUNE, "/kien-nghi/" + ENDED),
                    desk(
                            "kien-nghi-xa-dang-giai-quyet",
                            People.COMMUNE,
                            "/kien-nghi/" + AT_COMMUNE),
                    desk("kien-nghi-tinh", People.PROVINCE, "/kien-nghi/" + AT_PROVINCE),
                    desk("trang-in-xa", People.COMMUNE, "/kien-nghi/" + AT_COMMUNE + "/trang-in"),
                    desk("bao-cao-nam", People.PROVINCE, "/bao-cao-nam"),
                    desk("don-doc", People.PROVINCE, "/don-doc"),
                    desk("don-doc-xa", People.COMMUNE, "/don-doc?viec=REPORTS"),
                    phone("nhac-viec", People.SECRETARY, "/nhac-viec"),
                    phone("nhac-viec-dang-vien", People.MEMBER, "/nhac-viec"),
                    phone("nhac-viec-thu", People.MEMBER, "/nhac-viec/thu"),
                    desk("nhac-viec-tinh", People.PROVINCE, "/nhac-viec"),
                    desk("bang-dieu-hanh", People.PROVINCE, "/bang-dieu-hanh"),
                    desk("bang-dieu-hanh-xa", People.PROVINCE, "/bang-dieu-hanh/" + COMMUNE),
                    desk("bang-dieu-hanh-dia-ban", People.DISTRICT, "/bang-dieu-hanh"),
                    desk("quan-triet", People.PROVINCE, "/quan-triet"),
                    desk("quan-triet-mot", People.PROVINCE, "/quan-triet/" + DIRECTIVE),
                    desk("quan-triet-sua", People.PROVINCE, "/quan-triet/" + DIRECTIVE + "/sua"),
                    desk("quan-triet-xa", People.COMMUNE, "/quan-triet"),
                    desk("quan-triet-moi", People.PROVINCE, "/quan-triet/moi"),
                    desk("don-vi", People.ADMINISTRATOR, "/don-vi"),
                    desk("don-vi-nhap", People.ADMINISTRATOR, "/don-vi/nhap"),
                    desk("tai-khoan", People.ADMINISTRATOR, "/tai-khoan"),
                    desk("he-thong", People.ADMINISTRATOR, "/he-thong"),
                    desk("khung-nhin", People.ADMINISTRATOR, "/he-thong/household"),
                    desk("cai-dat", People.ADMINISTRATOR, "/cai-dat"),
                    desk("cai-dat-quy-dinh", People.ADMINISTRATOR, "/cai-dat/quy-dinh"),
                    desk("cai-dat-gioi-han", People.ADMINISTRATOR, "/cai-dat/gioi-han"),
                    desk("cai-dat-de-tai", People.ADMINISTRATOR, "/cai-dat/de-tai"),
                    desk("cai-dat-de-tai-moi", People.ADMINISTRATOR, "/cai-dat/de-tai/moi"),
                    desk("cai-dat-de-tai-ten", People.ADMINISTRATOR, "/cai-dat/de-tai/ten"),
                    desk("cai-dat-nhap", People.ADMINISTRATOR, "/cai-dat/nhap/CALENDAR"),
                    desk("dong-thoi-gian", People.AUDITOR, "/dong-thoi-gian"),
                    desk("dong-thoi-gian-ho", People.AUDITOR, "/dong-thoi-gian/" + OPENED),
                    desk("nhat-ky", People.AUDITOR, "/dong-thoi-gian/nhat-ky"),
                    desk("toan-ven", People.AUDITOR, "/toan-ven"));

    static Screen named(String name) {
        return ALL.stream().filter(screen -> screen.name().equals(name)).findFirst().orElseThrow();
    }

    private static Screen phone(String name, String account, String path) {
        return new Screen(name, account, path, true);
    }

    private static Screen desk(String name, String account, String path) {
        return new Screen(name, account, path, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
