package vn.phutrachho.events.member;

import java.time.LocalDate;

/**
 * A session at which a unit made a directive known to its members (M1.2). It has numbers and no
 * names.
 *
 * @param place empty where it was not said
 * @param expected members of the unit who are to be made acquainted, at all its sessions together
 * @param present how many of them were at this one
 * @param remark in few words; empty where there is none
 */
public record SessionDetails(
        LocalDate heldOn,
        String place,
        SessionLeader ledBy,
        int expected,
        int present,
        String remark) {}
