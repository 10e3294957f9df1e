package vn.phutrachho.member.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.member.InTurn;
import vn.phutrachho.member.member.command.ChangeDutyStatus;
import vn.phutrachho.member.member.command.CorrectMember;
import vn.phutrachho.member.member.command.EnrolMember;
import vn.phutrachho.member.member.command.MemberRefusal;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.RegisteredMember;

/**
 * A cell's list of members from a spreadsheet: looked at, then written by an officer of its
 * commune.
 */
@Component
public class ImportMembers {
    private final Access access;
    private final Commands commands;
    private final FindMembers members;
    private final Imports imports;
    private final Today today;

    ImportMembers(
            Access access, Commands commands, FindMembers members, Imports imports, Today today) {
        this.access = access;
        this.commands = commands;
        this.members = members;
        this.imports = imports;
        this.today = today;
    }

    /** Reads the file and keeps it; nothing is written. */
    public Looked look(UnitId cell, SheetFile file) {
        Caller caller = officerOf(cell);
        return imports.look(about(cell), caller.account(), file, reading(cell, caller));
    }

    /** What the file that was looked at would write now. */
    public Looked again(UnitId cell, String looked) {
        Caller caller = officerOf(cell);
        return imports.again(looked, about(cell), caller.account(), reading(cell, caller));
    }

    /**
     * Writes what was shown, or nothing.
     *
     * @return how many rows were written
     */
    public int confirm(UnitId cell, String looked) {
        Caller caller = officerOf(cell);
        return imports.confirm(
                looked,
                about(cell),
                caller.account(),
                reading(cell, caller),
                all -> write(all, caller));
    }

    private Caller officerOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.COMMUNE_OFFICER);
        Unit unit = access.tree().find(cell).orElseThrow(MemberRefusal::notACell);
        if (unit.kind() != UnitKind.CELL || !unit.existsOn(today.get())) {
            throw MemberRefusal.notACell();
        }
        return caller;
    }

    private static String about(UnitId cell) {
        return "members:" + cell;
    }

    private Imports.Reading reading(UnitId cell, Caller caller) {
        return file -> read(cell, file, caller);
    }

    private Imported read(UnitId cell, SheetFile file, Caller caller) {
        Sheet sheet = Sheet.read(file, MemberColumns.ALL);
        rejectRepeats(sheet);
        Map<MemberId, RegisteredMember> known = known(sheet);
        String place = placeOf(access.tree().name(cell, today.get()));
        List<MemberRow> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            MemberId member = memberIn(row);
            rows.add(
                    new MemberRow(
                            row,
                            member,
                            cell,
                            place,
                            known.get(member),
                            today.get(),
                            elsewhere(caller)));
        }
        List<MemberRow> right = rows.stream().filter(MemberRow::isRight).toList();
        return new Imported(
                sheet.file(),
                rows.size(),
                (int) right.stream().filter(MemberRow::isNew).count(),
                (int) right.stream().filter(MemberRow::isChanged).count(),
                (int) right.stream().filter(MemberRow::isSame).count(),
                right.stream().flatMap(row -> row.commands().stream()).toList(),
                sheet.errors(),
                right.stream().flatMap(row -> row.changes().stream()).toList(),
                right.stream().filter(MemberRow::isNew).map(MemberRow::name).toList());
    }

    /** Where a cell's members live, when the file does not say: {@code Chi bộ thôn Bàu Sen}. */
    private static String placeOf(String cell) {
        return cell.replaceFirst("(?i)^chi bộ ", "");
    }

    /** The name of a cell that the officer may know of; empty for one beyond their commune. */
    private Function<UnitId, String> elsewhere(Caller caller) {
        return cell ->
                caller.has(Role.COMMUNE_OFFICER, cell) ? access.tree().name(cell, today.get()) : "";
    }

    /** Which of two rows of one code is right, nobody can tell: both are in error. */
    private static void rejectRepeats(Sheet sheet) {
        Map<String, SheetRow> first = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            String code = row.text(MemberColumns.CODE, MemberRow.LONGEST_CODE);
            SheetRow twin = code.isEmpty() ? null : first.putIfAbsent(code, row);
            if (twin != null) {
                twin.reject(MemberColumns.CODE, "duplicate", row.number());
                row.reject(MemberColumns.CODE, "duplicate", twin.number());
            }
        }
    }

    private Map<MemberId, RegisteredMember> known(Sheet sheet) {
        return members.each(sheet.rows().stream().map(ImportMembers::memberIn).toList());
    }

    private static MemberId memberIn(SheetRow row) {
        return MemberCode.idOf(row.peek(MemberColumns.CODE));
    }

    private void write(List<?> all, Caller caller) {
        List<Refusal> refusals = new ArrayList<>();
        InTurn.<Object>of(all, ImportMembers::member)
                .send(
                        turn -> commands.sendAll(turn, caller),
                        (_, refusal) -> refusals.add(refusal));
        if (!refusals.isEmpty()) {
            throw refusals.getFirst();
        }
    }

    private static MemberId member(Object command) {
        return switch (command) {
            case EnrolMember enrolling -> enrolling.member();
            case CorrectMember correcting -> correcting.member();
            case ChangeDutyStatus changing -> changing.member();
            default -> throw new IllegalArgumentException("not of an import");
        };
    }
}
