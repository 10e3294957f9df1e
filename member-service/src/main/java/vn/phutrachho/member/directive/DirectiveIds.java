package vn.phutrachho.member.directive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.UnitId;

/** Whoever enters the same paper, or speaks of the same unit's duty, speaks of one thing. */
public final class DirectiveIds {
    private DirectiveIds() {}

    /**
     * A paper is known by its number and, where that is known, its day, since numbers begin anew
     * with each term; each province has a register of its own.
     */
    public static DirectiveId of(UnitId keeper, String number, @Nullable LocalDate issuedOn) {
        String written = number.strip().replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return new DirectiveId(
                "d-" + named("directive:" + keeper + ":" + written + ":" + issuedOn));
    }

    public static DisseminationId of(DirectiveId directive, UnitId unit) {
        return new DisseminationId("q-" + named("dissemination:" + directive + ":" + unit));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
