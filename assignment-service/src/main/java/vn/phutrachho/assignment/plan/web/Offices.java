package vn.phutrachho.assignment.plan.web;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.events.MemberId;

/**
 * What members of a cell are in it. The register says who leads, secretary or deputy; who has the
 * secretary's account is the secretary.
 *
 * @param secretary absent where nobody, or more than one, has that account
 */
record Offices(@Nullable MemberId secretary, Words words) {
    String of(CellMember member) {
        if (member.id().equals(secretary)) {
            return words.say("office.secretary");
        }
        if (member.leader()) {
            return words.say(secretary == null ? "office.leader" : "office.deputy");
        }
        return words.say("office.member");
    }
}
