package vn.phutrachho.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Hands on the keyboard, and on nothing else. */
record Keyboard(Page page) {
    private static final int MOST_STOPS = 300;
    private static final int MOST_CHOICES = 60;

    Keyboard to(String selector) {
        return to(page.locator(selector).first());
    }

    /** Goes on with Tab until the focus is there. */
    Keyboard to(Locator wanted) {
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(wanted + " cannot be reached by Tab on " + page.url());
    }

    /** Puts the text in place of what stands in the field. */
    Keyboard type(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Goes down a list, or from chip to chip, until the value is chosen. */
    Keyboard choose(String value) {
        String kind = (String) page.evaluate("() => document.activeElement.type");
        if (kind.equals("radio")) {
            page.keyboard().press("Space");
        } else {
            page.keyboard().press("Home");
        }
        for (int choice = 0; choice < MOST_CHOICES; choice++) {
            if (value.equals(page.evaluate("() => document.activeElement.value"))) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(value + " cannot be chosen by arrow keys on " + page.url());
    }

    /** What the system's own window for files, which is none of the page's, hands over. */
    Keyboard file(String name, byte[] content) {
        page.locator("*:focus")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return this;
    }
}
