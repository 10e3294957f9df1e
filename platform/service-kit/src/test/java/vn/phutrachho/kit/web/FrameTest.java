package vn.phutrachho.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private static Frame of(int pages, String current) {
        List<NavItem> items =
                IntStream.rangeClosed(1, pages)
                        .mapToObj(page -> new NavItem("/p" + page, "people", "kit.nav.members"))
                        .toList();
        return new Frame("Lê Thị Hoa", "", items, current, false, false, "vi", "/", null);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "3, 3, 0, 0", "8, 4, 4, 0", "9, 4, 3, 2", "13, 4, 3, 6"})
    void what_has_no_room_beside_the_rest_has_one_place_that_leads_to_it(
            int pages, int underTheThumb, int beside, int further) {
        Frame frame = of(pages, "");

        assertThat(frame.underTheThumb()).hasSize(underTheThumb);
        assertThat(frame.beside()).hasSize(beside);
        assertThat(frame.further()).hasSize(further);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 13})
    void every_page_can_be_reached_on_a_desk_and_on_a_phone(int pages) {
        Frame frame = of(pages, "");

        assertThat(Stream.of(frame.underTheThumb(), frame.more()).flatMap(List::stream))
                .containsExactlyElementsOf(frame.navigation());
        assertThat(
                        Stream.of(frame.underTheThumb(), frame.beside(), frame.further())
                                .flatMap(List::stream))
                .containsExactlyElementsOf(frame.navigation());
    }

    @Test
    void the_place_of_the_rest_is_marked_where_one_is_in_one_of_them() {
        assertThat(of(13, "/p12").isInTheRest()).isTrue();
        assertThat(of(13, "/p2").isInTheRest()).isFalse();
    }
}
