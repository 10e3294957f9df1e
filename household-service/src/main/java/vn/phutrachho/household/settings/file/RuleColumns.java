package vn.phutrachho.household.settings.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.sheets.SheetColumn;

/** What a table of rules may say of each; an empty cell is everything. */
public final class RuleColumns {
    static final SheetColumn STAGE = SheetColumn.mandatory("stage", "Bước");
    static final SheetColumn LEVEL = SheetColumn.optional("level", "Cấp");
    static final SheetColumn KIND = SheetColumn.optional("kind", "Loại");
    static final SheetColumn THEME = SheetColumn.optional("theme", "Đề tài", "Lĩnh vực");

    /** The only one that a rule which is there already can change. */
    public static final SheetColumn DAYS =
            SheetColumn.mandatory("workingDays", "Số ngày làm việc", "Ngày làm việc");

    static final List<SheetColumn> ALL = List.of(STAGE, LEVEL, KIND, THEME, DAYS);

    static final String EVERYTHING = "mọi";

    private RuleColumns() {}

    /**
     * A rule in the words of the table.
     *
     * @param theme its theme in those words; empty for every theme
     */
    static String words(RuleScope scope, String theme) {
        return Stream.of(
                        word(scope.stage()),
                        scope.level() == null ? "" : word(scope.level()),
                        scope.kind() == null ? "" : word(scope.kind()),
                        theme)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static Map<String, Optional<Stage>> stages() {
        return words(List.of(Stage.values()), RuleColumns::word, false);
    }

    static Map<String, Optional<UnitKind>> levels() {
        return words(List.of(UnitKind.values()), RuleColumns::word, true);
    }

    static Map<String, Optional<GrievanceKind>> kinds() {
        return words(List.of(GrievanceKind.values()), RuleColumns::word, true);
    }

    private static <T extends Enum<T>> Map<String, Optional<T>> words(
            List<T> all, Function<T, String> word, boolean everything) {
        Map<String, Optional<T>> words = new LinkedHashMap<>();
        all.forEach(one -> words.put(word.apply(one), Optional.of(one)));
        all.forEach(one -> words.put(one.name(), Optional.of(one)));
        if (everything) {
            words.put(EVERYTHING, Optional.empty());
        }
        return words;
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case CONCLUDE -> "kết luận";
            case ACCEPT -> "tiếp nhận";
            case ANSWER -> "trả lời";
            case CARRY_BACK -> "mang về";
        };
    }

    private static String word(UnitKind level) {
        return switch (level) {
            case CELL -> "chi bộ";
            case COMMUNE -> "xã";
            case DISTRICT -> "huyện";
            case PROVINCE -> "tỉnh";
            case ATTACHED -> "trực thuộc";
        };
    }

    private static String word(GrievanceKind kind) {
        return switch (kind) {
            case GRIEVANCE -> "bức xúc";
            case RECOMMENDATION -> "kiến nghị";
            case FEEDBACK -> "phản ánh";
        };
    }
}
