package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everybody signs in and follows every link there is, and every link on what they then see. What a
 * page offers, it keeps; and what it offers to one it does for nobody else.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(5)
@Tag("D9")
class EveryPageIT {
    /**
     * In the frame of every page: how it looks, and the way out. And that one has seen one's own
     * reminders, which says nothing of anybody's else.
     */
    private static final Set<String> ANYBODYS =
            Set.of("/hien-thi", "/ngon-ngu", "/logout", "/nhac-viec/da-xem");

    private final TheSystem system;
    private final Chromium browser;
    private final Map<String, Walk> walks = new LinkedHashMap<>();

    EveryPageIT(TheSystem system, Chromium browser) {
        this.system = system;
        this.browser = browser;
    }

    @BeforeAll
    void everybodyLooksAround() {
        system.itIs(LocalDate.of(2026, 4, 6));
        for (String account : People.ALL) {
            Walk walk = new Walk(system.gateway(), browser.session(account));
            walks.put(account, walk.from("/trang-chu"));
        }
    }

    static Stream<String> everybody() {
        return People.ALL.stream();
    }

    static Stream<String> everybodyWithARole() {
        return everybody().filter(account -> !account.equals(People.NOBODY));
    }

    private Walk walk(String account) {
        return Objects.requireNonNull(walks.get(account));
    }

    @ParameterizedTest
    @MethodSource("everybodyWithARole")
    void a_link_that_somebody_is_shown_opens_to_them(String account) {
        assertThat(walk(account).dead()).as("links of " + account).isEmpty();
        assertThat(walk(account).opened()).as("pages of " + account).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_form_that_somebody_is_not_shown_does_nothing_for_them(String account) {
        Walk walk = walk(account);
        Map<String, Long> before = system.decided();
        SoftAssertions softly = new SoftAssertions();
        List<Walk.Form> ofOthers =
                walks.values().stream()
                        .flatMap(other -> other.forms().values().stream())
                        .filter(form -> !walk.isShown(form))
                        .filter(form -> !ANYBODYS.contains(form.action()))
                        .toList();
        int refused = 0;
        for (Walk.Form form : ofOthers) {
            APIResponse answer = walk.send(form);
            softly.assertThat(answer.status())
                    .as("%s sends %s", account, form.action())
                    .isBetween(400, 499); // some are looked through before it is asked who sends
            if (answer.status() == 403) {
                refused++;
                softly.assertThat(answer.text())
                        .as("%s is told why %s is refused", account, form.action())
                        .contains("thuộc người khác hoặc đơn vị khác");
            }
        }
        softly.assertAll();
        assertThat(refused).as("forms of others that are refused").isGreaterThan(20);
        assertThat(system.decidedSince(before)).as("decided meanwhile").isEmpty();
    }
}
