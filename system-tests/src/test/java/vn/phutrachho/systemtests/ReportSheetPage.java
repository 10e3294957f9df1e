package vn.phutrachho.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The monthly report as somebody sees it.
 *
 * @param page a window that shows it
 */
record ReportSheetPage(Page page) {

    /** Ids of the households that it asks for, in the order of the page. */
    @SuppressWarnings("unchecked")
    List<String> households() {
        return (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('details.block')].map(d => d.id.slice(3))");
    }

    void open(String household) {
        if (block(household).getAttribute("open") == null) {
            block(household).locator("> summary").click();
        }
    }

    void visited(String household, String day) {
        open(household);
        block(household).locator("label:has(input[value='co'][name^='tham-'])").click();
        day(household).fill(day);
    }

    Locator block(String household) {
        return page.locator("[id='ho-" + household + "']");
    }

    Locator day(String household) {
        return page.locator("[id='ngay-" + household + "']");
    }

    Locator situation(String household) {
        return page.locator("[id='tinh-hinh-" + household + "']");
    }

    Locator keep() {
        return page.locator("button[name='lam'][value='luu']");
    }

    /**
     * Keeps what is typed.
     *
     * @return the status that it was answered with
     */
    int keepAndWait() {
        String here = page.url().replaceFirst("[?#].*", "");
        return page.waitForResponse(
                        answer ->
                                answer.request().method().equals("POST")
                                        && answer.url().equals(here),
                        () -> keep().click())
                .status();
    }

    Locator send() {
        return page.locator("button[name='lam'][value='gui']");
    }

    /** What the page says when something could not be sent. */
    Locator alert() {
        return page.locator("#kit-alert");
    }
}
