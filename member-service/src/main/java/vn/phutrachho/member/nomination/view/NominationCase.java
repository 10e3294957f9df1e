package vn.phutrachho.member.nomination.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.events.member.Nominee;
import vn.phutrachho.kit.personal.ErasureNote;

/**
 * A nomination and everything that happened to it (M4.4).
 *
 * @param cell to which the person was nominated; it may have been merged since
 * @param nominators all who ever nominated, in their order
 * @param standing the last step that stands
 * @param since the day of that step
 * @param nominatedOn the day of the first nomination
 * @param happenings in the order in which they became known
 * @param erased that the nominee's personal texts were erased; null while they are not
 */
public record NominationCase(
        NominationId id,
        UnitId cell,
        Nominee nominee,
        List<Nominator> nominators,
        NominationStep standing,
        LocalDate since,
        LocalDate nominatedOn,
        List<Happening> happenings,
        @Nullable ErasureNote erased) {
    public NominationCase {
        nominators = List.copyOf(nominators);
        happenings = List.copyOf(happenings);
    }

    /**
     * A member who nominated.
     *
     * @param why what the nominee did, in the member's words
     * @param withdrew whether they took it back
     */
    public record Nominator(MemberId member, Personal why, LocalDate on, boolean withdrew) {}

    /** Whether the member nominates the person, or did. */
    public boolean isOf(MemberId member) {
        return nominators.stream().anyMatch(each -> each.member().equals(member));
    }

    /** Whether the member still nominates the person. */
    public boolean isStillOf(MemberId member) {
        return nominators.stream()
                .anyMatch(each -> each.member().equals(member) && !each.withdrew());
    }

    /** The last step that stands, with what was said of it; absent before the first. */
    public Optional<Happening> lastStep() {
        return happenings.reversed().stream().filter(Happening::stands).findFirst();
    }

    NominationCase with(Nominee corrected) {
        return new NominationCase(
                id, cell, corrected, nominators, standing, since, nominatedOn, happenings, erased);
    }

    NominationCase with(Nominator more) {
        return withNominators(Stream.concat(nominators.stream(), Stream.of(more)).toList());
    }

    NominationCase without(MemberId member) {
        return withNominators(
                nominators.stream()
                        .map(
                                each ->
                                        each.member().equals(member)
                                                ? new Nominator(member, each.why(), each.on(), true)
                                                : each)
                        .toList());
    }

    NominationCase with(ErasureNote note) {
        return new NominationCase(
                id, cell, nominee, nominators, standing, since, nominatedOn, happenings, note);
    }

    private NominationCase withNominators(List<Nominator> all) {
        return new NominationCase(
                id, cell, nominee, all, standing, since, nominatedOn, happenings, erased);
    }

    /** Where things stand follows from the steps that stand. */
    NominationCase then(Happening next) {
        return withHappenings(Stream.concat(happenings.stream(), Stream.of(next)).toList());
    }

    /** The last step that stands does not count any more. */
    NominationCase lastStepMistaken() {
        List<Happening> all = new ArrayList<>(happenings);
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at).stands()) {
                all.set(at, all.get(at).asMistaken());
                return withHappenings(all);
            }
        }
        return this;
    }

    private NominationCase withHappenings(List<Happening> all) {
        Optional<Happening> last = all.reversed().stream().filter(Happening::stands).findFirst();
        return new NominationCase(
                id,
                cell,
                nominee,
                nominators,
                last.map(Happening::step).orElse(NominationStep.NOMINATED),
                last.map(Happening::on).orElse(nominatedOn),
                nominatedOn,
                all,
                erased);
    }
}
