package vn.phutrachho.member.member;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.phutrachho.events.MemberId;

/** One code of the register is one member in the whole system, whoever enrols them first. */
public final class MemberCode {
    private MemberCode() {}

    /** The id that follows from the code; the code itself does not stand in it. */
    public static MemberId idOf(String code) {
        String name = "member:" + code.strip();
        return new MemberId("m-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
