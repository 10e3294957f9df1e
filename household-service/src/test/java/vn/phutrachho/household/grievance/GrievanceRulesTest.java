package vn.phutrachho.household.grievance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.Role;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.settings.SettingsRights;

/**
 * Walks every tie, act and stage. The page is written on a run with {@code -Dgolden.write=true},
 * and otherwise compared.
 */
@Tag("M4.1")
class GrievanceRulesTest {
    private static final Path PAGE = Path.of("../docs/grievance-rights.md");

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void nobody_sees_or_does_anything_without_a_tie() {
        Set<Tie> none = EnumSet.noneOf(Tie.class);
        for (CaseStage stage : CaseStage.values()) {
            assertThat(GrievanceRules.shows(none, stage, false)).as("%s", stage).isFalse();
            assertThat(GrievanceRules.shows(none, stage, true)).as("%s", stage).isFalse();
        }
        for (Deed deed : Deed.values()) {
            assertThat(GrievanceRules.allows(none, deed)).as("%s", deed).isFalse();
        }
        assertThat(GrievanceRules.namesHousehold(none, true, true)).isFalse();
    }

    @Test
    void every_act_is_somebodys_and_possible_at_some_stage() {
        for (Deed deed : Deed.values()) {
            assertThat(GrievanceRules.tiesFor(deed)).as("%s", deed).isNotEmpty();
            assertThat(
                            Stream.of(CaseStage.values())
                                    .filter(s -> GrievanceRules.readyAt(s).contains(deed)))
                    .as("%s", deed)
                    .isNotEmpty();
        }
    }

    @Test
    void every_case_but_one_that_was_taken_back_has_somebody_who_can_move_it_on() {
        Set<Deed> followsOnly =
                EnumSet.of(
                        Deed.KEEP_CONFIDENTIAL,
                        Deed.OPEN_NAME,
                        Deed.RECORD_OUTSIDE,
                        Deed.FOLLOW_PROMISE);
        for (CaseStage stage : CaseStage.values()) {
            Set<Deed> moves = GrievanceRules.readyAt(stage);
            moves.removeAll(followsOnly);
            assertThat(moves.isEmpty()).as("%s", stage).isEqualTo(stage == CaseStage.WITHDRAWN);
        }
    }

    @Test
    void whoever_audits_or_stands_above_changes_nothing() {
        for (Tie tie : EnumSet.of(Tie.AUDITS, Tie.COMMUNE_ABOVE)) {
            for (Deed deed : Deed.values()) {
                assertThat(GrievanceRules.allows(EnumSet.of(tie), deed))
                        .as("%s, %s", tie, deed)
                        .isFalse();
            }
        }
    }

    @Test
    void a_confidential_case_is_shown_to_who_brought_it_who_holds_it_and_who_still_owes() {
        for (CaseStage stage : CaseStage.values()) {
            for (Tie tie : Tie.values()) {
                boolean holds =
                        tie == Tie.BROUGHT_IT
                                || tie == Tie.HOLDS_IT
                                || tie == Tie.OWES
                                || (tie == Tie.RESPONSIBLE && stage.isWithMember());
                assertThat(GrievanceRules.shows(EnumSet.of(tie), stage, true))
                        .as("%s, %s", tie, stage)
                        .isEqualTo(holds);
            }
        }
    }

    @Test
    void a_name_that_may_not_travel_stays_with_the_cell() {
        Set<Tie> beyond =
                EnumSet.complementOf(EnumSet.of(Tie.BROUGHT_IT, Tie.RESPONSIBLE, Tie.SECRETARY));
        assertThat(GrievanceRules.namesHousehold(beyond, false, true)).isFalse();
        assertThat(GrievanceRules.namesHousehold(EnumSet.of(Tie.ABOVE_COMMUNE), true, false))
                .as("above the commune not without a reason")
                .isFalse();
        assertThat(GrievanceRules.namesHousehold(EnumSet.of(Tie.ABOVE_COMMUNE), true, true))
                .isTrue();
    }

    private static String page() {
        return """
        # Who may do what with a grievance

        Made from the rules (`GrievanceRules`) by a test that walks every tie, act and stage; not written by hand. A *tie* is what
        somebody has to do with a case on the day they look ([0082](decisions/0082-what-ties-somebody-to-a-case.md)). The administrator
        has none, and sees and does nothing.

        ## Who sees it
        | tie | sees the case | sees a confidential one | sees whose words they are |
        |---|---|---|---|
        """
                + Stream.of(Tie.values()).map(GrievanceRulesTest::sight).collect(joining())
                + """

                ## Who does what, and when
                An act is open when one of its ties fits and the case is at one of its stages. Recording what came from outside, following a
                promise, opening again and opening a name need, besides, something that was sent, a promise that is open, fewer openings than the
                limit and a name that may travel; correcting a theme needs that the clock of no answer runs.

                | act | tie | at |
                |---|---|---|
                """
                + Stream.of(Deed.values()).map(GrievanceRulesTest::act).collect(joining())
                + """

                ## Who reads and changes the settings
                Deadlines, limits, the calendar and themes hold for everybody (`SettingsRights`); a setting is no case and names nobody.

                | role | reads | changes |
                |---|---|---|
                """
                + Stream.of(Role.values()).map(GrievanceRulesTest::settings).collect(joining());
    }

    private static String settings(Role role) {
        return "| `%s` | %s | %s |%n"
                .formatted(
                        role,
                        SettingsRights.reads(role) ? "yes" : "no",
                        SettingsRights.changes(role) ? "where it is given over everything" : "no");
    }

    private static String sight(Tie tie) {
        Set<Tie> only = EnumSet.of(tie);
        return "| `%s` | %s | %s | %s |%n"
                .formatted(tie, seen(stages(only, false)), seen(stages(only, true)), named(only));
    }

    private static Set<CaseStage> stages(Set<Tie> ties, boolean confidential) {
        Set<CaseStage> stages = EnumSet.allOf(CaseStage.class);
        stages.removeIf(stage -> !GrievanceRules.shows(ties, stage, confidential));
        return stages;
    }

    private static String seen(Set<CaseStage> stages) {
        if (stages.isEmpty()) {
            return "no";
        }
        return stages.size() == CaseStage.values().length ? "yes" : list(stages);
    }

    private static String named(Set<Tie> ties) {
        if (GrievanceRules.namesHousehold(ties, false, false)) {
            return "yes";
        }
        if (GrievanceRules.namesHousehold(ties, true, false)) {
            return "when it may travel";
        }
        return GrievanceRules.namesHousehold(ties, true, true)
                ? "when it may travel and was opened with a reason"
                : "no";
    }

    private static String act(Deed deed) {
        Set<CaseStage> stages = EnumSet.allOf(CaseStage.class);
        stages.removeIf(stage -> Collections.disjoint(GrievanceRules.readyAt(stage), Set.of(deed)));
        return "| `%s` | %s | %s |%n"
                .formatted(
                        deed,
                        list(GrievanceRules.tiesFor(deed)),
                        stages.size() == CaseStage.values().length ? "any" : list(stages));
    }

    private static String list(Set<?> values) {
        return values.stream().map(value -> "`" + value + "`").collect(joining(", "));
    }
}
