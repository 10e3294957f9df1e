package vn.phutrachho.member.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.sheets.SheetSentences;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.InvalidRequest;
import vn.phutrachho.member.InTurn;
import vn.phutrachho.member.access.command.GrantAccess;
import vn.phutrachho.member.member.MemberCode;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.RegisteredMember;
import vn.phutrachho.member.unit.view.FindUnits;

/** Many grants from one file: all of them, or none when a row is in error. */
@Component
public class ImportGrants {
    private static final SheetColumn ACCOUNT = SheetColumn.mandatory("account", "Tài khoản");
    private static final SheetColumn ROLE = SheetColumn.mandatory("role", "Vai trò");
    private static final SheetColumn UNIT =
            SheetColumn.mandatory("unit", "Mã đơn vị", "Đơn vị", "unit code");
    private static final SheetColumn MEMBER =
            SheetColumn.optional("member", "Mã đảng viên", "member code");
    private static final SheetColumn FROM = SheetColumn.optional("from", "Từ ngày");
    private static final SheetColumn UNTIL = SheetColumn.optional("until", "Đến ngày");
    private static final List<SheetColumn> COLUMNS =
            List.of(ACCOUNT, ROLE, UNIT, MEMBER, FROM, UNTIL);
    private static final int LONGEST_ID = 80;
    private static final Map<String, Role> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("đảng viên", Role.MEMBER);
        ROLES.put("bí thư chi bộ", Role.SECRETARY);
        ROLES.put("cán bộ xã", Role.COMMUNE_OFFICER);
        ROLES.put("cán bộ phường", Role.COMMUNE_OFFICER);
        ROLES.put("cán bộ đặc khu", Role.COMMUNE_OFFICER);
        ROLES.put("cán bộ huyện", Role.DISTRICT_OFFICER);
        ROLES.put("cán bộ tỉnh", Role.PROVINCE_OFFICER);
        ROLES.put("kiểm tra", Role.AUDITOR);
        ROLES.put("quản trị", Role.ADMINISTRATOR);
        for (Role role : Role.values()) {
            ROLES.put(role.name(), role);
        }
    }

    private final GiveAccess giving;
    private final Access access;
    private final Commands commands;
    private final FindUnits units;
    private final FindMembers members;
    private final SheetSentences sentences;
    private final Today today;

    ImportGrants(
            GiveAccess giving,
            Access access,
            Commands commands,
            FindUnits units,
            FindMembers members,
            SheetSentences sentences,
            Today today) {
        this.giving = giving;
        this.access = access;
        this.commands = commands;
        this.units = units;
        this.members = members;
        this.sentences = sentences;
        this.today = today;
    }

    /**
     * Gives what the file says.
     *
     * @return how many rows it had
     * @throws InvalidRequest with every row that is in error; nothing is granted then
     */
    public int grant(SheetFile file) {
        Caller caller = giving.demandAdministrator();
        Sheet sheet = Sheet.read(file, COLUMNS);
        Map<MemberId, RegisteredMember> known = known(sheet);
        List<GrantAccess> grants = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            GrantAccess grant = read(row, known);
            if (grant != null && row.isRight()) {
                grants.add(grant);
            }
        }
        if (!sheet.errors().isEmpty()) {
            throw rowsInError(sheet);
        }
        InTurn.of(Set.copyOf(grants), GrantAccess::grant)
                .send(
                        turn -> commands.sendAll(turn, caller),
                        (_, refusal) -> {
                            throw refusal;
                        });
        return sheet.rows().size();
    }

    private Map<MemberId, RegisteredMember> known(Sheet sheet) {
        Set<MemberId> named =
                sheet.rows().stream()
                        .filter(row -> row.has(MEMBER))
                        .map(row -> MemberCode.idOf(row.peek(MEMBER)))
                        .collect(Collectors.toSet());
        return members.each(named);
    }

    private @Nullable GrantAccess read(SheetRow row, Map<MemberId, RegisteredMember> known) {
        LocalDate stated = row.date(FROM);
        LocalDate from = stated == null ? today.get() : stated;
        LocalDate until = row.date(UNTIL);
        Role role = row.choice(ROLE, ROLES, Role.MEMBER);
        AccountId account = account(row);
        UnitId unit = unit(row, role, from);
        MemberId member = member(row, known);
        if (role == Role.MEMBER && member == null) {
            row.reject(MEMBER, "grant.member-missing");
        }
        if (until != null && until.isBefore(from)) {
            row.reject(UNTIL, "grant.ends-before-it-starts");
        }
        if (account == null || unit == null) {
            return null;
        }
        GrantId id = GrantIds.of(account, role, unit, from);
        return new GrantAccess(id, account, role, unit, member, from, until);
    }

    private static @Nullable AccountId account(SheetRow row) {
        String text = row.text(ACCOUNT, LONGEST_ID);
        try {
            return text.isEmpty() ? null : new AccountId(text);
        } catch (InvalidValue _) {
            row.reject(ACCOUNT, "id.malformed");
            return null;
        }
    }

    /** By code, or by id: a grouping has no code. */
    private @Nullable UnitId unit(SheetRow row, Role role, LocalDate from) {
        String text = row.text(UNIT, LONGEST_ID);
        if (text.isEmpty()) {
            return null;
        }
        if (role == Role.ADMINISTRATOR) {
            return UnitTree.ROOT;
        }
        UnitId found =
                access.tree().all().stream()
                        .filter(unit -> unit.existsOn(from))
                        .filter(unit -> unit.id().value().equals(text))
                        .findFirst()
                        .or(() -> units.withCode(text, from))
                        .map(vn.phutrachho.kit.access.Unit::id)
                        .orElse(null);
        if (found == null) {
            row.reject(UNIT, "grant.unknown-unit", text);
        }
        return found;
    }

    private static @Nullable MemberId member(SheetRow row, Map<MemberId, RegisteredMember> known) {
        if (!row.has(MEMBER)) {
            return null;
        }
        MemberId member = MemberCode.idOf(row.peek(MEMBER));
        if (!known.containsKey(member)) {
            row.reject(MEMBER, "grant.unknown-member");
            return null;
        }
        return member;
    }

    private InvalidRequest rowsInError(Sheet sheet) {
        Locale locale = LocaleContextHolder.getLocale();
        return new InvalidRequest("grants.rows-in-error", sentences.errors(sheet.errors(), locale));
    }
}
