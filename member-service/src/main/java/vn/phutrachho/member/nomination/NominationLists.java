package vn.phutrachho.member.nomination;

import static java.util.Comparator.comparing;
import static vn.phutrachho.events.member.NominationStep.ADMITTED;
import static vn.phutrachho.events.member.NominationStep.PROPOSED;
import static vn.phutrachho.events.member.NominationStep.RETURNED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.RegisteredMember;
import vn.phutrachho.member.nomination.NominationSheet.Line;
import vn.phutrachho.member.nomination.NominationSheet.Why;
import vn.phutrachho.member.nomination.view.FindNominations;
import vn.phutrachho.member.nomination.view.Happening;
import vn.phutrachho.member.nomination.view.NominationCase;

/** Nominations as each person may see them (M4.4). */
@Component
public class NominationLists {
    private final Access access;
    private final FindNominations nominations;
    private final FindMembers members;

    NominationLists(Access access, FindNominations nominations, FindMembers members) {
        this.access = access;
        this.nominations = nominations;
        this.members = members;
    }

    /** What the member at hand nominated, the newest first. */
    public List<NominationSheet> mine() {
        Caller caller = access.caller();
        return sheets(caller, nominations.of(caller.requireMember()));
    }

    /** One nomination, for whoever may see it. */
    public NominationSheet one(NominationId id) {
        Caller caller = access.caller();
        return nominations
                .find(id)
                .filter(of -> new NominationRights(caller, of).may(Deed.READ))
                .map(of -> sheets(caller, List.of(of)).getFirst())
                .orElseThrow(AccessRefused::new);
    }

    /** The cells whose nominations are the person's work, by name. */
    public List<UnitId> cells() {
        Caller caller = access.caller();
        caller.requireAny(Role.SECRETARY);
        return cells(caller, Role.SECRETARY);
    }

    /** All of one cell, what waits for it longest first. */
    public List<NominationSheet> ofCell(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        return sheets(caller, nominations.of(withMerged(caller, List.of(cell))));
    }

    /** What waits for a decision of the person's committees, the longest first. */
    public List<NominationSheet> beforeTheCommune() {
        return ofTheCommune(List.of(PROPOSED));
    }

    /** What the person's committees decided, as long as the cell has not gone on. */
    public List<NominationSheet> decidedByTheCommune() {
        return ofTheCommune(List.of(ADMITTED, RETURNED)).reversed();
    }

    private List<NominationSheet> ofTheCommune(Collection<NominationStep> standing) {
        Caller caller = access.caller();
        caller.requireAny(Role.COMMUNE_OFFICER);
        Set<UnitId> cells = withMerged(caller, cells(caller, Role.COMMUNE_OFFICER));
        return sheets(caller, nominations.of(cells, standing));
    }

    private static List<UnitId> cells(Caller caller, Role role) {
        UnitTree tree = caller.tree();
        LocalDate day = caller.today();
        return tree.highest(caller.unitsWith(role), day).stream()
                .flatMap(unit -> tree.cellsBeneath(unit, day).stream())
                .distinct()
                .sorted(comparing(cell -> tree.name(cell, day), Vietnamese.alphabet()))
                .toList();
    }

    private static Set<UnitId> withMerged(Caller caller, Collection<UnitId> cells) {
        Set<UnitId> all = new LinkedHashSet<>(cells);
        all.addAll(caller.tree().withMerged(Set.copyOf(cells), caller.today()));
        return all;
    }

    private List<NominationSheet> sheets(Caller caller, List<NominationCase> cases) {
        Set<MemberId> named = new LinkedHashSet<>();
        cases.forEach(of -> of.nominators().forEach(each -> named.add(each.member())));
        Map<MemberId, RegisteredMember> entries = members.each(named);
        Function<MemberId, String> names =
                member ->
                        Optional.ofNullable(entries.get(member))
                                .map(entry -> entry.name().text())
                                .orElse(member.value());
        return cases.stream().map(of -> new Seen(caller, of, names).sheet()).toList();
    }

    /** One nomination through the eyes of one person. */
    private record Seen(Caller caller, NominationCase of, Function<MemberId, String> names) {
        NominationSheet sheet() {
            Set<Deed> may = new NominationRights(caller, of).all();
            boolean all = may.contains(Deed.READ_ALL);
            UnitId cell = caller.tree().heirOf(of.cell(), caller.today());
            return new NominationSheet(
                    of.id(),
                    cell,
                    name(cell),
                    of.nominee().name().text(),
                    of.nominee().bornIn().isPresent() ? of.nominee().bornIn().getAsInt() : null,
                    of.nominee().home().text(),
                    of.nominee().occupation().text(),
                    of.nominators().stream()
                            .filter(each -> all || isMe(each.member()))
                            .map(
                                    each ->
                                            new Why(
                                                    names.apply(each.member()),
                                                    each.why().text(),
                                                    each.on(),
                                                    each.withdrew()))
                            .toList(),
                    of.standing(),
                    of.since(),
                    of.nominatedOn(),
                    of.lastStep().map(Happening::said).map(Personal::text).orElse(null),
                    of.happenings().stream().map(each -> line(each, all)).toList(),
                    may,
                    of.erased());
        }

        private Line line(Happening happening, boolean all) {
            MemberId member = happening.member();
            boolean told = member == null || all || isMe(member);
            return new Line(
                    happening.act(),
                    happening.step(),
                    happening.on(),
                    Today.dayOf(happening.recordedAt()),
                    told ? who(happening) : null,
                    told ? text(happening.said()) : null,
                    happening.decision(),
                    happening.ground(),
                    happening.mistaken());
        }

        private @Nullable String who(Happening happening) {
            MemberId member = happening.member();
            UnitId unit = happening.unit();
            if (member != null) {
                return names.apply(member);
            }
            return unit == null ? null : name(unit);
        }

        private static @Nullable String text(@Nullable Personal said) {
            return said == null || said.text().isBlank() ? null : said.text();
        }

        private String name(UnitId unit) {
            return caller.tree().name(unit, caller.today());
        }

        private boolean isMe(MemberId member) {
            return caller.member().filter(member::equals).isPresent();
        }
    }
}
