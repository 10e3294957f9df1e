package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.systemtests.Cells.CELL;
import static vn.phutrachho.systemtests.Cells.household;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the journey in a real browser: as each may want it, and as light as promised. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(4)
@Tag("D12")
class PagesInTheBrowserIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 6);

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final long FIRST_VISIT = 150_000;
    private static final long LATER_VISIT = 30_000;

    /** {@code -Dpictures=true} takes them: they are looked at before they are kept. */
    private static final boolean PICTURED = Boolean.getBoolean("pictures");

    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    private final TheSystem system;
    private final Chromium browser;
    private final Map<String, String> cases = new HashMap<>();

    PagesInTheBrowserIT(TheSystem system, Chromium browser) {
        this.system = system;
        this.browser = browser;
    }

    @BeforeAll
    void setTheDay() {
        system.itIs(TODAY);
    }

    /** {@code -Dscreens=ho} takes only those whose name begins so, for whoever works on a page. */
    static Stream<Screen> screens() {
        String wanted = System.getProperty("screens", "");
        return Screen.ALL.stream().filter(screen -> screen.name().startsWith(wanted));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_page_is_as_it_should_be_for_everybody(Screen screen) {
        SoftAssertions softly = new SoftAssertions();
        browser.as(
                screen.account(),
                PHONE,
                page -> {
                    Watch watch = Watch.over(page);
                    onAPhone(screen, page, watch, softly);
                    onAPhoneInEnglishAndDark(screen, page, watch, softly);
                    onADesk(screen, page, watch, softly);
                });
        softly.assertAll();
    }

    private void onAPhone(Screen screen, Page page, Watch watch, SoftAssertions softly) {
        open(screen, page, softly);
        softly.assertThat(watch.bytesSince())
                .as(screen + ": bytes of a first visit")
                .isLessThan(FIRST_VISIT);
        open(screen, page, softly);
        softly.assertThat(watch.bytesSince())
                .as(screen + ": bytes of a later visit")
                .isLessThan(LATER_VISIT);
        lookAt(screen, page, watch, "360", softly);
        softly.assertThat(watch.wrappedTabs()).as(screen + ": tabs in two lines").isEmpty();
        page.evaluate("() => document.documentElement.dataset.type = 'large'");
        fits(screen, page, watch, "360-to", softly);
    }

    private void onAPhoneInEnglishAndDark(
            Screen screen, Page page, Watch watch, SoftAssertions softly) {
        browser.prefers(page.context(), Map.of("lang", "en", "nen", "toi"));
        open(screen, page, softly);
        softly.assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        lookAt(screen, page, watch, "360-en-toi", softly);
        softly.assertThat(watch.wrappedTabs()).as(screen + ": tabs in two lines").isEmpty();
    }

    private void onADesk(Screen screen, Page page, Watch watch, SoftAssertions softly) {
        browser.prefers(page.context(), Map.of("lang", "vi", "nen", "sang"));
        page.setViewportSize(DESK, 900);
        open(screen, page, softly);
        lookAt(screen, page, watch, "1280", softly);
        page.evaluate("() => document.documentElement.dataset.bsTheme = 'dark'");
        fits(screen, page, watch, "1280-toi", softly);
    }

    private void open(Screen screen, Page page, SoftAssertions softly) {
        Response response = page.navigate(system.gateway() + path(screen));
        softly.assertThat(response.status()).as(screen + ": status").isEqualTo(200);
        softly.assertThat(page.url())
                .as(screen + ": is where it was asked")
                .contains(path(screen).replaceFirst("\\?.*", ""));
    }

    private static void lookAt(
            Screen screen, Page page, Watch watch, String variant, SoftAssertions softly) {
        fits(screen, page, watch, variant, softly);
        String at = screen + " " + variant + ": ";
        softly.assertThat(axe(page)).as(at + "axe").isEmpty();
        softly.assertThat(watch.violations()).as(at + "CSP").isEmpty();
        softly.assertThat(watch.errorsSince()).as(at + "console").isEmpty();
    }

    private static void fits(
            Screen screen, Page page, Watch watch, String variant, SoftAssertions softly) {
        softly.assertThat(watch.overflow())
                .as(screen + " " + variant + ": pixels too wide")
                .isLessThanOrEqualTo(0);
        if (PICTURED) {
            picture(page, screen.name() + "-" + variant);
        }
    }

    private String path(Screen screen) {
        return screen.path()
                .replace(
                        Screen.AT_COMMUNE,
                        cases.computeIfAbsent(Cells.COMMUNE, _ -> inHand(Cells.COMMUNE)))
                .replace(
                        Screen.AT_PROVINCE,
                        cases.computeIfAbsent(Cells.PROVINCE, _ -> inHand(Cells.PROVINCE)))
                .replace(Screen.DIRECTIVE, cases.computeIfAbsent("directive", _ -> aDirective()))
                .replace(
                        Screen.INSPECTION,
                        cases.computeIfAbsent(Screen.INSPECTION, _ -> anInspection()))
                .replace(Screen.FINDING, cases.computeIfAbsent(Screen.FINDING, _ -> aShortcoming()))
                .replace(Screen.PRACTICE, cases.computeIfAbsent(Screen.PRACTICE, _ -> aPractice()))
                .replace(
                        Screen.WITH_PLEDGE,
                        cases.computeIfAbsent(Screen.WITH_PLEDGE, _ -> aPledge()))
                .replace(Screen.ENDED, cases.computeIfAbsent("false", this::aCase))
                .replace(Screen.OPEN, cases.computeIfAbsent("true", this::aCase))
                .replace(Screen.OPENED, cases.computeIfAbsent("opened", _ -> aHistory()));
    }

    /** For every cell and commune of the province, entered by its officer. */
    private String aDirective() {
        return system.as(People.PROVINCE)
                .post(
                        "/api/directives",
                        Map.of(
                                "number", "1499-CV/TU",
                                "kind", "DISPATCH",
                                "title", "Về đẩy mạnh công tác phân công đảng viên phụ trách hộ",
                                "issuedBy", "Ban Thường vụ Tỉnh ủy",
                                "issuedOn", "2023-03-02",
                                "kinds", List.of("COMMUNE", "CELL"),
                                "due", "2026-04-30"))
                .ok()
                .json()
                .path("id")
                .asString();
    }

    /** Of a household of the journey, opened by the auditor. */
    private String aHistory() {
        return system.as(People.AUDITOR)
                .post(
                        "/api/timeline/openings",
                        Map.of(
                                "subject",
                                household(CELL, "H-01"),
                                "reason",
                                "Theo kế hoạch kiểm tra năm"))
                .ok()
                .json()
                .path("opening")
                .asString();
    }

    /** Announced and held by the commune, with the secretary present. */
    private String anInspection() {
        As commune = system.as(People.COMMUNE);
        String today = TODAY.toString();
        String id =
                commune.post(
                                "/api/inspections",
                                Map.of(
                                        "cell",
                                        CELL,
                                        "plannedFor",
                                        today,
                                        "subjects",
                                        List.of("PLAN", "REPORTS")))
                        .ok()
                        .text("id");
        commune.post(
                        "/api/inspections/" + id + "/holding",
                        Map.of(
                                "heldOn",
                                today,
                                "leader",
                                "Phó Bí thư Đảng ủy",
                                "present",
                                List.of(Cells.member("DV-0002"))))
                .ok();
        return id;
    }

    private String aShortcoming() {
        return system.as(People.COMMUNE)
                .post(
                        "/api/inspections/"
                                + Objects.requireNonNull(cases.get(Screen.INSPECTION))
                                + "/findings",
                        Map.of(
                                "kind",
                                "SHORTCOMING",
                                "subject",
                                "REPORTS",
                                "words",
                                "Báo cáo gửi trễ hai tháng liền.",
                                "correction",
                                "Nhắc trước ngày cuối tháng ba ngày.",
                                "dueOn",
                                TODAY.plusDays(20).toString()))
                .ok()
                .text("id");
    }

    /** A poor household's, with a milestone and a support. */
    private String aPledge() {
        As secretary = system.as(People.SECRETARY);
        String household = household(CELL, "H-06");
        String pledge =
                secretary
                        .post(
                                "/api/pledges",
                                Map.of(
                                        "household",
                                        household,
                                        "targetYear",
                                        TODAY.getYear(),
                                        "words",
                                        "Nuôi thêm hai con bò, con gái đi làm."))
                        .ok()
                        .text("pledge");
        secretary
                .post(
                        "/api/pledges/" + pledge + "/milestones",
                        Map.of(
                                "field", "LIVELIHOOD",
                                "what", "Làm xong chuồng bò",
                                "dueOn", TODAY.plusDays(3).toString()))
                .ok();
        secretary
                .post(
                        "/api/pledges/" + pledge + "/supports",
                        Map.of(
                                "field", "LIVELIHOOD",
                                "source", "FUND",
                                "what", "Một con bò giống",
                                "dong", 15_000_000))
                .ok();
        return household;
    }

    /** Proposed by the secretary. */
    private String aPractice() {
        return system.as(People.SECRETARY)
                .post(
                        "/api/practices",
                        Map.of(
                                "cell",
                                CELL,
                                "title",
                                "Thăm hộ theo cụm",
                                "words",
                                "Hai đảng viên đi chung một cụm trong một buổi."))
                .ok()
                .text("id");
    }

    /** Heard by the member, referred by the secretary, and accepted by whoever is to answer. */
    private String inHand(String desk) {
        As member = system.as(People.MEMBER);
        String household =
                member.get("/api/households").ok().json().at("/households/0/household").asString();
        String id =
                member.post("/api/grievances", Heard.ofTheRoad(household, true))
                        .ok()
                        .text("grievance");
        passOn(id, People.SECRETARY, Cells.COMMUNE, People.COMMUNE);
        if (desk.equals(Cells.PROVINCE)) {
            passOn(id, People.COMMUNE, Cells.PROVINCE, People.PROVINCE);
        }
        return id;
    }

    private void passOn(String id, String from, String to, String officer) {
        String path = "/api/grievances/" + id;
        system.as(from)
                .post(path + "/refer", Map.of("to", to, "reason", "Việc của cấp trên."))
                .ok();
        system.as(officer).post(path + "/accept", Map.of()).ok();
    }

    /** What the household is handed is one sheet, from its words to its own last word. */
    @Test
    @Tag("M4.1")
    void from_words_to_outcome_fits_one_sheet_of_paper() {
        String path = path(Screen.named("trang-in"));
        browser.as(
                People.MEMBER,
                DESK,
                page -> {
                    page.navigate(system.gateway() + path);
                    assertThat(Paper.sheets(page)).isEqualTo(1);
                });
    }

    /** One of those that the member of the journey brought. */
    private String aCase(String open) {
        return system.as(People.MEMBER)
                .get("/api/grievances?open=" + open)
                .ok()
                .json()
                .path("cases")
                .path(0)
                .path("grievance")
                .asString();
    }

    /** The whole page in one window, so that what sticks to the foot is at its foot. */
    private static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        Object whole = page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.clamp(((Number) whole).longValue(), height, 6_000));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(width, height);
    }

    /** The way for pages without frames, as all of ours are: it needs no second page to gather. */
    @SuppressWarnings("deprecation") // the other way opens a page for each look
    private static List<String> axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // where all is well nothing need be named
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .map(PagesInTheBrowserIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml())
                        .limit(4)
                        .collect(Collectors.joining(" | "));
    }
}
