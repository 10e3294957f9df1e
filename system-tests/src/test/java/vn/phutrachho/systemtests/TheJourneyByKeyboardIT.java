package vn.phutrachho.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.phutrachho.systemtests.Cells.member;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole way once more, by page and by keyboard alone, in a cell that begins with nothing: each
 * step by the person whose step it is, a member on a phone, an officer at a desk.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(6)
@Tag("D10")
class TheJourneyByKeyboardIT {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String CELL = "cb-bau-sen";
    private static final String CELL_NAME = "Chi bộ thôn Bàu Sen";
    private static final String APRIL = "2026-04";
    private static final String HOA = member("BS-1");
    private static final String TAM = member("BS-2");
    private static final String ROAD = "Cầu tràn ngập mỗi khi mưa, trẻ không đi học được";
    private static final String LAMP = "Đèn đường đầu xóm cháy bóng";
    private static final String LOAN = "Muốn vay vốn nuôi bò";

    private static final byte[] UNITS =
            Sheets.csv(
                    "Mã đơn vị|Tên đơn vị|Cấp|Từ ngày|Mã cấp trên|Mã riêng",
                    "CB-77|" + CELL_NAME + "|chi bộ|01/01/2020|51-01-1|" + CELL);
    private static final byte[] MEMBERS =
            Sheets.xlsx(
                    "Mã đảng viên|Họ và tên|Ngày vào chi bộ|Cấp ủy|Thôn|Cụm nhà|Diện|Số hộ nhiều nhất|Văn bản",
                    "BS-1|Trương Thị Hòa|03/02/2019|có|Bàu Sen|Tổ 1|đủ|4|",
                    "BS-2|Lý Văn Tám|19/05/2020||Bàu Sen|Tổ 2|đủ|4|");
    private static final byte[] HOUSEHOLDS =
            Sheets.csv(
                    "Mã hộ|Chủ hộ|Địa chỉ|Xóm|Cụm nhà|Số khẩu|Hộ nghèo|Từ ngày",
                    "BS-H1|Mai Văn Cửu|Nhà số 1|Bàu Sen|Tổ 1|5|không|01/01/2024",
                    "BS-H2|Tạ Thị Mười|Nhà số 2|Bàu Sen|Tổ 1|4|không|01/01/2024",
                    "BS-H3|Kiều Văn Một|Nhà số 3|Bàu Sen|Tổ 2|3|không|01/01/2024",
                    "BS-H4|Lâm Thị Nhì|Nhà số 4|Bàu Sen|Tổ 2|6|nghèo|01/01/2024");

    private final TheSystem system;
    private final Chromium browser;
    private int done;

    TheJourneyByKeyboardIT(TheSystem system, Chromium browser) {
        this.system = system;
        this.browser = browser;
    }

    @BeforeAll
    void setTheDay() {
        system.itIs(LocalDate.of(2026, 4, 7));
    }

    @Test
    @Order(1)
    void step_1_the_administrator_brings_in_a_unit_and_gives_its_secretary_the_role() {
        begin(1);
        browser.as(
                People.ADMINISTRATOR,
                DESK,
                page -> {
                    open(page, "/don-vi/nhap")
                            .to("#file")
                            .file("don-vi.csv", UNITS)
                            .to("main form button[type=submit]")
                            .press("Enter")
                            .to("form[action*='/don-vi/nhap/'] button")
                            .press("Enter");
                    page.waitForURL("**/don-vi?da-ghi=1");
                    give(page, People.THIRD_SECRETARY, "SECRETARY", "CB-77", "");
                });
        done = 1;
    }

