package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.command.AmendFinding;
import vn.phutrachho.assignment.inspection.command.InspectionRefusal;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.assignment.InspectionEvent.FindingAmended;

/** What an inspection found, as the aggregate remembers it: a strength has no correction. */
final class Findings {
    private final Map<FindingId, Optional<Correction>> found = new LinkedHashMap<>();

    void strength(FindingId finding) {
        found.put(finding, Optional.empty());
    }

    void put(FindingId finding, Correction correction) {
        found.put(finding, Optional.of(correction));
    }

    void remove(FindingId finding) {
        found.remove(finding);
    }

    /** Only an open correction is asked otherwise. */
    void amend(FindingAmended event) {
        String correction = event.correction();
        LocalDate dueOn = event.dueOn();
        if (correction != null && dueOn != null && isOpen(event.finding())) {
            put(event.finding(), Correction.open(correction, dueOn));
        }
    }

    private boolean isOpen(FindingId finding) {
        return correction(finding).stage() == CorrectionStage.OPEN;
    }

    boolean knows(FindingId finding) {
        return found.containsKey(finding);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean areAllVerified() {
        return found.values().stream().flatMap(Optional::stream).allMatch(Correction::isVerified);
    }

    void mustKnow(FindingId finding) {
        if (!knows(finding)) {
            throw new InspectionRefusal.NoSuchFinding();
        }
    }

    Correction correction(FindingId finding) {
        mustKnow(finding);
        return Objects.requireNonNull(found.get(finding))
                .orElseThrow(InspectionRefusal.NothingToCorrect::new);
    }

    /** Nothing was corrected before it was found. */
    void mustFollow(LocalDate heldOn) {
        boolean before =
                found.values().stream()
                        .flatMap(Optional::stream)
                        .anyMatch(it -> it.dueOn().isBefore(heldOn) || it.wasDoneBefore(heldOn));
        if (before) {
            throw new InspectionRefusal.HeldAfterCorrection();
        }
    }

    void mustBeAmendable(AmendFinding command, LocalDate heldOn) {
        mustKnow(command.finding());
        Optional<Correction> before = Objects.requireNonNull(found.get(command.finding()));
        if (before.isEmpty()) {
            mustAskNothing(command);
        } else {
            mustAskRightly(before.get(), command, heldOn);
        }
    }

    private static void mustAskNothing(AmendFinding command) {
        if (command.correction() != null || command.dueOn() != null) {
            throw new InspectionRefusal.NothingToCorrect();
        }
    }

    private static void mustAskRightly(Correction before, AmendFinding command, LocalDate heldOn) {
        @Nullable LocalDate dueOn = command.dueOn();
        if (command.correction() == null || dueOn == null) {
            throw new InspectionRefusal.CorrectionMissing();
        }
        if (before.isAskedOtherwise(command.correction().strip(), dueOn)) {
            before.mustBe(CorrectionStage.OPEN);
            Days.mustBeWithinAYear(dueOn, heldOn, command.on());
        }
    }
}
