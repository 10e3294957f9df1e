package vn.phutrachho.household.grievance.web;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.kit.web.Due;

/**
 * A case as a line of a list.
 *
 * @param place where the household lives, by its cell
 * @param where who holds it
 * @param kind colour of its state
 * @param days working days where it is
 */
record CaseLine(
        CaseSheet sheet,
        String place,
        String where,
        String stage,
        String kind,
        @Nullable Due due,
        int days) {
    static CaseLine of(CaseSheet sheet, CaseWords words) {
        return of(sheet, sheet.cellName(), words);
    }

    static CaseLine of(CaseSheet sheet, String place, CaseWords words) {
        return new CaseLine(
                sheet,
                place,
                words.where(sheet),
                words.stage(sheet.stage()),
                words.kind(sheet.stage()),
                words.due(sheet),
                words.daysHere(sheet));
    }
}
