package vn.phutrachho.assignment.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.register.CellMember.Duty;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberDescribed;
import vn.phutrachho.events.member.MemberEvent;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberDetailsCorrected;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberErased;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each member. */
@Component
class CellMembersProjection implements Projection<CellMember> {
    @Override
    public String name() {
        return "cell-members";
    }

    @Override
    public Class<CellMember> document() {
        return CellMember.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("stays.cell"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MemberEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof MemberEvent member
                ? Set.of(member.member().value())
                : Set.of();
    }

    @Override
    public CellMember fold(String id, @Nullable CellMember before, RecordedEvent event) {
        CellMember member = before == null ? unknown(new MemberId(id)) : before;
        return switch ((MemberEvent) event.event()) {
            case MemberEnrolled enrolled -> enrolled(member, enrolled);
            case MemberDetailsCorrected corrected ->
                    described(member.id(), member.stays(), member.duties(), corrected);
            case DutyStatusChanged changed ->
                    with(
                            member,
                            member.stays(),
                            plus(
                                    member.duties(),
                                    new Duty(changed.duty(), changed.from(), changed.until())));
            case MemberTransferred(var of, var from, var to, var on) ->
                    with(
                            member,
                            plus(Stay.ended(member.stays(), on), new Stay(to, on, null)),
                            member.duties());
            // their texts are erased where they stand, in all that was told of them before
            case MemberErased erased -> member;
            case MemberLeft left ->
                    with(member, Stay.ended(member.stays(), left.on()), member.duties());
        };
    }

    private static CellMember unknown(MemberId id) {
        return new CellMember(
                id,
                id.value(),
                List.of(),
                List.of(),
                false,
                "",
                "",
                HealthBand.FULL,
                0,
                List.of(),
                List.of());
    }

    private static CellMember enrolled(CellMember before, MemberEnrolled event) {
        List<Duty> always = plus(before.duties(), new Duty(DutyStatus.FULL, event.since(), null));
        boolean full = event.duty() == DutyStatus.FULL;
        return described(
                before.id(),
                plus(before.stays(), new Stay(event.cell(), event.since(), null)),
                full
                        ? always
                        : plus(always, new Duty(event.duty(), event.since(), event.dutyUntil())),
                event);
    }

    private static CellMember described(
            MemberId id, List<Stay> stays, List<Duty> duties, MemberDescribed said) {
        return new CellMember(
                id,
                said.name().text(),
                stays,
                duties,
                said.leader(),
                said.hamlet().text(),
                said.houseGroup().text(),
                said.healthBand(),
                said.limit(),
                Personal.texts(said.abilities()),
                Personal.texts(said.languages()));
    }

    private static CellMember with(CellMember before, List<Stay> stays, List<Duty> duties) {
        return new CellMember(
                before.id(),
                before.name(),
                stays,
                duties,
                before.leader(),
                before.hamlet(),
                before.houseGroup(),
                before.health(),
                before.limit(),
                before.abilities(),
                before.languages());
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
