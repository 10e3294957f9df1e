package vn.phutrachho.member.member;

import static java.util.stream.Collectors.joining;
import static vn.phutrachho.member.member.MemberColumns.ABILITIES;
import static vn.phutrachho.member.member.MemberColumns.BANDS;
import static vn.phutrachho.member.member.MemberColumns.CODE;
import static vn.phutrachho.member.member.MemberColumns.DUTIES;
import static vn.phutrachho.member.member.MemberColumns.DUTY;
import static vn.phutrachho.member.member.MemberColumns.DUTY_FROM;
import static vn.phutrachho.member.member.MemberColumns.DUTY_UNTIL;
import static vn.phutrachho.member.member.MemberColumns.HAMLET;
import static vn.phutrachho.member.member.MemberColumns.HEALTH;
import static vn.phutrachho.member.member.MemberColumns.HOUSE_GROUP;
import static vn.phutrachho.member.member.MemberColumns.LANGUAGES;
import static vn.phutrachho.member.member.MemberColumns.LEADER;
import static vn.phutrachho.member.member.MemberColumns.LIMIT;
import static vn.phutrachho.member.member.MemberColumns.NAME;
import static vn.phutrachho.member.member.MemberColumns.PAPER;
import static vn.phutrachho.member.member.MemberColumns.SINCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.SpokenLanguages;
import vn.phutrachho.member.member.command.ChangeDutyStatus;
import vn.phutrachho.member.member.command.CorrectMember;
import vn.phutrachho.member.member.command.EnrolMember;
import vn.phutrachho.member.member.command.MemberDetails;
import vn.phutrachho.member.member.command.MemberRefusal;
import vn.phutrachho.member.member.view.RegisteredMember;

/**
 * One row of a cell's list, held against the register. An empty cell, and a column that the file
 * does not have, leave what the register says as it is.
 */
final class MemberRow {
    static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 80;
    private static final int LONGEST_LIST = 300;
    private static final int USUAL_LIMIT = 10;

    private final SheetRow row;
    private final MemberId member;
    private final UnitId cell;
    private final @Nullable RegisteredMember known;
    private final LocalDate today;
    private final MemberDetails details;
    private final List<Object> commands = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();

    /**
     * @param place name of the cell, where the file does not say where somebody lives
     * @param known the entry under this code, if there is one
     * @param elsewhere the name of another cell; empty when the officer may not know of it
     */
    MemberRow(
            SheetRow row,
            MemberId member,
            UnitId cell,
            String place,
            @Nullable RegisteredMember known,
            LocalDate today,
            Function<UnitId, String> elsewhere) {
        this.row = row;
        this.member = member;
        this.cell = cell;
        this.known = known;
        this.today = today;
        this.details = details(place);
        if (known != null && known.erased() != null) {
            row.reject(CODE, MemberRefusal.erased().code());
        } else if (isNew()) {
            enrol();
        } else {
            demandOfThisCell(elsewhere);
            correct();
        }
    }

    boolean isRight() {
        return row.isRight();
    }

    /** Not in the register, or not any more. */
    boolean isNew() {
        return known == null || known.left() != null;
    }

    boolean isChanged() {
        return !isNew() && !commands.isEmpty();
    }

    boolean isSame() {
        return !isNew() && commands.isEmpty();
    }

    String name() {
        return details.name().text();
    }

    List<Object> commands() {
        return commands;
    }

    List<RowChange> changes() {
        return changes;
    }

    private MemberDetails details(String place) {
        return new MemberDetails(
                Personal.of(member, row.text(NAME, LONGEST_NAME)),
                row.has(LEADER) ? row.yesNo(LEADER) : so(RegisteredMember::leader, false),
                textOr(HAMLET, so(RegisteredMember::hamlet, place)),
                textOr(HOUSE_GROUP, so(RegisteredMember::houseGroup, "")),
                row.choice(HEALTH, BANDS, so(RegisteredMember::health, HealthBand.FULL)),
                row.number(
                        LIMIT, 0, Member.MOST_HOUSEHOLDS, so(RegisteredMember::limit, USUAL_LIMIT)),
                row.has(ABILITIES)
                        ? row.words(ABILITIES, LONGEST_LIST)
                        : so(RegisteredMember::abilities, List.<String>of()),
                row.has(LANGUAGES)
                        ? languages()
                        : so(RegisteredMember::languages, List.of(SpokenLanguages.VIETNAMESE)));
    }

    private <T> T so(Function<RegisteredMember, T> part, T otherwise) {
        return known == null ? otherwise : part.apply(known);
    }