    @Test
    @Order(2)
    @Tag("M2.1")
    void step_2_an_officer_brings_in_the_cells_registers_after_a_look_at_them() {
        begin(2);
        eventually(
                "the unit has reached household-service",
                People.COMMUNE,
                "/api/households?cell=" + CELL);
        browser.as(
                People.COMMUNE,
                DESK,
                page -> {
                    open(page, "/dang-vien/nhap?chi-bo=" + CELL)
                            .to("#file")
                            .file("dang-vien.xlsx", MEMBERS)
                            .to("main form button[type=submit]")
                            .press("Enter")
                            .to("form[action*='/dang-vien/nhap/'] button")
                            .press("Enter");
                    page.waitForURL("**da-ghi=2**");
                    open(page, "/ho/nhap")
                            .to("#cell")
                            .choose(CELL)
                            .to("#file")
                            .file("ho.csv", HOUSEHOLDS)
                            .to("main form button[type=submit]")
                            .press("Enter")
                            .to("form[action*='/ho/nhap/'] button")
                            .press("Enter");
                    assertThat(page.locator("main")).containsText("Lâm Thị Nhì");
                });
        browser.as(
                People.ADMINISTRATOR,
                DESK,
                page -> {
                    give(page, People.THIRD_SECRETARY, "MEMBER", "CB-77", "BS-1");
                    give(page, People.THIRD_MEMBER, "MEMBER", "CB-77", "BS-2");
                });
        done = 2;
    }

    @Test
    @Order(3)
    @Tag("M2.1")
    @Tag("M2.3")
    void step_3_the_secretary_has_a_plan_proposed_reads_why_moves_one_and_submits() {
        begin(3);
        As secretary = system.as(People.THIRD_SECRETARY);
        Eventually.isTrue(
                "the registers have reached assignment-service",
                () -> {
                    Answer coverage = secretary.get("/api/assignments?cell=" + CELL);
                    return coverage.isOk() && coverage.json().path("households").size() == 4;
                });
        browser.as(
                People.THIRD_SECRETARY,
                PHONE,
                page -> {
                    Keyboard keyboard = open(page, "/ke-hoach/2026");
                    keyboard.to("form[action$='/de-xuat'] button").press("Enter");
                    keyboard.to(page.locator("a.row-link", named("Trương Thị Hòa"))).press("Enter");
                    assertThat(page.locator("[aria-labelledby=vi-sao] li").first()).isVisible();
                    keyboard.to("td a.btn").press("Enter");
                    keyboard.to("#sang").choose(TAM);
                    keyboard.to("#lyDo").type("Nhà ở sát nhau, tiện qua lại");
                    keyboard.to("#chuyen button[type=submit]").press("Enter");
                    assertThat(page.locator("main")).containsText("đã đổi 1 chỗ");
                    submit(keyboard);
                });
        done = 3;
    }

    @Test
    @Order(4)
    @Tag("M2.1")
    void step_4_the_commune_returns_the_plan_and_approves_it_when_it_comes_again() {
        begin(4);
        browser.as(
                People.COMMUNE,
                DESK,
                page -> {
                    Keyboard keyboard = open(page, "/duyet-ke-hoach");
                    keyboard.to(page.locator("a.row-link", named(CELL_NAME))).press("Enter");
                    keyboard.to("#canSua").type("Xem lại hộ nghèo ở Tổ 2").press("Enter");
                    assertThat(page.locator("form[action$='/tra'] button")).hasCount(0);
                });
        browser.as(
                People.THIRD_SECRETARY,
                PHONE,
                page -> {
                    Keyboard keyboard = open(page, "/ke-hoach/2026");
                    assertThat(page.locator("main")).containsText("Xem lại hộ nghèo ở Tổ 2");
                    submit(keyboard);
                });
        browser.as(
                People.COMMUNE,
                DESK,
                page -> {
                    Keyboard keyboard = open(page, "/duyet-ke-hoach");
                    keyboard.to(page.locator("a.row-link", named(CELL_NAME))).press("Enter");
                    keyboard.to("form[action$='/duyet'] button").press("Enter");
                    assertThat(page.locator("form[action$='/duyet']")).hasCount(0);
                });
        As secretary = system.as(People.THIRD_SECRETARY);
        Eventually.isTrue(
                "every household has its member",
                () ->
                        secretary
                                .get("/api/assignments?cell=" + CELL)
                                .ok()
                                .json()
                                .path("householdsWithoutMember")
                                .isEmpty());
        done = 4;
    }

