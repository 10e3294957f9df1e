package vn.phutrachho.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.household.household.Households.LAI;
import static vn.phutrachho.household.household.Households.details;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.Personal;
import vn.phutrachho.household.household.command.HouseholdDetails;

class HouseholdDetailsTest {
    private static HouseholdDetails of(
            String head, String hamlet, int people, int weight, boolean hard, String... wants) {
        return new HouseholdDetails(
                Personal.of(LAI, head),
                Personal.of(LAI, "Nhà gần cầu Ông Bá"),
                hamlet,
                "Cụm 2",
                people,
                weight,
                hard,
                false,
                null,
                List.of(wants));
    }

    @Test
    void what_is_said_in_the_same_words_has_the_same_mark() {
        assertThat(of("Trần Thị Lài", "Xóm Trên", 3, 10, false).mark()).isEqualTo(details().mark());
    }

    @Test
    void whatever_is_said_otherwise_has_another_mark() {
        assertThat(
                        List.of(
                                details().mark(),
                                of("Trần Thị Lái", "Xóm Trên", 3, 10, false).mark(),
                                of("Trần Thị Lài", "Xóm Dưới", 3, 10, false).mark(),
                                of("Trần Thị Lài", "Xóm Trên", 2, 10, false).mark(),
                                of("Trần Thị Lài", "Xóm Trên", 3, 11, false).mark(),
                                of("Trần Thị Lài", "Xóm Trên", 3, 10, true).mark(),
                                of("Trần Thị Lài", "Xóm Trên", 3, 10, false, "vay vốn").mark()))
                .doesNotHaveDuplicates();
    }
}
