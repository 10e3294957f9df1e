package vn.phutrachho.reporting.audit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.reporting.audit.AccessLog.Asked;
import vn.phutrachho.reporting.audit.view.Opening.What;

/**
 * What the address of the log of openings says; the names are those of the address.
 *
 * @param tu first day
 * @param den last day
 * @param loai what was looked at
 * @param trang which page, from 1
 */
record LogForm(
        @Nullable @Refusals({}) LocalDate tu,
        @Nullable @Refusals({"timeline.days-the-wrong-way"}) LocalDate den,
        @Nullable What loai,
        @Nullable Integer trang) {
    Asked asked() {
        return new Asked(tu, den, loai);
    }

    int page() {
        return trang == null ? 1 : trang;
    }
}
