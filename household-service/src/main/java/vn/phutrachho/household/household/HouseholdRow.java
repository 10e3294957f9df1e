package vn.phutrachho.household.household;

import static vn.phutrachho.household.household.HouseholdColumns.ADDRESS;
import static vn.phutrachho.household.household.HouseholdColumns.CODE;
import static vn.phutrachho.household.household.HouseholdColumns.DECISION;
import static vn.phutrachho.household.household.HouseholdColumns.HAMLET;
import static vn.phutrachho.household.household.HouseholdColumns.HARD;
import static vn.phutrachho.household.household.HouseholdColumns.HEAD;
import static vn.phutrachho.household.household.HouseholdColumns.HOUSE_GROUP;
import static vn.phutrachho.household.household.HouseholdColumns.LANGUAGE;
import static vn.phutrachho.household.household.HouseholdColumns.PEOPLE;
import static vn.phutrachho.household.household.HouseholdColumns.POVERTY;
import static vn.phutrachho.household.household.HouseholdColumns.POVERTY_WORDS;
import static vn.phutrachho.household.household.HouseholdColumns.REMOTE;
import static vn.phutrachho.household.household.HouseholdColumns.SINCE;
import static vn.phutrachho.household.household.HouseholdColumns.WANTS;
import static vn.phutrachho.household.household.HouseholdColumns.WEIGHT;
import static vn.phutrachho.household.household.HouseholdColumns.YEAR;
import static vn.phutrachho.household.household.HouseholdColumns.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.CorrectHousehold;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.command.RecordPovertyStatus;
import vn.phutrachho.household.household.command.RegisterHousehold;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.SpokenLanguages;

/**
 * One row of a cell's list, held against the register. An empty cell, and a column that the file
 * does not have, leave what the register says as it is.
 */
final class HouseholdRow {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 200;

    private final SheetRow row;
    private final HouseholdCode code;
    private final UnitId cell;
    private final @Nullable HouseholdCard known;
    private final LocalDate today;
    private final HouseholdDetails details;
    private final PovertyStatus poverty;
    private final String decision;
    private final int year;
    private final List<Object> commands = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();

    /**
     * @param known the household of this code, if there is one
     */
    HouseholdRow(
            SheetRow row,
            HouseholdCode code,
            UnitId cell,
            @Nullable HouseholdCard known,
            LocalDate today) {
        this.row = row;
        this.code = code;
        this.cell = cell;
        this.known = known;
        this.today = today;
        this.details = details();
        this.poverty = row.choice(POVERTY, POVERTY_WORDS, povertyBefore());
        this.decision = row.text(DECISION, RecordPovertyStatus.LONGEST_DECISION);
        this.year =
                row.number(
                        YEAR,
                        RecordPovertyStatus.EARLIEST_YEAR,
                        RecordPovertyStatus.LATEST_YEAR,
                        0);
        check();
        if (row.isRight()) {
            decide();
        }
    }

    boolean isRight() {
        return row.isRight();
    }

    boolean isNew() {
        return known == null;
    }

    boolean isChanged() {
        return !isNew() && !commands.isEmpty();
    }

    boolean isSame() {
        return !isNew() && commands.isEmpty();
    }

    String name() {
        return details.head().text();
    }

    List<Object> commands() {
        return commands;
    }

    List<RowChange> changes() {
        return changes;
    }

    private HouseholdDetails details() {
        return new HouseholdDetails(
                Personal.of(code.in(cell), row.text(HEAD, LONGEST_NAME)),
                Personal.of(
                        code.in(cell),
                        textOr(ADDRESS, LONGEST_TEXT, so(d -> d.address().text(), ""))),
                textOr(HAMLET, LONGEST_NAME, so(HouseholdDetails::hamlet, "")),
                textOr(HOUSE_GROUP, LONGEST_NAME, so(HouseholdDetails::houseGroup, "")),
                row.number(PEOPLE, 1, HouseholdDetails.MOST_PEOPLE, 1),
                row.number(
                        WEIGHT,
                        1,
                        HouseholdDetails.MOST_WEIGHT,
                        so(HouseholdDetails::weight, HouseholdDetails.ORDINARY_WEIGHT)),
                row.has(HARD) ? row.yesNo(HARD) : so(HouseholdDetails::hard, false),
                row.has(REMOTE) ? row.yesNo(REMOTE) : so(HouseholdDetails::remote, false),
                language(),
                row.has(WANTS)
                        ? row.words(WANTS, LONGEST_TEXT)
                        : so(HouseholdDetails::wants, List.<String>of()));
    }

