package vn.phutrachho.household.redirection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;
import vn.phutrachho.events.household.RedirectionEvent.LegalMatterRedirected;
import vn.phutrachho.household.redirection.command.RedirectLegalMatter;
import vn.phutrachho.household.redirection.command.RedirectionRefusal;

@Tag("M4.2")
class RedirectionTest {
    private static final RedirectionId WAY = new RedirectionId("way");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private AggregateTestFixture<Redirection> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Redirection.class);
    }

    private static RedirectLegalMatter redirect(LegalMatter matter) {
        return new RedirectLegalMatter(WAY, BAU_SEN, matter, DAY);
    }

    private static LegalMatterRedirected redirected() {
        return new LegalMatterRedirected(WAY, BAU_SEN, LegalMatter.DENUNCIATION, DAY);
    }

    @Test
    void a_redirection_is_recorded_with_its_cell_and_day() {
        fixture.givenNoPriorActivity()
                .when(redirect(LegalMatter.DENUNCIATION))
                .expectEvents(redirected());
    }

    @Test
    void the_very_same_again_changes_nothing() {
        fixture.given(redirected()).when(redirect(LegalMatter.DENUNCIATION)).expectNoEvents();
    }

    @Test
    void another_under_the_same_id_is_refused() {
        fixture.given(redirected())
                .when(redirect(LegalMatter.COMPLAINT))
                .expectException(RedirectionRefusal.AlreadyRecorded.class)
                .expectNoEvents();
    }

    @Test
    void the_event_has_no_place_for_a_person_a_household_or_words() {
        assertThat(Stream.of(LegalMatterRedirected.class.getRecordComponents()))
                .extracting(RecordComponent::getType)
                .isEqualTo(
                        List.of(
                                RedirectionId.class,
                                UnitId.class,
                                LegalMatter.class,
                                LocalDate.class));
    }
}
