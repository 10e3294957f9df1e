package vn.phutrachho.member.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.member.nomination.Nominations.HOA;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.Nominee;

@Tag("M4.4")
class SamePersonTest {
    private static final Nominee HA = person("Trần Sơn Hà", 1998, "xóm Gò");

    private static Nominee person(String name, @Nullable Integer born, String home) {
        return Nominee.of(HOA, name, born, home, "");
    }

    @Test
    void capitals_gaps_and_the_way_a_mark_is_encoded_make_no_other_person() {
        Nominee typed =
                person(Normalizer.normalize(" trần  sơn HÀ", Normalizer.Form.NFD), 1998, "Xóm gò");
        assertThat(SamePerson.surely(HA, typed)).isTrue();
    }

    @Test
    void marks_may_make_another_person() {
        for (String name : new String[] {"Trần Sơn Hạ", "Tran Son Ha"}) {
            Nominee typed = person(name, 1998, "xóm Gò");
            assertThat(SamePerson.surely(HA, typed)).as(name).isFalse();
            assertThat(SamePerson.maybe(HA, typed)).as(name).isTrue();
        }
    }

    @Test
    void another_year_or_place_or_name_is_another_person() {
        assertThat(SamePerson.maybe(HA, person("Trần Sơn Hà", 1999, "xóm Gò"))).isFalse();
        assertThat(SamePerson.maybe(HA, person("Trần Sơn Hà", null, "xóm Gò"))).isFalse();
        assertThat(SamePerson.maybe(HA, person("Trần Sơn Hà", 1998, "xóm Bến"))).isFalse();
        assertThat(SamePerson.maybe(HA, person("Trần Sơn Hải", 1998, "xóm Gò"))).isFalse();
    }

    @Test
    @Tag("L.2")
    void two_who_were_erased_are_not_one_person() {
        Nominee erased = person(Personal.ERASED, null, Personal.ERASED);
        assertThat(SamePerson.maybe(erased, erased)).isFalse();
    }
}