    private <T> T so(Function<HouseholdDetails, T> part, T otherwise) {
        return known == null ? otherwise : part.apply(known.details());
    }

    private String textOr(SheetColumn column, int longest, String absent) {
        return row.has(column) ? row.text(column, longest) : absent;
    }

    private @Nullable String language() {
        if (!row.has(LANGUAGE)) {
            return known == null ? null : known.details().language();
        }
        String language = row.language(LANGUAGE, 20);
        return SpokenLanguages.VIETNAMESE.equals(language) ? null : language;
    }

    private PovertyStatus povertyBefore() {
        return known == null ? PovertyStatus.NONE : known.poverty();
    }

    private @Nullable String decisionBefore() {
        return known == null ? null : known.povertyNow().decision();
    }

    private LocalDate since() {
        LocalDate since = row.date(SINCE);
        return since == null ? today : since;
    }

    private void check() {
        if (row.has(SINCE) && since().isAfter(today)) {
            row.reject(SINCE, "household.in-the-future");
        }
        if (hasDecision() && decision.chars().noneMatch(Character::isDigit)) {
            row.reject(DECISION, "household.decision-without-number");
        }
        if (hasDecision() && year == 0) {
            row.reject(YEAR, "household.decision-without-year");
        }
        if (known != null && known.goneOn() != null) {
            row.reject(CODE, "household.gone");
        } else if (known != null && !known.cell().equals(cell)) {
            row.reject(CODE, "household.moved-away");
        } else if (known != null && poverty != povertyBefore() && !hasDecision()) {
            row.reject(POVERTY, "household.decision-missing");
        }
    }

    private boolean hasDecision() {
        return !decision.isEmpty();
    }

    private void decide() {
        if (known == null) {
            commands.add(new RegisterHousehold(cell, code, details, poverty, since()));
        } else if (!known.details().equals(details)) {
            commands.add(new CorrectHousehold(known.id(), details, today));
            differences(known.details());
        }
        if (hasDecision() && (poverty != povertyBefore() || isAnotherDecision())) {
            recordPoverty();
        }
    }

    private boolean isAnotherDecision() {
        return !decision.equals(decisionBefore());
    }

    private void recordPoverty() {
        commands.add(
                new RecordPovertyStatus(
                        code.in(cell),
                        poverty,
                        decision,
                        null,
                        year,
                        known == null ? since() : today));
        if (known != null) {
            String before = word(povertyBefore()) + said(decisionBefore());
            changes.add(change(POVERTY, before, word(poverty) + said(decision)));
        }
    }

    private static String said(@Nullable String decision) {
        return decision == null ? "" : " (" + decision + ")";
    }

    private void differences(HouseholdDetails was) {
        difference(was, HEAD, d -> d.head().text());
        difference(was, ADDRESS, d -> d.address().text());
        difference(was, HAMLET, HouseholdDetails::hamlet);
        difference(was, HOUSE_GROUP, HouseholdDetails::houseGroup);
        difference(was, PEOPLE, HouseholdDetails::people);
        difference(was, WEIGHT, HouseholdDetails::weight);
        difference(was, HARD, HouseholdDetails::hard);
        difference(was, REMOTE, HouseholdDetails::remote);
        difference(was, LANGUAGE, HouseholdRow::written);
        difference(was, WANTS, d -> String.join(", ", d.wants()));
    }

    private void difference(
            HouseholdDetails was,
            SheetColumn column,
            Function<HouseholdDetails, @Nullable Object> part) {
        Object before = part.apply(was);
        Object after = part.apply(details);
        if (!Objects.equals(before, after)) {
            changes.add(change(column, shown(before), shown(after)));
        }
    }

    private RowChange change(SheetColumn column, String before, String after) {
        return new RowChange(name(), row.number(), column.title(), before, after);
    }

    private static @Nullable String written(HouseholdDetails details) {
        String language = details.language();
        return language == null ? null : SpokenLanguages.written(language);
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "có" : "không";
            default -> value.toString();
        };
    }
}
