package vn.phutrachho.household.household.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.HouseholdRefusal;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for households, and for who is responsible for them. */
@Component
public class FindHouseholds {
    /** More than one member can have, or one cell. */
    private static final int DAYS_TO_WRITE_DOWN = 60;

    private static final int MOST = 5_000;

    private final Views views;
    private final HouseholdCardProjection cards;
    private final HouseholdCareProjection care;
    private final MemberNameProjection names;

    FindHouseholds(
            Views views,
            HouseholdCardProjection cards,
            HouseholdCareProjection care,
            MemberNameProjection names) {
        this.views = views;
        this.cards = cards;
        this.care = care;
        this.names = names;
    }

    /** How a register is ordered. */
    public enum Order {
        /** By the given name of the head. */
        NAME,
        CODE,
        /** By hamlet and cluster of houses. */
        PLACE
    }

    /**
     * What somebody looks for in a register.
     *
     * @param search words, marks or not; empty for all
     * @param poverty only these; null for all
     */
    public record Asked(String search, @Nullable PovertyStatus poverty, Order order) {}

    /**
     * One page of a longer list.
     *
     * @param total how many there are on all pages
     */
    public record Found(List<HouseholdCard> households, long total) {
        public Found {
            households = List.copyOf(households);
        }
    }

    /**
     * The same, once all is known that is recorded by now.
     *
     * @throws vn.phutrachho.projections.ViewLagsBehind when that takes too long
     */
    public FindHouseholds asRecorded() {
        cards().asRecorded();
        return this;
    }

    /**
     * @throws HouseholdRefusal.Unknown when there is no such household
     */
    public HouseholdCard named(HouseholdId household) {
        return cards().find(household.value()).orElseThrow(HouseholdRefusal.Unknown::new);
    }

    public Optional<HouseholdCard> find(HouseholdId household) {
        return cards().find(household.value());
    }

    /** Those of the ids that there are, by id. */
    public Map<HouseholdId, HouseholdCard> all(Collection<HouseholdId> households) {
        return cards().findAll(households.stream().map(HouseholdId::value).toList()).stream()
                .collect(toMap(HouseholdCard::id, card -> card));
    }

    /** Households that live in the cell's area now, in one page. */
    public Found inCell(UnitId cell, Asked asked, int skip, int most) {
        return page(and(eq("d.cell", cell.value()), here(), said(asked)), asked, skip, most);
    }

    /** Households that lived in the cell's area last and are no longer here, the latest first. */
    public Found goneFrom(UnitId cell, int skip, int most) {
        Bson gone = and(eq("d.cell", cell.value()), ne("d.gone", null));
        Bson latest = orderBy(descending("d.gone.on"), ascending("d.code"));
        return new Found(cards().where(gone, latest, skip, most), cards().count(gone));
    }

    /** All households that live in the cell's area now. */
    public List<HouseholdCard> allInCell(UnitId cell) {
        return inCell(cell, new Asked("", null, Order.CODE), 0, MOST).households();
    }

    /** Households of the cells that are poor or near-poor, or once were, by name. */
    public List<HouseholdCard> everPoorIn(Collection<UnitId> cells) {
        return cards().where(
                        and(
                                in("d.cell", cells.stream().map(UnitId::value).toList()),
                                here(),
                                in(
                                        "d.povertyHistory.status",
                                        PovertyStatus.POOR.name(),
                                        PovertyStatus.NEAR_POOR.name())),
                        sort(Order.NAME),
                        0,
                        MOST);
    }

    /** Of some households those that are here, in one page. */
    public Found among(Collection<HouseholdId> ids, Asked asked, int skip, int most) {
        Bson these = in("_id", ids.stream().map(HouseholdId::value).toList());
        return page(and(these, here(), said(asked)), asked, skip, most);
    }

