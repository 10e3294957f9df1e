package vn.phutrachho.household.household.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.MemberEvent.MemberDetailsCorrected;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** This service's own small copy of what members are called, and who is none any more. */
@Component
public class MemberNameProjection implements Projection<MemberName> {
    @Override
    public String name() {
        return "member-names-2";
    }

    @Override
    public Class<MemberName> document() {
        return MemberName.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MemberEnrolled.class, MemberDetailsCorrected.class, MemberLeft.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return switch (event.event()) {
            case MemberEnrolled enrolled -> Set.of(enrolled.member().value());
            case MemberDetailsCorrected corrected -> Set.of(corrected.member().value());
            case MemberLeft left -> Set.of(left.member().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable MemberName fold(String id, @Nullable MemberName before, RecordedEvent event) {
        return switch (event.event()) {
            case MemberEnrolled enrolled ->
                    new MemberName(enrolled.member(), enrolled.name(), null);
            case MemberDetailsCorrected now ->
                    new MemberName(
                            now.member(), now.name(), before == null ? null : before.goneOn());
            case MemberLeft left ->
                    before == null ? null : new MemberName(before.id(), before.name(), left.on());
            default -> before;
        };
    }
}
