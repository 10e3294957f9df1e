package vn.phutrachho.household.settings.file;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;

/** A table of limits. */
public record LimitSheet(Sheet sheet, Map<GrievanceLimit, Integer> limits) {
    private static final SheetColumn LIMIT = SheetColumn.mandatory("limit", "Giới hạn");
    private static final SheetColumn MOST = SheetColumn.mandatory("most", "Nhiều nhất");

    public static LimitSheet read(SheetFile file) {
        Sheet sheet = Sheet.read(file, List.of(LIMIT, MOST));
        Map<String, Optional<GrievanceLimit>> words =
                stream(GrievanceLimit.values()).collect(toMap(Enum::name, Optional::of));
        Map<GrievanceLimit, Integer> limits = new EnumMap<>(GrievanceLimit.class);
        for (SheetRow row : sheet.rows()) {
            int most = row.number(MOST, 0, 60, 0);
            row.choice(LIMIT, words, Optional.empty()).ifPresent(limit -> limits.put(limit, most));
        }
        return new LimitSheet(sheet, limits);
    }
}
