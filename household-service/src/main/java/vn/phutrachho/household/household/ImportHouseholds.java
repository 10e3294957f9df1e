package vn.phutrachho.household.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;

/**
 * A cell's list of households from a spreadsheet: looked at, then written by an officer of its
 * commune.
 */
@Component
public class ImportHouseholds {
    private static final int LONGEST_CODE = 40;

    private final Imports imports;
    private final FindHouseholds find;
    private final HouseholdRights rights;
    private final KeepRegister register;

    ImportHouseholds(
            Imports imports, FindHouseholds find, HouseholdRights rights, KeepRegister register) {
        this.imports = imports;
        this.find = find;
        this.rights = rights;
        this.register = register;
    }

    /** Reads the file and keeps it; nothing is written. */
    public Looked look(Caller caller, UnitId cell, SheetFile file) {
        rights.demandWriting(caller, cell);
        return imports.look(about(cell), caller.account(), file, reading(caller, cell));
    }

    /** What the file that was looked at would write now. */
    public Looked again(Caller caller, UnitId cell, String looked) {
        rights.demandWriting(caller, cell);
        return imports.again(looked, about(cell), caller.account(), reading(caller, cell));
    }

    /**
     * Writes what was shown, or nothing.
     *
     * @return how many rows were written
     */
    public int confirm(Caller caller, UnitId cell, String looked) {
        rights.demandWriting(caller, cell);
        return imports.confirm(
                looked,
                about(cell),
                caller.account(),
                reading(caller, cell),
                commands -> register.writeAll(caller, commands));
    }

    private static String about(UnitId cell) {
        return "households:" + cell;
    }

    private Imports.Reading reading(Caller caller, UnitId cell) {
        return file -> read(caller, cell, Sheet.read(file, HouseholdColumns.ALL));
    }

    private Imported read(Caller caller, UnitId cell, Sheet sheet) {
        Map<SheetRow, HouseholdCode> codes = codes(sheet);
        Map<HouseholdId, HouseholdCard> known =
                find.all(codes.values().stream().map(code -> code.in(cell)).toList());
        List<HouseholdRow> right = new ArrayList<>();
        codes.forEach(
                (row, code) -> {
                    HouseholdCard card = known.get(code.in(cell));
                    HouseholdRow read = new HouseholdRow(row, code, cell, card, caller.today());
                    if (read.isRight()) {
                        right.add(read);
                    }
                });
        return new Imported(
                sheet.file(),
                sheet.rows().size(),
                (int) right.stream().filter(HouseholdRow::isNew).count(),
                (int) right.stream().filter(HouseholdRow::isChanged).count(),
                (int) right.stream().filter(HouseholdRow::isSame).count(),
                right.stream().flatMap(row -> row.commands().stream()).toList(),
                sheet.errors(),
                right.stream().flatMap(row -> row.changes().stream()).toList(),
                right.stream().filter(HouseholdRow::isNew).map(HouseholdRow::name).toList());
    }

    /** Of each row that has one its code, in the order of the rows. */
    private static Map<SheetRow, HouseholdCode> codes(Sheet sheet) {
        Map<SheetRow, HouseholdCode> codes = new LinkedHashMap<>();
        for (SheetRow row : sheet.rows()) {
            HouseholdCode code = code(row);
            if (code != null) {
                codes.put(row, code);
            }
        }
        rejectRepeats(codes);
        return codes;
    }

    private static @Nullable HouseholdCode code(SheetRow row) {
        String text = row.text(HouseholdColumns.CODE, LONGEST_CODE);
        try {
            return text.isEmpty() ? null : new HouseholdCode(text);
        } catch (InvalidValue _) {
            row.reject(HouseholdColumns.CODE, "household.code-malformed");
            return null;
        }
    }

    /** Which of two rows of one code is right, nobody can tell: both are in error. */
    private static void rejectRepeats(Map<SheetRow, HouseholdCode> codes) {
        Map<HouseholdCode, SheetRow> first = new HashMap<>();
        Set<SheetRow> told = new HashSet<>();
        codes.forEach(
                (row, code) -> {
                    SheetRow twin = first.putIfAbsent(code, row);
                    if (twin != null) {
                        row.reject(HouseholdColumns.CODE, "duplicate", twin.number());
                        if (told.add(twin)) {
                            twin.reject(HouseholdColumns.CODE, "duplicate", row.number());
                        }
                    }
                });
    }
}