    private String textOr(SheetColumn column, String absent) {
        return row.has(column) ? row.text(column, LONGEST_TEXT) : absent;
    }

    private List<String> languages() {
        return Stream.concat(
                        Stream.of(SpokenLanguages.VIETNAMESE),
                        row.languages(LANGUAGES, LONGEST_LIST).stream())
                .distinct()
                .toList();
    }

    private void demandOfThisCell(Function<UnitId, String> elsewhere) {
        UnitId other = Objects.requireNonNull(known).lastCell();
        if (other.equals(cell)) {
            return;
        }
        String name = elsewhere.apply(other);
        if (name.isEmpty()) {
            row.reject(CODE, "member-in-other-commune");
        } else {
            row.reject(CODE, "member-in-other-cell", name);
        }
    }

    private void enrol() {
        LocalDate since = row.date(SINCE);
        if (since == null) {
            return; // noted as blank or as no date
        }
        demandNotAhead(SINCE, since);
        LocalDate left = known == null ? null : known.stays().getLast().until();
        if (left != null && since.isBefore(left)) {
            row.reject(SINCE, "member-left", left);
        }
        DutyStatus duty = row.choice(DUTY, DUTIES, DutyStatus.FULL);
        LocalDate dutyFrom = row.date(DUTY_FROM);
        if (duty == DutyStatus.FULL || (duty == DutyStatus.RESIDENCE_CONTACT && dutyFrom == null)) {
            enrolAs(duty, since);
        } else {
            enrolAs(DutyStatus.FULL, since);
            changeDuty(duty, dutyFrom == null ? since : dutyFrom, since);
        }
    }

    private void enrolAs(DutyStatus duty, LocalDate since) {
        commands.add(
                new EnrolMember(
                        member, cell, row.text(CODE, LONGEST_CODE), details, duty, null, since));
    }

    private void correct() {
        RegisteredMember before = Objects.requireNonNull(known);
        note(NAME, before.name().text(), name());
        note(LEADER, yesNo(before.leader()), yesNo(details.leader()));
        note(HAMLET, before.hamlet(), details.hamlet());
        note(HOUSE_GROUP, before.houseGroup(), details.houseGroup());
        note(HEALTH, word(before.health()), word(details.health()));
        note(LIMIT, "" + before.limit(), "" + details.limit());
        note(
                ABILITIES,
                String.join(", ", before.abilities()),
                String.join(", ", details.abilities()));
        note(LANGUAGES, written(before.languages()), written(details.languages()));
        if (!details.equals(before.details())) {
            commands.add(new CorrectMember(member, details, today));
        }
        changeDutyOf(before);
    }

    private void changeDutyOf(RegisteredMember before) {
        RegisteredMember.Duty now = before.duty(today);
        DutyStatus duty = row.choice(DUTY, DUTIES, now.status());
        LocalDate from = row.date(DUTY_FROM);
        LocalDate until = row.date(DUTY_UNTIL);
        boolean prolonged = until != null && !until.equals(now.until());
        if (duty == now.status() && !prolonged) {
            return;
        }
        note(DUTY, word(now.status()), word(duty));
        changeDuty(duty, from == null ? today : from, before.since());
    }

    private void changeDuty(DutyStatus duty, LocalDate from, LocalDate since) {
        LocalDate until = row.date(DUTY_UNTIL);
        String paper = row.text(PAPER, LONGEST_TEXT);
        try {
            Member.demandTerm(duty, from, until);
            Member.demandPaper(duty, paper);
        } catch (MemberRefusal refusal) {
            boolean ofPaper = refusal.code().equals(MemberRefusal.paperMissing().code());
            row.reject(ofPaper ? PAPER : DUTY_UNTIL, refusal.code());
        }
        if (from.isBefore(since)) {
            row.reject(DUTY_FROM, MemberRefusal.beforeEnrolment().code());
        }
        commands.add(new ChangeDutyStatus(member, duty, from, until, paper));
    }

    private void demandNotAhead(SheetColumn column, LocalDate day) {
        if (day.isAfter(today)) {
            row.reject(column, "ahead");
        }
    }

    private void note(SheetColumn column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new RowChange(name(), row.number(), column.title(), before, after));
        }
    }

    private static String written(List<String> languages) {
        return languages.stream().map(SpokenLanguages::written).collect(joining(", "));
    }

    private static String yesNo(boolean yes) {
        return yes ? "có" : "không";
    }

    private static <T> String word(T meant, Map<String, T> words) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meant))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String word(HealthBand band) {
        return word(band, BANDS);
    }

    private static String word(DutyStatus duty) {
        return word(duty, DUTIES);
    }
}
