package vn.phutrachho.member.member;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.member.member.command.MemberDetails;
import vn.phutrachho.member.member.view.RegisteredMember;

/**
 * What of a member's entry is to be put right, or has changed; what is absent stays as it is, as do
 * abilities and languages.
 *
 * @param leader secretary or deputy secretary
 * @param hamlet where they live within the cell's area
 * @param houseGroup cluster of houses within the hamlet
 * @param health band that limits work, never a diagnosis
 * @param limit most households they can be given
 */
public record Correction(
        @Nullable String name,
        @Nullable Boolean leader,
        @Nullable String hamlet,
        @Nullable String houseGroup,
        @Nullable HealthBand health,
        @Nullable Integer limit) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PLACE = 80;

    MemberDetails of(RegisteredMember entry) {
        MemberDetails so = entry.details();
        return new MemberDetails(
                name == null ? so.name() : Personal.of(entry.id(), name.strip()),
                requireNonNullElse(leader, so.leader()),
                requireNonNullElse(hamlet, so.hamlet()).strip(),
                requireNonNullElse(houseGroup, so.houseGroup()).strip(),
                requireNonNullElse(health, so.health()),
                requireNonNullElse(limit, so.limit()),
                so.abilities(),
                so.languages());
    }
}