    @Test
    @Order(5)
    @Tag("M3.1")
    @Tag("M4.1")
    void step_5_the_member_writes_the_report_and_in_it_what_households_said() {
        begin(5);
        system.itIs(LocalDate.of(2026, 4, 27));
        browser.as(
                People.THIRD_MEMBER,
                PHONE,
                page -> {
                    Keyboard keyboard = open(page, "/viec-cua-toi");
                    keyboard.to("main a[href*='/bao-cao/" + APRIL + "']").press("Enter");
                    ReportSheetPage sheet = new ReportSheetPage(page);
                    assertThat(page.locator("details.block").first()).isVisible();
                    List<String> households = sheet.households();
                    assertThat(households).hasSizeGreaterThanOrEqualTo(2);
                    for (String words : List.of(ROAD, LAMP, LOAN)) {
                        hear(keyboard, households.getFirst(), words);
                    }
                    for (String household : households) {
                        boolean visited = !household.equals(households.getLast());
                        tell(keyboard, household, visited);
                    }
                    keyboard.to("button[name='lam'][value='gui']").press("Enter");
                    page.waitForURL("**da-gui=true**");
                });
        done = 5;
    }

    @Test
    @Order(6)
    @Tag("M3.2")
    void step_6_the_secretary_concludes_each_matter_and_only_then_closes_the_month() {
        begin(6);
        system.itIs(LocalDate.of(2026, 4, 29));
        As secretary = system.as(People.THIRD_SECRETARY);
        Eventually.isTrue(
                "the matters wait for the meeting",
                () ->
                        secretary
                                        .get("/api/meetings/" + CELL + "/" + APRIL + "/waiting")
                                        .ok()
                                        .json()
                                        .size()
                                == 3);
        browser.as(
                People.THIRD_SECRETARY,
                PHONE,
                page -> {
                    Keyboard keyboard = open(page, "/sinh-hoat/" + APRIL);
                    keyboard.to("form[action$='/mo'] button").press("Enter");
                    keyboard.to("form[action$='/diem-danh'] button").press("Enter");
                    Locator close = page.locator("form[action$='/ket-thuc'] button");
                    assertThat(page.locator("main")).containsText("2 trên 2");
                    assertThat(close).isDisabled();
                    conclude(keyboard, ROAD, "REFERRED", "Vượt sức của thôn, chuyển xã");
                    conclude(keyboard, LAMP, "SETTLED", "Thôn thay bóng trong tuần");
                    conclude(keyboard, LOAN, "CARRIED_OVER", "Hỏi thêm ngân hàng chính sách");
                    keyboard.to(close).press("Enter");
                    assertThat(close).hasCount(0);
                });
        assertThat(secretary.get("/api/meetings/" + CELL + "/" + APRIL).ok().text("closedOn"))
                .isEqualTo("2026-04-29");
        done = 6;
    }

    @Test
    @Order(7)
    @Tag("M4.1")
    void step_7_the_commune_takes_it_and_answers_and_the_household_is_content() {
        begin(7);
        system.itIs(LocalDate.of(2026, 5, 4));
        Eventually.isTrue(
                "it lies on the commune's desk",
                () ->
                        system.as(People.COMMUNE)
                                .get("/api/grievances/desk?tray=NOBODY")
                                .ok()
                                .body()
                                .contains(ROAD));
        browser.as(
                People.COMMUNE,
                DESK,
                page -> {
                    Keyboard keyboard = open(page, "/ban-kien-nghi");
                    Locator line = page.locator("li", named(ROAD));
                    keyboard.to(line.locator("form[action$='/tiep-nhan'] button")).press("Enter");
                    keyboard.to(page.locator("th a", named(ROAD))).press("Enter");
                    keyboard.to("input[name='kind']").choose("PROMISED");
                    keyboard.to("#answer").type("Xã làm cống hộp trước mùa mưa");
                    keyboard.to("#doneBy").type("31/08/2026");
                    keyboard.to("form[action$='/tra-loi'] button").press("Enter");
                    assertThat(page.locator("form[action$='/tra-loi']")).hasCount(0);
                });
        browser.as(
                People.THIRD_MEMBER,
                PHONE,
                page -> {
                    Keyboard keyboard = open(page, "/kien-nghi");
                    keyboard.to(page.locator("th a", named(ROAD))).press("Enter");
                    keyboard.to("#visited").type("04/05/2026");
                    keyboard.to("input[name='word']").choose("CONTENT");
                    keyboard.to("form[action$='/mang-ve'] button").press("Enter");
                    assertThat(page.locator("form[action$='/mang-ve']")).hasCount(0);
                });
        assertThat(caseOf(ROAD).text("stage")).isEqualTo("CLOSED");
        done = 7;
    }

