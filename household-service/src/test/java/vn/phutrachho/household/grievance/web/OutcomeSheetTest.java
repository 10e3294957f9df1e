package vn.phutrachho.household.grievance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.Grievances;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.web.CaseSheet.By;
import vn.phutrachho.household.grievance.web.CaseSheet.Stay;
import vn.phutrachho.household.grievance.web.CaseSheet.Step;
import vn.phutrachho.household.grievance.web.OutcomeSheet.Done;
import vn.phutrachho.household.grievance.web.OutcomeSheet.Held;
import vn.phutrachho.household.grievance.web.OutcomeSheet.Letters;

@Tag("M4.1")
class OutcomeSheetTest {
    private static final LocalDate HEARD = Grievances.HEARD;
    private static final UnitId COMMUNE = Grievances.BINH_SON;

    private final List<Step> steps = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();

    private void lies(@Nullable UnitId unit, int from, int until, boolean paused) {
        stays.add(
                new Stay(
                        unit,
                        unit == null ? null : unit.value(),
                        HEARD.plusDays(from),
                        HEARD.plusDays(until),
                        paused,
                        until - from));
    }

    private void does(Act act, @Nullable UnitId unit, int day) {
        steps.add(
                new Step(
                        act,
                        HEARD.plusDays(day),
                        Instant.EPOCH,
                        By.DESK,
                        unit,
                        unit == null ? null : unit.value(),
                        null,
                        null,
                        null,
                        "Nắp còn vỡ.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private OutcomeSheet sheet(String words, String answer) {
        return OutcomeSheet.of(
                new CaseSheet(
                        Grievances.DITCH,
                        "KN-0000-0000",
                        null,
                        null,
                        Grievances.BAU_SEN,
                        "Chi bộ Bàu Sen",
                        GrievanceKind.GRIEVANCE,
                        Theme.OTHER,
                        words,
                        true,
                        HEARD,
                        HEARD,
                        CaseStage.CLOSED,
                        COMMUNE,
                        "Xã Bình Sơn",
                        false,
                        HEARD,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        answer,
                        "Xã Bình Sơn",
                        HEARD,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        false,
                        0,
                        steps,
                        stays,
                        List.of(),
                        Set.of()),
                step -> step.act().name());
    }

    private OutcomeSheet sheet() {
        return sheet("Mương tắc.", "Đã nạo vét.");
    }

    @Test
    void a_pause_is_of_the_desk_that_paused_and_its_days_are_told_apart() {
        lies(COMMUNE, 0, 3, false);
        lies(COMMUNE, 3, 8, true);
        lies(COMMUNE, 8, 10, false);
        does(Act.ACCEPTED, COMMUNE, 1);
        does(Act.PAUSED, COMMUNE, 3);
        does(Act.FACTS_SUPPLIED, COMMUNE, 8);
        assertThat(sheet().stays())
                .singleElement()
                .satisfies(
                        held -> {
                            assertThat(held.workingDays()).isEqualTo(5);
                            assertThat(held.pausedDays()).isEqualTo(5);
                            assertThat(held.times()).isEqualTo(1);
                            assertThat(held.from()).isEqualTo(HEARD);
                            assertThat(held.until()).isEqualTo(HEARD.plusDays(10));
                            assertThat(held.steps())
                                    .extracting(Done::what)
                                    .containsExactly("ACCEPTED", "PAUSED", "FACTS_SUPPLIED");
                        });
    }

    @Test
    void letters_are_as_large_as_the_story_lets_them_be() {
        lies(COMMUNE, 0, 3, false);
        does(Act.ANSWERED, COMMUNE, 3);
        assertThat(sheet().letters()).isEqualTo(Letters.LARGE);
        assertThat(sheet("ô".repeat(600), "ô".repeat(600)).letters()).isEqualTo(Letters.SMALL);
        does(Act.NOT_CONTENT, null, 3);
        assertThat(sheet("ô".repeat(1_000), "ô".repeat(1_000)).letters()).isEqualTo(Letters.FINE);
    }

    @Test
    void what_the_household_said_before_stands_among_the_steps() {
        lies(COMMUNE, 0, 3, false);
        lies(null, 3, 5, false);
        lies(COMMUNE, 5, 9, false);
        does(Act.ANSWERED, COMMUNE, 3);
        does(Act.NOT_CONTENT, null, 5);
        does(Act.REOPENED, COMMUNE, 5);
        does(Act.ANSWERED, COMMUNE, 9);
        OutcomeSheet sheet = sheet();
        assertThat(sheet.word()).isNull();
        assertThat(steps(sheet)).containsExactly("ANSWERED", "NOT_CONTENT", "REOPENED", "ANSWERED");
    }

    @Test
    void where_there_is_no_room_whoever_held_it_often_stands_there_once_with_all_their_days() {
        for (int i = 0; i < 8; i++) {
            lies(COMMUNE, i * 10, i * 10 + 4, false);
            lies(null, i * 10 + 4, i * 10 + 10, false);
        }
        assertThat(sheet().stays()).hasSize(16);
        assertThat(sheet("ô".repeat(1_000), "ô".repeat(1_000)).stays())
                .extracting(Held::unit, Held::times, Held::workingDays)
                .containsExactly(tuple(COMMUNE, 8, 32), tuple(null, 8, 48));
    }

    @Test
    void of_more_steps_than_there_is_room_for_those_in_the_middle_are_counted() {
        lies(COMMUNE, 0, 300, false);
        does(Act.ACCEPTED, COMMUNE, 0);
        for (int day = 1; day < 300; day++) {
            does(Act.SENT_OUTSIDE, COMMUNE, day);
        }
        does(Act.ANSWERED, COMMUNE, 300);
        OutcomeSheet sheet = sheet("ô".repeat(1_000), "ô".repeat(1_000));
        Held held = sheet.stays().getFirst();
        assertThat(held.leftOut()).isPositive();
        assertThat(held.steps()).hasSize(301 - held.leftOut());
        assertThat(held.workingDays()).isEqualTo(300);
        assertThat(steps(sheet)).startsWith("ACCEPTED").endsWith("ANSWERED");
        assertThat(sheet.letters()).isEqualTo(Letters.FINE);
    }

    private static List<String> steps(OutcomeSheet sheet) {
        return sheet.stays().stream()
                .flatMap((Held held) -> held.steps().stream())
                .map(Done::what)
                .toList();
    }
}
