package vn.phutrachho.member.member.view;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.MemberEvent;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberDetailsCorrected;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberErased;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.kit.personal.ErasureNote;
import vn.phutrachho.member.member.command.MemberDetails;
import vn.phutrachho.member.member.view.RegisteredMember.Duty;
import vn.phutrachho.member.member.view.RegisteredMember.Stay;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Folds members' lives into their entries in the register. */
@Component
public class RegisterProjection implements Projection<RegisteredMember> {
    @Override
    public String name() {
        return "register-2";
    }

    @Override
    public Class<RegisteredMember> document() {
        return RegisteredMember.class;
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
    public RegisteredMember fold(
            String id, @Nullable RegisteredMember before, RecordedEvent event) {
        return switch ((MemberEvent) event.event()) {
            case MemberEnrolled enrolled -> fold(before, enrolled);
            case MemberDetailsCorrected corrected ->
                    requireNonNull(before).with(MemberDetails.of(corrected));
            case DutyStatusChanged(
                            var member,
                            var cell,
                            var duty,
                            var from,
                            var until,
                            var paper) ->
                    changed(requireNonNull(before), new Duty(duty, from, until, paper.text()));
            case MemberTransferred(var member, var from, var to, var on) ->
                    transferred(requireNonNull(before), new Stay(to, on, null));
            case MemberLeft left -> left(requireNonNull(before), left);
            case MemberErased erased -> requireNonNull(before).with(ErasureNote.of(erased));
        };
    }

    private static RegisteredMember fold(@Nullable RegisteredMember before, MemberEnrolled event) {
        Stay stay = new Stay(event.cell(), event.since(), null);
        Duty duty = new Duty(event.duty(), event.since(), event.dutyUntil(), "");
        MemberDetails details = MemberDetails.of(event);
        return new RegisteredMember(
                event.member(),
                event.code(),
                details.name(),
                details.leader(),
                details.hamlet(),
                details.houseGroup(),
                details.health(),
                details.limit(),
                details.abilities(),
                details.languages(),
                before == null ? List.of(stay) : plus(before.stays(), stay),
                before == null ? List.of(duty) : plus(before.duties(), duty),
                null,
                null);
    }

    private static RegisteredMember changed(RegisteredMember member, Duty duty) {
        return member.with(member.stays(), plus(member.duties(), duty), member.left());
    }

    private static RegisteredMember transferred(RegisteredMember member, Stay next) {
        List<Stay> stays = plus(ended(member.stays(), next.from()), next);
        return member.with(stays, member.duties(), member.left());
    }

    private static RegisteredMember left(RegisteredMember member, MemberLeft event) {
        return member.with(ended(member.stays(), event.on()), member.duties(), event.reason());
    }

    private static List<Stay> ended(List<Stay> stays, LocalDate on) {
        return stays.stream()
                .map(stay -> stay.until() == null ? new Stay(stay.cell(), stay.from(), on) : stay)
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
