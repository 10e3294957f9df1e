package vn.phutrachho.systemtests;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What goes wrong while a page is looked at, and what it weighs. */
final class Watch {
    /** Keeps each violation of the content security policy until it is asked for. */
    static final String SCRIPT =
            """
            window.__violations = [];
            document.addEventListener('securitypolicyviolation', e =>
                window.__violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + (e.sample || '')));
            """;

    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final Set<String> underWay = new HashSet<>();

    private Watch(Page page) {
        this.page = page;
    }

    static Watch over(Page page) {
        Watch watch = new Watch(page);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        watch.errors.add(message.text());
                    }
                });
        page.onPageError(watch.errors::add);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.requestWillBeSent", sent -> watch.underWay.add(id(sent)));
        session.on("Network.loadingFailed", failed -> watch.underWay.remove(id(failed)));
        session.on("Network.loadingFinished", watch::count);
        return watch;
    }

    private static String id(JsonObject request) {
        return request.get("requestId").getAsString();
    }

    private void count(JsonObject finished) {
        underWay.remove(id(finished));
        bytes.addAndGet(finished.get("encodedDataLength").getAsLong());
    }

    /** Bytes over the line since this was last asked, once nothing is under way. */
    long bytesSince() {
        page.waitForCondition(underWay::isEmpty);
        return bytes.getAndSet(0);
    }

    /** What the console complained of since this was last asked. */
    List<String> errorsSince() {
        List<String> complaints = List.copyOf(errors);
        errors.clear();
        return complaints;
    }

    /** Violations of the content security policy on the page that is shown. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        return (List<String>) page.evaluate("() => window.__violations");
    }

    /** How many pixels the page is wider than its window. */
    int overflow() {
        Object wider =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        return ((Number) wider).intValue();
    }

    /** Which links of the frame's bar take more than one line. */
    @SuppressWarnings("unchecked")
    List<String> wrappedTabs() {
        return (List<String>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('.nav-main a')].filter(a => {
                          const texts = document.createTreeWalker(a, NodeFilter.SHOW_TEXT);
                          while (texts.nextNode()) {
                            const range = document.createRange();
                            range.selectNodeContents(texts.currentNode);
                            if (range.getClientRects().length > 1) return true;
                          }
                          return false;
                        }).map(a => a.textContent)
                        """);
    }
}
