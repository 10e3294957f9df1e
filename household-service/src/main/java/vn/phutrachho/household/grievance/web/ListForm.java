package vn.phutrachho.household.grievance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.view.FindGrievances.Asked;
import vn.phutrachho.household.grievance.view.FindGrievances.Order;
import vn.phutrachho.household.grievance.view.FindGrievances.State;
import vn.phutrachho.household.grievance.view.FindGrievances.Tray;
import vn.phutrachho.kit.web.Paging;

/**
 * What the address of a list of cases says, or its form; the names are Vietnamese there. What was
 * searched for is not in it, so that nothing that a household said can come into an address.
 *
 * @param tray of a desk
 * @param state of the cases beneath somebody
 * @param ended whether of the person's own the ended ones are meant
 * @param unit only households of cells beneath it
 * @param page from 1
 */
record ListForm(
        @BindParam("noi") @Nullable Tray tray,
        @BindParam("tinh-trang") @Nullable State state,
        @BindParam("xong") @Nullable Boolean ended,
        @BindParam("de-tai") @Nullable Theme theme,
        @BindParam("loai") @Nullable GrievanceKind kind,
        @BindParam("don-vi") @Nullable UnitId unit,
        @BindParam("xep") @Nullable Order order,
        @BindParam("trang") @Nullable Integer page) {
    private static final int ON_A_PAGE = 20;

    Asked asked(String search) {
        return new Asked(search, theme, kind, order == null ? Order.DUE : order);
    }

    Paging paging() {
        return new Paging(page == null ? 1 : page, ON_A_PAGE, 0);
    }

    Tray trayOrDesk() {
        return tray == null ? Tray.DESK : tray;
    }

    public State stateOrOpen() {
        return state == null ? State.OPEN : state;
    }

    boolean isEnded() {
        return Boolean.TRUE.equals(ended);
    }

    /** Whether all of a list is meant, and not a part of it. */
    boolean isWhole() {
        return theme == null && kind == null && unit == null;
    }

    ListForm in(Tray other) {
        return new ListForm(other, state, ended, theme, kind, unit, order, null);
    }

    ListForm ofEnded(boolean now) {
        return new ListForm(tray, state, now ? true : null, theme, kind, unit, order, null);
    }

    /** What was chosen, by the names of the fields; from the first page on. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "noi", tray);
        put(fields, "tinh-trang", state);
        put(fields, "xong", ended);
        put(fields, "de-tai", theme);
        put(fields, "loai", kind);
        put(fields, "don-vi", unit);
        put(fields, "xep", order);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** The same at an address. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fields().forEach(address::queryParam);
        return address.build().toUriString();
    }
}
