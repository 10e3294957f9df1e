package vn.phutrachho.member.member.view;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.member.member.command.MemberRefusal;
import vn.phutrachho.projections.Views;

/** Asks the register. Who may ask is the edge's question. */
@Component
public class FindMembers {
    private final Views views;
    private final RegisterProjection register;

    FindMembers(Views views, RegisterProjection register) {
        this.views = views;
        this.register = register;
    }

    /** In what order a register is read. */
    public enum Order {
        NAME,
        DUTY,
        HAMLET
    }

    /**
     * A member's entry.
     *
     * @throws MemberRefusal when there is none
     */
    public RegisteredMember one(MemberId member) {
        return views.of(register).find(member.value()).orElseThrow(MemberRefusal::unknown);
    }

    /** Those of the members that there are, by id. */
    public Map<MemberId, RegisteredMember> each(Collection<MemberId> members) {
        List<String> ids = members.stream().map(MemberId::value).toList();
        return views.of(register).findAll(ids).stream()
                .collect(Collectors.toMap(RegisteredMember::id, Function.identity()));
    }

    /** Who belongs to the cell on the day, by given name. */
    public List<RegisteredMember> ofCell(UnitId cell, LocalDate day) {
        return ofCell(cell, day, "", Order.NAME);
    }

    /**
     * Who belongs to the cell on the day.
     *
     * @param called a part of name or code, with marks or without; all when empty
     */
    public List<RegisteredMember> ofCell(UnitId cell, LocalDate day, String called, Order order) {
        return views.of(register).where(Filters.eq("d.stays.cell", cell.value())).stream()
                .filter(member -> member.cell(day).filter(cell::equals).isPresent())
                .filter(member -> isCalled(member, called))
                .sorted(by(order, day))
                .toList();
    }

    /** Who belonged to the cell last and has left, the latest first. */
    public List<RegisteredMember> leftFrom(UnitId cell) {
        return views
                .of(register)
                .where(
                        Filters.and(
                                Filters.eq("d.stays.cell", cell.value()),
                                Filters.ne("d.left", null)))
                .stream()
                .filter(member -> member.lastCell().equals(cell))
                .sorted(
                        Comparator.comparing(RegisteredMember::leftOn, Comparator.reverseOrder())
                                .thenComparing(RegisteredMember::code))
                .toList();
    }

    private static boolean isCalled(RegisteredMember member, String text) {
        return text.isBlank()
                || member.code().equals(text.strip())
                || SearchKey.found(text, member.name().text());
    }

    private static Comparator<RegisteredMember> by(Order order, LocalDate day) {
        Comparator<RegisteredMember> byName =
                Comparator.comparing(member -> member.name().text(), Vietnamese.givenName());
        return switch (order) {
            case NAME -> byName;
            case DUTY ->
                    Comparator.comparing((RegisteredMember m) -> m.duty(day).status())
                            .thenComparing(byName);
            case HAMLET ->
                    Comparator.comparing(RegisteredMember::hamlet, Vietnamese.alphabet())
                            .thenComparing(RegisteredMember::houseGroup, Vietnamese.alphabet())
                            .thenComparing(byName);
        };
    }
}
