package vn.phutrachho.household.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.AccountGrants.Grant;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;

@Tag("M4.1")
class SettingsRightsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitId PROVINCE = new UnitId("p");

    private static Caller with(Role role, UnitId unit) {
        return new Caller(
                new AccountId("somebody"),
                List.of(new Grant(new GrantId("g"), role, unit, null, TODAY, null)),
                new UnitTree(List.of()),
                TODAY);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_has_a_role_reads(Role role) {
        assertThatCode(() -> SettingsRights.demandReading(with(role, PROVINCE)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_administrator_of_everything_changes(Role role) {
        assertThat(SettingsRights.mayChange(with(role, UnitTree.ROOT)))
                .isEqualTo(role == Role.ADMINISTRATOR);
        assertThat(SettingsRights.mayChange(with(role, PROVINCE))).isFalse();
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> SettingsRights.demandChanging(with(role, PROVINCE)));
    }

    @Test
    void whoever_has_no_role_may_nothing() {
        Caller nobody =
                new Caller(new AccountId("nobody"), List.of(), new UnitTree(List.of()), TODAY);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> SettingsRights.demandReading(nobody));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> SettingsRights.demandChanging(nobody));
    }
}
