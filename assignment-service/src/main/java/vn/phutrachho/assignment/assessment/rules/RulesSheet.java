package vn.phutrachho.assignment.assessment.rules;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Level;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Weight;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;

/**
 * A table of rules: for each day from which rules apply its levels ({@code LEVEL}, the best first),
 * what facts are worth ({@code FACT}, with points for each time and the most that counts), and the
 * most points of all together ({@code TOTAL}).
 */
final class RulesSheet {
    private static final SheetColumn FROM = SheetColumn.mandatory("from", "Từ ngày");
    private static final SheetColumn KIND = SheetColumn.mandatory("kind", "Loại");
    private static final SheetColumn CODE = SheetColumn.optional("code", "Mã");
    private static final SheetColumn NAME = SheetColumn.optional("name", "Tên");
    private static final SheetColumn ENGLISH = SheetColumn.optional("english", "Tên tiếng Anh");
    private static final SheetColumn POINTS = SheetColumn.optional("points", "Điểm");
    private static final SheetColumn MOST = SheetColumn.optional("most", "Nhiều nhất");
    private static final SheetColumn SOURCE = SheetColumn.optional("source", "Nguồn");

    private static final int MOST_POINTS = 1_000;
    private static final int LONGEST = 120;

    private RulesSheet() {}

    /** What a row says. */
    private enum Kind {
        LEVEL,
        FACT,
        TOTAL
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException when a line cannot be read, or rules have no levels
     */
    static List<AssessmentRules> read(SheetFile file) {
        Sheet sheet =
                Sheet.read(file, List.of(FROM, KIND, CODE, NAME, ENGLISH, POINTS, MOST, SOURCE));
        Map<LocalDate, Building> versions = new TreeMap<>();
        for (SheetRow row : sheet.rows()) {
            LocalDate from = row.date(FROM);
            if (from != null) {
                versions.computeIfAbsent(from, Building::new).take(row);
            }
        }
        sheet.demandRight();
        return versions.values().stream().map(Building::made).toList();
    }

    /** Rules from one day on, row by row. */
    private static final class Building {
        private final LocalDate from;
        private final List<Level> levels = new ArrayList<>();
        private final List<Weight> weights = new ArrayList<>();
        private final Set<String> said = new HashSet<>();
        private String source = "";
        private @Nullable Integer most;

        Building(LocalDate from) {
            this.from = from;
        }

        void take(SheetRow row) {
            if (row.has(SOURCE)) {
                source = row.text(SOURCE, LONGEST);
            }
            String code = row.text(CODE, 40);
            row.choice(KIND, words(Kind.values()), Optional.empty())
                    .ifPresent(kind -> take(row, kind, code));
        }

        private void take(SheetRow row, Kind kind, String code) {
            if (!said.add(kind + " " + code)) {
                throw wrong(row, "is said twice");
            }
            switch (kind) {
                case LEVEL -> levels.add(level(row, code));
                case FACT -> {
                    int points = row.number(POINTS, -MOST_POINTS, MOST_POINTS, 0);
                    int limit = row.number(MOST, 0, MOST_POINTS, MOST_POINTS);
                    row.choice(CODE, words(DutyFact.values()), Optional.empty())
                            .ifPresent(fact -> weights.add(new Weight(fact, points, limit)));
                }
                case TOTAL -> most = row.number(MOST, 0, MOST_POINTS, MOST_POINTS);
            }
        }

        private Level level(SheetRow row, String code) {
            String name = row.text(NAME, LONGEST);
            if (code.isEmpty() || name.isEmpty()) {
                throw wrong(row, "is a level without code or name");
            }
            String english = row.text(ENGLISH, LONGEST);
            return new Level(code, name, english.isEmpty() ? name : english);
        }

        private static IllegalArgumentException wrong(SheetRow row, String what) {
            return new IllegalArgumentException("Row " + row.number() + " " + what);
        }

        AssessmentRules made() {
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("No levels from " + from + " on");
            }
            return new AssessmentRules(
                    from,
                    source,
                    levels,
                    weights,
                    most == null ? OptionalInt.empty() : OptionalInt.of(most));
        }
    }

    private static <E extends Enum<E>> Map<String, Optional<E>> words(E[] all) {
        return stream(all).collect(toMap(Enum::name, Optional::of));
    }
}
