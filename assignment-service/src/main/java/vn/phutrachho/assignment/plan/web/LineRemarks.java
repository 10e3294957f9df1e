package vn.phutrachho.assignment.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.assignment.LineRemark;

/** Remarks on single lines as the review's form has them: two lists of the same length. */
final class LineRemarks {
    private LineRemarks() {}

    static List<LineRemark> of(@Nullable List<String> households, @Nullable List<String> remarks) {
        List<LineRemark> said = new ArrayList<>();
        int lines =
                households == null || remarks == null
                        ? 0
                        : Math.min(households.size(), remarks.size());
        for (int i = 0; i < lines && households != null && remarks != null; i++) {
            if (!remarks.get(i).isBlank()) {
                said.add(LineRemark.of(new HouseholdId(households.get(i)), remarks.get(i).strip()));
            }
        }
        return said;
    }

    /** What was said of each household. */
    static Map<HouseholdId, String> byHousehold(List<LineRemark> remarks) {
        return remarks.stream()
                .collect(Collectors.toMap(LineRemark::household, said -> said.remark().text()));
    }
}
