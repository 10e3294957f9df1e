package vn.phutrachho.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The monthly report as a member writes it on a phone: when the session is lost, the line is slow
 * or gone, the finger taps twice, and without any pointer at all.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(3)
@Tag("D12")
class TheJourneyInTheBrowserIT {
    private static final int PHONE = 360;
    private static final String WORDS = "Đã bàn với gia đình về việc cho cháu đi học lại";

    private final TheSystem system;
    private final Chromium browser;

    TheJourneyInTheBrowserIT(TheSystem system, Chromium browser) {
        this.system = system;
        this.browser = browser;
    }

    @BeforeAll
    void setTheDay() {
        system.itIs(LocalDate.of(2026, 4, 6));
    }

    @Test
    @Order(1)
    void a_lost_session_comes_back_to_the_form_as_it_was_filled() {
        browser.as(
                People.MEMBER,
                PHONE,
                page -> {
                    ReportSheetPage sheet = report(page);
                    String household = sheet.households().getFirst();
                    sheet.open(household);
                    page.context().clearCookies();
                    sheet.situation(household).fill(WORDS);
                    sheet.keep().click();
                    assertThat(sheet.alert()).isVisible();
                    assertThat(sheet.situation(household)).hasValue(WORDS);

                    Page signIn = page.context().waitForPage(() -> page.click("#kit-alert-login"));
                    signIn.fill("#username", People.MEMBER);
                    signIn.fill("#password", People.MEMBER);
                    signIn.press("#password", "Enter");
                    // the tab closes itself once it is signed in: the form is where it shows
                    assertThat(page.locator("#kit-alert-text")).hasText(restored());
                    assertThat(sheet.situation(household)).hasValue(WORDS);
                    assertThat(sheet.keepAndWait()).isLessThan(400);
                    assertThat(sheet.alert()).isHidden();
                });
        assertKept(WORDS);
    }

    @Test
    @Order(2)
    void a_line_that_is_slow_or_gone_loses_no_word() {
        String more = WORDS + ", nhà trường đồng ý";
        browser.as(
                People.MEMBER,
                PHONE,
                page -> {
                    ReportSheetPage sheet = report(page);
                    String household = sheet.households().getFirst();
                    sheet.open(household);
                    sheet.situation(household).fill(more);
                    page.context().setOffline(true);
                    sheet.keep().click();
                    assertThat(sheet.alert()).isVisible();
                    assertThat(sheet.situation(household)).hasValue(more);
                    page.context().setOffline(false);
                    slow(page);
                    assertThat(sheet.keepAndWait()).isLessThan(400);
                    assertThat(sheet.alert()).isHidden();
                });
        assertKept(more);
    }

    @Test
    @Order(3)
    @Tag("M2.2")
    void a_visit_before_the_duty_began_is_refused_beside_its_day() {
        browser.as(
                People.SECRETARY,
                PHONE,
                page -> {
                    ReportSheetPage sheet = report(page);
                    // some of them were handed over on the 6th
                    sheet.households().forEach(household -> sheet.visited(household, "05/04"));
                    sheet.send().click();
                    Locator wrong = page.locator("input[name^='ngay-'][aria-invalid=true]");
                    assertThat(wrong.first()).isFocused();
                    assertThat(page.locator(".invalid-feedback").first())
                            .containsText("chưa phụ trách");
                    assertThat(sheet.alert()).isHidden();
                });
    }

    @Test
    @Order(4)
    void a_double_tap_sends_once() {
        browser.as(
                People.SECRETARY,
                PHONE,
                page -> {
                    ReportSheetPage sheet = report(page);
                    sheet.households().forEach(household -> sheet.visited(household, "06/04"));
                    Map<String, Long> before = system.decided();
                    // it has saved itself meanwhile, with everything but the key of the form
                    assertThat(page.locator("#da-luu")).containsText("Đã lưu");
                    slow(page);
                    sheet.send().dblclick();
                    page.waitForURL("**da-gui=true**");
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    assertThat(system.decidedSince(before))
                            .containsExactly("monthly-report.monthly-report-sent");
                });
    }

    @Test
    @Order(5)
    void the_report_is_written_and_sent_by_keyboard_alone() {
        browser.asNobody(
                PHONE,
                page -> {
                    page.navigate(system.gateway() + "/bao-cao/2026-04");
                    Keyboard keyboard = new Keyboard(page);
                    keyboard.to("#username").type(People.MEMBER);
                    keyboard.to("#password").type(People.MEMBER).press("Enter");
                    page.waitForURL(url -> url.startsWith(system.gateway()));
                    ReportSheetPage sheet = new ReportSheetPage(page);
                    for (String household : sheet.households()) {
                        keyboard.to("[id='ho-" + household + "'] > summary");
                        if (sheet.block(household).getAttribute("open") == null) {
                            keyboard.press("Enter");
                        }
                        keyboard.to("[name='tham-" + household + "']").press("Space");
                        keyboard.to("[id='ngay-" + household + "']").type("03/04");
                    }
                    keyboard.to("button[name='lam'][value='gui']").press("Enter");
                    page.waitForURL("**da-gui=true**");
                });
    }

    /** What was kept comes back on another machine. */
    private void assertKept(String words) {
        browser.as(
                People.MEMBER,
                PHONE,
                page -> {
                    ReportSheetPage sheet = report(page);
                    String household = sheet.households().getFirst();
                    sheet.open(household);
                    assertThat(sheet.situation(household)).hasValue(words);
                });
    }

    private ReportSheetPage report(Page page) {
        page.navigate(system.gateway() + "/bao-cao/2026-04");
        return new ReportSheetPage(page);
    }

    private static String restored() {
        return "Đã đăng nhập lại. Xin bấm gửi lần nữa.";
    }

    /** A quarter of a second each way, and 50 kB in a second. */
    private static void slow(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 500);
        line.addProperty("downloadThroughput", 50_000);
        line.addProperty("uploadThroughput", 50_000);
        session.send("Network.emulateNetworkConditions", line);
    }
}
