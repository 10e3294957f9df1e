package vn.phutrachho.member.member.command;

import java.util.List;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberDescribed;

/**
 * What the register says of a member, as far as the duty needs it.
 *
 * @param leader secretary or deputy secretary: can carry hard households
 * @param hamlet where they live within the cell's area
 * @param houseGroup cluster of houses within the hamlet
 * @param health band that limits work, never a diagnosis
 * @param limit most households they can be given
 * @param abilities what they know that households may want
 * @param languages language codes they speak, vi among them
 */
public record MemberDetails(
        Personal name,
        boolean leader,
        String hamlet,
        String houseGroup,
        HealthBand health,
        int limit,
        List<String> abilities,
        List<String> languages) {
    public MemberDetails {
        abilities = List.copyOf(abilities);
        languages = List.copyOf(languages);
    }

    public static MemberDetails of(MemberDescribed said) {
        return new MemberDetails(
                said.name(),
                said.leader(),
                said.hamlet().text(),
                said.houseGroup().text(),
                said.healthBand(),
                said.limit(),
                Personal.texts(said.abilities()),
                Personal.texts(said.languages()));
    }
}
