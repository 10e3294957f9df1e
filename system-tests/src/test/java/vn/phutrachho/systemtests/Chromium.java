package vn.phutrachho.systemtests;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A real browser, and people who have signed in with it. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run");

    private static final Path FAILED = Path.of("target", "failed-pages");
    private static final AtomicInteger pictures = new AtomicInteger();

    private final Playwright playwright;
    private final Browser browser;
    private final String gateway;
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    private Chromium(Playwright playwright, Browser browser, String gateway) {
        this.playwright = playwright;
        this.browser = browser;
        this.gateway = gateway;
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The browser of this machine.
     *
     * @throws TestAbortedException when there is none: then pages are not tried, and the run says
     *     so
     */
    static Chromium start(String gateway) {
        Path executable =
                installed()
                        .orElseThrow(
                                () ->
                                        new TestAbortedException(
                                                "no Chromium on this machine (apt install"
                                                        + " chromium): pages are not tried"));
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(FLAGS));
        return new Chromium(playwright, browser, gateway);
    }

    /**
     * What the account does in a window of its own; of a page on which it fails there is a picture
     * afterwards.
     */
    void as(String account, int width, Consumer<Page> does) {
        try (BrowserContext window = window(account, width)) {
            does(window, does);
        }
    }

    /** What somebody does who has not signed in yet. */
    void asNobody(int width, Consumer<Page> does) {
        try (BrowserContext window = window(width)) {
            does(window, does);
        }
    }

    /** The session of somebody who has signed in, without pages, until the browser is closed. */
    APIRequestContext session(String account) {
        return window(account, 360).request();
    }

    private static void does(BrowserContext window, Consumer<Page> does) {
        try {
            does.accept(window.newPage());
        } catch (AssertionError | PlaywrightException failed) {
            for (Page page : window.pages()) {
                Path picture = FAILED.resolve(pictures.incrementAndGet() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
                failed.addSuppressed(new AssertionError(page.url() + " looked like " + picture));
            }
            throw failed;
        }
    }

    private BrowserContext window(int width) {
        return window(new Browser.NewContextOptions(), width);
    }

    private BrowserContext window(String account, int width) {
        String state = signedIn.computeIfAbsent(account, this::signIn);
        return window(new Browser.NewContextOptions().setStorageState(state), width);
    }

    private BrowserContext window(Browser.NewContextOptions options, int width) {
        BrowserContext window =
                browser.newContext(
                        options.setViewportSize(width, width < 600 ? 780 : 900)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh"));
        window.setDefaultTimeout(30_000);
        window.addInitScript(Watch.SCRIPT);
        return window;
    }

    private String signIn(String account) {
        try (BrowserContext window = window(360)) {
            Page page = window.newPage();
            page.navigate(gateway + "/trang-chu");
            page.fill("#username", account);
            page.fill("#password", account);
            page.press("#password", "Enter");
            page.waitForURL(url -> url.startsWith(gateway));
            return window.storageState();
        }
    }

    /** How the person wants pages: {@code lang}, {@code nen}, {@code chu}. */
    void prefers(BrowserContext window, Map<String, String> cookies) {
        cookies.forEach(
                (name, value) ->
                        window.addCookies(List.of(new Cookie(name, value).setUrl(gateway))));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
