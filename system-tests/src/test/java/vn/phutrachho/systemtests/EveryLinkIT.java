package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page offers, it keeps: whoever signs in and follows every link there is, and every link on
 * what they then see, is nowhere refused and nowhere lost.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(5)
@Tag("D12")
class EveryLinkIT {
    private static final int DESK = 1280;

    /** Of pages that differ only in whom they are about, so many are opened. */
    private static final int ALIKE = 2;

    private static final Pattern OF_ONE = Pattern.compile("/[^/]*\\d[^/]*");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]+)\"");

    private final TheSystem system;
    private final Chromium browser;

    EveryLinkIT(TheSystem system, Chromium browser) {
        this.system = system;
        this.browser = browser;
    }

    @BeforeAll
    void setTheDay() {
        system.itIs(LocalDate.of(2026, 4, 6));
    }

    static Stream<String> people() {
        return People.ALL.stream().filter(account -> !account.equals(People.NOBODY));
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_link_that_somebody_is_shown_opens_to_them(String account) {
        browser.as(
                account,
                DESK,
                page -> {
                    Walk walk = new Walk(page.context().request());
                    walk.from("/trang-chu");
                    assertThat(walk.dead).as("links of " + account).isEmpty();
                    assertThat(walk.opened).as("pages of " + account).hasSizeGreaterThan(2);
                });
    }

    /** One person's way through all pages. */
    private final class Walk {
        private final APIRequestContext window;
        private final Deque<Link> ahead = new ArrayDeque<>();
        private final Set<String> known = new HashSet<>();
        private final Map<String, Integer> alike = new HashMap<>();
        private final List<String> opened = new ArrayList<>();
        private final List<String> dead = new ArrayList<>();

        private record Link(String on, String address) {}

        Walk(APIRequestContext window) {
            this.window = window;
        }

        void from(String address) {
            ahead.add(new Link("", address));
            while (!ahead.isEmpty()) {
                Link link = ahead.removeFirst();
                if (isNew(link.address())) {
                    follow(link);
                }
            }
        }

        private boolean isNew(String address) {
            if (!known.add(address)) {
                return false;
            }
            URI uri = URI.create(address);
            String shape = OF_ONE.matcher(uri.getRawPath()).replaceAll("/*");
            boolean asks = uri.getRawQuery() != null;
            return alike.merge(asks ? shape + "?" : shape, 1, Integer::sum) <= ALIKE;
        }

        private void follow(Link link) {
            APIResponse answer = window.get(system.gateway() + link.address());
            note(link, answer.status());
            if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                String page = answer.text();
                LINK.matcher(page)
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .forEach(href -> find(URI.create(answer.url()), page, href));
            }
        }

        private void note(Link link, int status) {
            opened.add(link.address());
            if (status != 200) {
                dead.add("%d %s, shown on %s".formatted(status, link.address(), link.on()));
            }
        }

        /** A place on the same page has to be there; another page is opened in its turn. */
        private void find(URI here, String page, String href) {
            if (href.startsWith("#")) {
                if (!page.contains("id=\"%s\"".formatted(href.substring(1)))) {
                    dead.add(href + " is not on " + here.getPath());
                }
                return;
            }
            String address = here.resolve(href).toString();
            if (address.startsWith(system.gateway())) {
                ahead.add(
                        new Link(
                                here.getPath(),
                                address.substring(system.gateway().length())
                                        .replaceFirst("#.*", "")));
            }
        }
    }
}
