package vn.phutrachho.assignment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.time.Today;

/** Which cell a page is about: the one asked for, or the one whose secretary is looking. */
@Component
public class MyCell {
    private final Access access;
    private final Today today;

    MyCell(Access access, Today today) {
        this.access = access;
        this.today = today;
    }

    /**
     * The cell asked for, as far as the person may see it; else their own.
     *
     * @throws AccessRefused where there is none
     */
    public UnitId or(@Nullable UnitId asked) {
        Caller caller = access.caller();
        if (asked != null) {
            caller.require(asked, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
            return asked;
        }
        return caller.unitsWith(Role.SECRETARY).stream()
                .flatMap(unit -> caller.tree().cellsBeneath(unit, today.get()).stream())
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    /** Its name today. */
    public String name(UnitId unit) {
        return access.tree().name(unit, today.get());
    }

    /** The cell and those that were merged into it by today. */
    public Set<UnitId> withMerged(UnitId cell) {
        return access.tree().withMerged(cell, today.get());
    }

    /** Whether the person looking is its secretary. */
    public boolean isSecretary(UnitId cell) {
        return access.caller().has(Role.SECRETARY, cell);
    }

    /** The member that is looking; nothing where it is none. */
    public @Nullable MemberId self() {
        return access.caller().member().orElse(null);
    }
}
