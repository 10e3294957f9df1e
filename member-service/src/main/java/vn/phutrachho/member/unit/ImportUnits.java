package vn.phutrachho.member.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.RenameUnit;
import vn.phutrachho.member.unit.command.UnitCommand;
import vn.phutrachho.member.unit.command.UnitRefusal;

/**
 * The tree of units from a spreadsheet: looked at and rehearsed, then written by an administrator.
 */
@Component
public class ImportUnits {
    private static final SheetColumn CODE = SheetColumn.mandatory("code", "Mã đơn vị", "Mã");
    private static final SheetColumn NAME = SheetColumn.mandatory("name", "Tên đơn vị", "Tên");
    private static final SheetColumn KIND = SheetColumn.mandatory("kind", "Cấp", "Loại");
    private static final SheetColumn SINCE =
            SheetColumn.mandatory("since", "Từ ngày", "Ngày thành lập");
    private static final SheetColumn PARENT =
            SheetColumn.optional("parent", "Mã cấp trên", "Cấp trên");
    private static final SheetColumn ID = SheetColumn.optional("id", "Mã riêng");
    private static final List<SheetColumn> COLUMNS = List.of(CODE, NAME, KIND, SINCE, PARENT, ID);
    private static final String ABOUT = "units";
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 120;
    private static final Map<String, UnitKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("chi bộ", UnitKind.CELL);
        KINDS.put("xã", UnitKind.COMMUNE);
        KINDS.put("phường", UnitKind.COMMUNE);
        KINDS.put("thị trấn", UnitKind.COMMUNE);
        KINDS.put("đặc khu", UnitKind.COMMUNE);
        KINDS.put("huyện", UnitKind.DISTRICT);
        KINDS.put("tỉnh", UnitKind.PROVINCE);
        KINDS.put("trực thuộc", UnitKind.ATTACHED);
        for (UnitKind kind : UnitKind.values()) {
            KINDS.put(kind.name(), kind);
        }
    }

    private final Access access;
    private final ChangeUnits changing;
    private final Imports imports;
    private final Today today;

    ImportUnits(Access access, ChangeUnits changing, Imports imports, Today today) {
        this.access = access;
        this.changing = changing;
        this.imports = imports;
        this.today = today;
    }

    /** Reads the file and keeps it; nothing is written. */
    public Looked look(SheetFile file) {
        return imports.look(ABOUT, administrator().account(), file, this::read);
    }

    /** What the file that was looked at would write now. */
    public Looked again(String looked) {
        return imports.again(looked, ABOUT, administrator().account(), this::read);
    }

    /**
     * Writes what was shown, or nothing.
     *
     * @return how many rows were written
     */
    public int confirm(String looked) {
        Caller caller = administrator();
        return imports.confirm(
                looked,
                ABOUT,
                caller.account(),
                this::read,
                all -> changing.change(all.stream().map(UnitCommand.class::cast).toList(), caller));
    }

    private Caller administrator() {
        Caller caller = access.caller();
        caller.require(UnitTree.ROOT, Role.ADMINISTRATOR);
        return caller;
    }

    private Imported read(SheetFile file) {
        Sheet sheet = Sheet.read(file, COLUMNS);
        Reading reading = new Reading(sheet);
        reading.readAll();
        return new Imported(
                sheet.file(),
                sheet.rows().size(),
                reading.newcomers.size(),
                reading.changed,
                reading.same,
                reading.rehearsal.rehearsed(),
                sheet.errors(),
                reading.changes,
                reading.newcomers);
    }

    /** One reading of a file: rows in the order in which each finds its parent. */
    private final class Reading {
        private final Rehearsal rehearsal = new Rehearsal(access.tree());
        private final Map<String, SheetRow> byCode = new HashMap<>();
        private final Map<String, UnitId> ids = new HashMap<>();
        private final List<String> newcomers = new ArrayList<>();
        private final List<RowChange> changes = new ArrayList<>();
        private final Sheet sheet;
        private int changed;
        private int same;

        Reading(Sheet sheet) {
            this.sheet = sheet;
        }

        void readAll() {
            for (SheetRow row : sheet.rows()) {
                String code = row.text(CODE, LONGEST_CODE);
                SheetRow twin = code.isEmpty() ? null : byCode.putIfAbsent(code, row);
                if (twin != null) {
                    row.reject(CODE, "duplicate", twin.number());
                }
            }
            List<SheetRow> waiting = new ArrayList<>(sheet.rows());
            int before = waiting.size() + 1;
            while (!waiting.isEmpty() && waiting.size() < before) {
                before = waiting.size();
                waiting.removeIf(this::tryRead);
            }
            waiting.forEach(row -> row.reject(PARENT, "unit.parent-not-there", row.peek(PARENT)));
        }

        /** False while the row of its parent is still to come. */
        private boolean tryRead(SheetRow row) {
            String parent = row.peek(PARENT);
            SheetRow above = byCode.get(parent);
            if (above != null && above.isRight() && !ids.containsKey(parent)) {
                return false;
            }
            read(row);
            return true;
        }

        private void read(SheetRow row) {
            String name = row.text(NAME, LONGEST_NAME);
            UnitKind kind = row.choice(KIND, KINDS, UnitKind.CELL);
            LocalDate since = row.date(SINCE);
            UnitId unit = idOf(row);
            if (since == null || unit == null || !row.isRight()) {
                return;
            }
            UnitId parent = parentOf(row, since);
            if (!row.isRight()) {
                return;
            }
            Optional<Unit> known = rehearsal.tree().find(unit);
            if (known.isPresent()) {
                hold(row, known.get(), name, kind, parent, since);
            } else if (passes(row, found(row, unit, kind, name, parent, since))) {
                newcomers.add(name);
                ids.put(row.peek(CODE), unit);
            }
        }

        private FoundUnit found(
                SheetRow row,
                UnitId unit,
                UnitKind kind,
                String name,
                @Nullable UnitId parent,
                LocalDate since) {
            return new FoundUnit(unit, kind, row.peek(CODE), name, parent, since);
        }

        /** Holds a row against the unit that is there: a new name, another parent, or no change. */
        private void hold(
                SheetRow row,
                Unit known,
                String name,
                UnitKind kind,
                @Nullable UnitId parent,
                LocalDate since) {
            LocalDate day = today.get();
            if (known.kind() != kind) {
                row.reject(KIND, "unit-kind", String.valueOf(known.kind()));
                return;
            }
            if (known.endedOn() != null) {
                row.reject(CODE, "unit-ended");
                return;
            }
            LocalDate from = known.since() != null && since.isAfter(known.since()) ? since : day;
            String nameBefore = known.name(from);
            UnitId parentBefore = rehearsal.tree().parent(known.id(), from).orElse(null);
            boolean differs = false;
            if (!nameBefore.equals(name) && passes(row, new RenameUnit(known.id(), name, from))) {
                changes.add(new RowChange(name, row.number(), NAME.title(), nameBefore, name));
                differs = true;
            }
            if (parent != null
                    && !parent.equals(parentBefore)
                    && passes(row, new MoveUnit(known.id(), parent, from))) {
                changes.add(
                        new RowChange(
                                name,
                                row.number(),
                                PARENT.title(),
                                parentBefore == null ? "" : access.tree().name(parentBefore, day),
                                access.tree().name(parent, day)));
                differs = true;
            }
            if (differs) {
                changed++;
            } else if (row.isRight()) {
                same++;
            }
            ids.put(row.peek(CODE), known.id());
        }

        private boolean passes(SheetRow row, UnitCommand command) {
            try {
                rehearsal.then(command);
                rehearsal.demandOrderAfter(command);
                return true;
            } catch (UnitRefusal refusal) {
                row.reject(columnOf(refusal), refusal.code(), refusal.arguments());
                return false;
            }
        }

        private static SheetColumn columnOf(UnitRefusal refusal) {
            return switch (refusal.code()) {
                case "unit.without-parent",
                        "unit.parent-not-there",
                        "unit.under-a-cell",
                        "unit.under-itself" ->
                        PARENT;
                case "unit.before-founding", "unit.ended", "unit.moved-later" -> SINCE;
                default -> CODE;
            };
        }

        private @Nullable UnitId idOf(SheetRow row) {
            String code = row.peek(CODE);
            String own = row.peek(ID);
            String made = own.isEmpty() ? "u-" + SearchKey.of(code).replace(' ', '-') : own;
            try {
                return new UnitId(made);
            } catch (InvalidValue _) {
                row.reject(own.isEmpty() ? CODE : ID, "id.malformed");
                return null;
            }
        }

        private @Nullable UnitId parentOf(SheetRow row, LocalDate since) {
            String code = row.peek(PARENT);
            if (code.isEmpty()) {
                return null;
            }
            UnitId inFile = ids.get(code);
            if (inFile != null) {
                return inFile;
            }
            Optional<UnitId> there =
                    rehearsal.tree().all().stream()
                            .filter(unit -> unit.existsOn(since) && unit.code().equals(code))
                            .map(Unit::id)
                            .findFirst();
            if (there.isEmpty()) {
                row.reject(PARENT, "unit.parent-not-there", code);
            }
            return there.orElse(null);
        }
    }
}