    @Test
    @Order(8)
    @Tag("M6.1")
    void step_8_the_province_goes_down_to_the_cell_and_reads_what_a_figure_means() {
        begin(8);
        browser.as(
                People.PROVINCE,
                DESK,
                page -> {
                    Keyboard keyboard = open(page, "/bang-dieu-hanh");
                    keyboard.to("article.tile summary").press("Enter");
                    assertThat(page.locator("article.tile details[open]")).hasCount(1);
                    keyboard.to(page.locator("th a", named("Xã Bình Sơn"))).press("Enter");
                    keyboard.to(page.locator("th a", named(CELL_NAME))).press("Enter");
                    assertThat(page.locator("h1, main > p").first()).isVisible();
                    page.waitForURL("**/" + CELL + "**");
                    assertThat(page.locator("main")).not().containsText("Mai Văn Cửu");
                    assertThat(page.locator("main")).not().containsText("Lý Văn Tám");
                });
        done = 8;
    }

    @Test
    @Order(9)
    @Tag("M2.2")
    @Tag("M2.5")
    void step_9_a_member_goes_away_and_the_secretary_hands_their_households_over() {
        begin(9);
        As secretary = system.as(People.THIRD_SECRETARY);
        browser.as(
                People.THIRD_SECRETARY,
                PHONE,
                page -> {
                    Keyboard keyboard = open(page, "/dang-vien/" + TAM);
                    keyboard.to("input[name='duty']").choose("AWAY");
                    keyboard.to("#from").type("04/05/2026");
                    keyboard.to("#until").type("31/12/2026");
                    keyboard.to("#paper").type("Đơn ngày 02/5/2026");
                    keyboard.to("form[action$='/dien'] button").press("Enter");
                    assertThat(page.locator("main")).containsText("Đơn ngày 02/5/2026");
                });
        Eventually.isTrue(
                "their households have nobody", () -> !withoutMember(secretary).isEmpty());
        browser.as(
                People.THIRD_SECRETARY,
                PHONE,
                page -> {
                    for (String left : withoutMember(secretary)) {
                        Keyboard keyboard = open(page, "/chi-bo");
                        keyboard.to("a.row-link[href*='/chi-bo/ho/" + left + "?']").press("Enter");
                        keyboard.to("#sang").choose(HOA);
                        keyboard.to("#lyDo").type("Đồng chí Tám đi làm ăn xa");
                        keyboard.to("main form button[type=submit]").press("Enter");
                        assertThat(page.locator("ol.trail .now")).containsText("Trương Thị Hòa");
                        assertThat(page.locator("ol.trail")).containsText("Lý Văn Tám");
                    }
                });
        assertThat(withoutMember(secretary)).isEmpty();
        done = 9;
    }

    @Test
    @Order(10)
    @Tag("D8")
    void step_10_the_auditor_reads_the_way_of_the_grievance_and_has_the_history_verified() {
        begin(10);
        String grievance = caseOf(ROAD).text("grievance");
        browser.as(
                People.AUDITOR,
                DESK,
                page -> {
                    Keyboard keyboard = open(page, "/dong-thoi-gian");
                    keyboard.to("#subject").type(grievance);
                    keyboard.to("#ground").type("Kiểm tra quý 2");
                    keyboard.to("form[action$='/dong-thoi-gian'] button").press("Enter");
                    assertThat(page.locator("ol.trail li").first()).isVisible();
                    assertThat(page.locator("main")).containsText("Kiểm tra quý 2");
                    keyboard.to("main a[href$='/toan-ven']").press("Enter");
                    keyboard.to("form[action$='/toan-ven/kiem-tra'] button").press("Enter");
                    assertThat(page.locator(".note.ok[role=status]")).isVisible();
                });
        done = 10;
    }

