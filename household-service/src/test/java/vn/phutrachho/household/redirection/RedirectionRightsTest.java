package vn.phutrachho.household.redirection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.AccountGrants.Grant;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

@Tag("M4.2")
class RedirectionRightsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final UnitId TAN_MY = new UnitId("tan-my");
    private static final UnitTree TREE =
            new UnitTree(
                    List.of(
                            unit(BINH_SON, UnitKind.COMMUNE, null),
                            unit(BAU_SEN, UnitKind.CELL, BINH_SON),
                            unit(TAN_MY, UnitKind.CELL, BINH_SON)));

    private static Unit unit(UnitId id, UnitKind kind, @Nullable UnitId parent) {
        return new Unit(
                id,
                kind,
                id.value(),
                List.of(new Unit.Name(id.value(), TODAY)),
                parent == null ? List.of() : List.of(new Unit.Parent(parent, TODAY)),
                List.of(),
                TODAY,
                null,
                null);
    }

    private static Caller with(Role role, UnitId unit) {
        Grant grant = new Grant(new GrantId("g"), role, unit, null, TODAY, null);
        return new Caller(new AccountId("somebody"), List.of(grant), TREE, TODAY);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_a_cells_own_members_and_secretary_say_that_the_way_was_shown(Role role) {
        Set<Role> show = EnumSet.of(Role.MEMBER, Role.SECRETARY);
        if (show.contains(role)) {
            assertThatCode(() -> RedirectionRights.demandShowing(with(role, BAU_SEN), BAU_SEN))
                    .doesNotThrowAnyException();
        } else {
            refusesShowing(with(role, BAU_SEN), BAU_SEN);
        }
        refusesShowing(with(role, TAN_MY), BAU_SEN);
        refusesShowing(with(role, BINH_SON), BAU_SEN);
        refusesShowing(with(role, BINH_SON), BINH_SON);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_figures_are_the_secretarys_the_communes_and_the_auditors(Role role) {
        Set<Role> read = EnumSet.of(Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        if (read.contains(role)) {
            assertThatCode(() -> RedirectionRights.demandFigures(with(role, BAU_SEN), BAU_SEN))
                    .doesNotThrowAnyException();
        } else {
            refusesFigures(with(role, BAU_SEN), BAU_SEN);
        }
        refusesFigures(with(role, TAN_MY), BAU_SEN);
        refusesFigures(with(role, BINH_SON), BINH_SON);
    }

    @Test
    void whoever_has_no_role_may_nothing() {
        Caller nobody = new Caller(new AccountId("nobody"), List.of(), TREE, TODAY);
        assertThat(RedirectionRights.cells(nobody)).isEmpty();
        refusesShowing(nobody, BAU_SEN);
        refusesFigures(nobody, BAU_SEN);
    }

    private static void refusesShowing(Caller caller, UnitId cell) {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> RedirectionRights.demandShowing(caller, cell));
    }

    private static void refusesFigures(Caller caller, UnitId cell) {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> RedirectionRights.demandFigures(caller, cell));
    }
}