    /** Households that the member is responsible for on the day. */
    public List<HouseholdId> inCareOf(MemberId member, LocalDate day) {
        return views.of(care).where(eq("d.tenures.member", member.value())).stream()
                .filter(found -> found.responsibleOn(day).filter(member::equals).isPresent())
                .map(HouseholdCare::id)
                .toList();
    }

    /**
     * Households that the member is responsible for on the day, or was not long before: what they
     * heard then is still theirs to write down.
     */
    public List<HouseholdId> lately(MemberId member, LocalDate day) {
        LocalDate since = day.minusDays(DAYS_TO_WRITE_DOWN);
        return views.of(care).where(eq("d.tenures.member", member.value())).stream()
                .filter(found -> found.wasCaredForBy(member, since, day))
                .map(HouseholdCare::id)
                .toList();
    }

    public HouseholdCare careFor(HouseholdId household) {
        return views.of(care)
                .find(household.value())
                .orElseGet(() -> HouseholdCare.none(household));
    }

    /** Who is responsible for each of the households on the day; those without are not in it. */
    public Map<HouseholdId, MemberId> responsibleFor(
            Collection<HouseholdId> households, LocalDate day) {
        return views.of(care).findAll(households.stream().map(HouseholdId::value).toList()).stream()
                .filter(found -> found.responsibleOn(day).isPresent())
                .collect(toMap(HouseholdCare::id, f -> f.responsibleOn(day).orElseThrow()));
    }

    /** What members are called, as far as this service knows. */
    public Map<MemberId, String> names(Collection<MemberId> members) {
        return views
                .of(names)
                .findAll(members.stream().map(MemberId::value).distinct().toList())
                .stream()
                .collect(toMap(MemberName::id, found -> found.name().text()));
    }

    /** Which of them are members no more on the day. */
    public Set<MemberId> gone(Collection<MemberId> members, LocalDate day) {
        return views
                .of(names)
                .findAll(members.stream().map(MemberId::value).distinct().toList())
                .stream()
                .filter(known -> known.isGone(day))
                .map(MemberName::id)
                .collect(toSet());
    }

    /** How many households of the cell have each poverty status. */
    public long count(UnitId cell, PovertyStatus poverty) {
        return cards().count(
                        and(eq("d.cell", cell.value()), here(), eq("d.poverty", poverty.name())));
    }

    /** How many households live in the cell's area. */
    public long count(UnitId cell) {
        return cards().count(and(eq("d.cell", cell.value()), here()));
    }

    /** Whether another household of the cell has the code. */
    public boolean isCodeTaken(UnitId cell, String code, HouseholdId byAnother) {
        return cards().count(
                                and(
                                        eq("d.cell", cell.value()),
                                        eq("d.code", code),
                                        here(),
                                        ne("_id", byAnother.value())))
                > 0;
    }

    private Found page(Bson filter, Asked asked, int skip, int most) {
        return new Found(
                cards().where(filter, sort(asked.order()), skip, most), cards().count(filter));
    }

    /** Asked for anew each time: a rebuild puts another collection in its place. */
    private View<HouseholdCard> cards() {
        return views.of(cards);
    }

    private static Bson here() {
        return eq("d.gone", null);
    }

    /** Every word that was typed is somewhere in the register's line, marks or not. */
    private static Bson said(Asked asked) {
        List<Bson> words = new ArrayList<>();
        if (asked.poverty() != null) {
            words.add(eq("d.poverty", asked.poverty().name()));
        }
        for (String word : List.of(SearchKey.of(asked.search()).split(" ", -1))) {
            words.add(regex("d.searchKey", Pattern.quote(word)));
        }
        return Filters.and(words);
    }

    private static Bson sort(Order order) {
        return switch (order) {
            case NAME -> orderBy(ascending("d.nameKey", "d.code"));
            case CODE -> orderBy(ascending("d.code"));
            case PLACE -> orderBy(ascending("d.details.hamlet", "d.details.houseGroup", "d.code"));
        };
    }
}