    @Test
    @Order(11)
    @Tag("D5")
    void step_11_the_administrator_has_every_view_rebuilt() {
        begin(11);
        browser.as(
                People.ADMINISTRATOR,
                DESK,
                page -> {
                    Keyboard keyboard = open(page, "/he-thong/household");
                    keyboard.to("form[action$='/he-thong/household/dung-lai'] button")
                            .press("Enter");
                    // the page asks for progress by itself and stops when everything is done
                    assertThat(page.locator("#chieu[hx-trigger]")).hasCount(0);
                });
        TheJourneyIT.awaitRebuilt(system.as(People.ADMINISTRATOR), "household");
        done = 11;
    }

    private void give(Page page, String account, String role, String unit, String member) {
        Keyboard keyboard = open(page, "/tai-khoan");
        keyboard.to("#account").type(account);
        keyboard.to("#role").choose(role);
        keyboard.to("#place").type(unit);
        keyboard.to("#memberCode").type(member);
        keyboard.to("#from").type("01/01/2026");
        keyboard.to("form[action$='/tai-khoan'][method=post] button").press("Enter");
        assertThat(page.locator("tbody th", named(account)).first()).isVisible();
    }

    private static void submit(Keyboard keyboard) {
        keyboard.to("form[action$='/nop'] button").press("Enter");
        assertThat(keyboard.page().locator("form[action$='/nop']")).hasCount(0);
    }

    private static void hear(Keyboard keyboard, String household, String words) {
        Page page = keyboard.page();
        unfold(keyboard, page.locator("[id='ho-" + household + "']"));
        unfold(keyboard, page.locator("[id='ho-" + household + "'] details.confirm"));
        keyboard.to("[id='loi-" + household + "']").type(words);
        keyboard.to("input[name='loai-" + household + "']").choose("RECOMMENDATION");
        keyboard.to("[id='chu-de-" + household + "']").choose("ROADS");
        keyboard.to("input[name='ten-" + household + "']").choose("khong");
        keyboard.to("button[value='nghe-" + household + "']").press("Enter");
        assertThat(page.locator("[id='ho-" + household + "'] .note.ok", named(words))).isVisible();
    }

    private static void tell(Keyboard keyboard, String household, boolean visited) {
        unfold(keyboard, keyboard.page().locator("[id='ho-" + household + "']"));
        keyboard.to("input[name='tham-" + household + "']").choose(visited ? "co" : "khong");
        if (visited) {
            keyboard.to("[id='ngay-" + household + "']").type("20/04");
        } else {
            keyboard.to("[id='vi-sao-" + household + "']").choose("NOT_AT_HOME");
        }
    }

    private static void conclude(Keyboard keyboard, String words, String how, String text) {
        Page page = keyboard.page();
        Locator matter =
                page.locator(
                        "details.block",
                        new Page.LocatorOptions().setHas(page.locator("summary", named(words))));
        unfold(keyboard, matter);
        keyboard.to(matter.locator("input[name='kl']").first()).choose(how);
        keyboard.to(matter.locator("textarea[name='nd']")).type(text);
        keyboard.to(matter.locator("button[type=submit]")).press("Enter");
        assertThat(matter.locator("form")).hasCount(0);
    }

    private static void unfold(Keyboard keyboard, Locator details) {
        if (details.getAttribute("open") == null) {
            keyboard.to(details.locator("> summary")).press("Enter");
        }
    }

    private Answer caseOf(String words) {
        As member = system.as(People.THIRD_MEMBER);
        String id =
                List.of("true", "false").stream()
                        .flatMap(
                                open ->
                                        member.get("/api/grievances?open=" + open)
                                                .ok()
                                                .json()
                                                .path("cases")
                                                .valueStream())
                        .filter(each -> each.path("words").asString().equals(words))
                        .map(each -> each.path("grievance").asString())
                        .findFirst()
                        .orElseThrow();
        return member.get("/api/grievances/" + id).ok();
    }

    private static List<String> withoutMember(As secretary) {
        return secretary
                .get("/api/assignments?cell=" + CELL)
                .ok()
                .json()
                .path("householdsWithoutMember")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }

    private void eventually(String what, String account, String path) {
        Eventually.isTrue(what, () -> system.as(account).get(path).isOk());
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Keyboard open(Page page, String path) {
        page.navigate(system.gateway() + path);
        return new Keyboard(page);
    }

    /** A step begins where the one before it ended: what comes after a failure says nothing. */
    private void begin(int step) {
        assumeThat(done).as("steps done").isEqualTo(step - 1);
    }
}
