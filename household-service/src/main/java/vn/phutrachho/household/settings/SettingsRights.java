package vn.phutrachho.household.settings;

import java.util.stream.Stream;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;

/**
 * Whoever has to do with grievances may know by what they are worked; the administrator of
 * everything sets it. A setting is no case: it names nobody.
 */
public final class SettingsRights {
    private SettingsRights() {}

    public static boolean reads(Role role) {
        return switch (role) {
            case MEMBER, SECRETARY, COMMUNE_OFFICER, DISTRICT_OFFICER, PROVINCE_OFFICER -> true;
            case AUDITOR, ADMINISTRATOR -> true;
        };
    }

    public static boolean changes(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case MEMBER, SECRETARY, COMMUNE_OFFICER, DISTRICT_OFFICER, PROVINCE_OFFICER, AUDITOR ->
                    false;
        };
    }

    /**
     * @throws AccessRefused when the person has no role that reads
     */
    public static void demandReading(Caller caller) {
        if (caller.roles().stream().noneMatch(SettingsRights::reads)) {
            throw new AccessRefused();
        }
    }

    /** They hold for the whole province, so a role anywhere beneath is not enough. */
    public static boolean mayChange(Caller caller) {
        return Stream.of(Role.values())
                .filter(SettingsRights::changes)
                .anyMatch(role -> caller.has(role, UnitTree.ROOT));
    }

    /**
     * @throws AccessRefused when the person may not set anything
     */
    public static void demandChanging(Caller caller) {
        if (!mayChange(caller)) {
            throw new AccessRefused();
        }
    }
}
