package vn.phutrachho.standalone.sample;

import java.util.List;

/**
 * A cell (chi bộ) of a village or residential group, with its people.
 *
 * @param number from 1, through all communes
 * @param formerParent the unit above it until 30 June 2025
 * @param commune the unit above it since
 * @param hamlets where people live; one of them is far from the others in some cells
 */
public record Cell(
        int number,
        String id,
        String name,
        String formerParent,
        String commune,
        List<String> hamlets,
        List<Member> members,
        List<Household> households) {

    /** What it is called as a unit's official code. */
    public String code() {
        return "CB-%02d".formatted(number);
    }

    public Member secretary() {
        return members.getFirst();
    }
}
