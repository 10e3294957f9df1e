package vn.phutrachho.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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

    private final Playwright playwright;
    private final Browser browser;
    private final String gateway;
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    private Chromium(Playwright playwright, Browser browser, String gateway) {
        this.playwright = playwright;
        this.browser = browser;
        this.gateway = gateway;
    }

    /** Where a browser is on this machine, if there is one. */
    static Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path executable, String gateway) {
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

    /** A window of nobody yet. */
    BrowserContext window(int width) {
        BrowserContext window =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, width < 600 ? 780 : 900)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh"));
        window.setDefaultTimeout(30_000);
        window.addInitScript(Watch.SCRIPT);
        return window;
    }

    /** A window in which the account has signed in. */
    BrowserContext window(String account, int width) {
        String state = signedIn.computeIfAbsent(account, this::signIn);
        BrowserContext window =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setStorageState(state)
                                .setViewportSize(width, width < 600 ? 780 : 900)
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
