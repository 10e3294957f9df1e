package vn.phutrachho.household.grievance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.grievance.Oversight;
import vn.phutrachho.household.grievance.view.FindGrievances.Order;
import vn.phutrachho.household.grievance.view.FindGrievances.State;
import vn.phutrachho.household.grievance.web.CaseFilters.Select;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.web.Choice;

/** Says what each list of cases can be narrowed by, for whoever looks. */
@Component
class ListFilters {
    private static final String UNIT = "don-vi";
    private static final String BENEATH = "– ";

    private final CaseWords words;

    ListFilters(CaseWords words) {
        this.words = words;
    }

    CaseFilters ofMine(Caller caller, ListForm form, String search) {
        List<Select> selects = ofWhatWasSaid(form);
        List<UnitId> cells = caller.unitsWith(Role.SECRETARY);
        if (cells.size() > 1) {
            selects.add(units("cell", cells.stream().map(it -> choice(caller, it)).toList(), form));
        }
        selects.add(orders(form, List.of(Order.values())));
        return new CaseFilters("/kien-nghi", search, selects, form);
    }

    CaseFilters ofDesk(Caller caller, ListForm form, String search) {
        List<Select> selects = ofWhatWasSaid(form);
        addUnits(selects, caller, form);
        selects.add(orders(form, List.of(Order.values())));
        return new CaseFilters("/ban-kien-nghi", search, selects, form);
    }

    CaseFilters ofBeneath(Caller caller, ListForm form, String search) {
        List<Select> selects = new ArrayList<>();
        selects.add(
                new Select(
                        "tinh-trang",
                        words.say("grievances.stage"),
                        null,
                        Stream.of(State.values())
                                .map(it -> new Choice(it.name(), words.say("beneath.state." + it)))
                                .toList(),
                        form.stateOrOpen().name()));
        selects.addAll(ofWhatWasSaid(form));
        addUnits(selects, caller, form);
        selects.add(orders(form, List.of(Order.DUE, Order.NEWEST)));
        return new CaseFilters(BeneathPages.PATH, search, selects, form);
    }

    private List<Select> ofWhatWasSaid(ListForm form) {
        List<Select> selects = new ArrayList<>();
        selects.add(
                new Select(
                        "de-tai",
                        words.say("grievances.filter.theme"),
                        words.say("grievances.filter.theme.all"),
                        words.everyTheme(),
                        chosen(form.theme())));
        selects.add(
                new Select(
                        "loai",
                        words.say("grievances.filter.kind"),
                        words.say("grievances.filter.kind.all"),
                        words.kinds(),
                        chosen(form.kind())));
        return selects;
    }

    private void addUnits(List<Select> selects, Caller caller, ListForm form) {
        List<Choice> units = unitsBeneath(caller, form.unit());
        if (!units.isEmpty()) {
            selects.add(units("unit", units, form));
        }
    }

    private Select units(String which, List<Choice> choices, ListForm form) {
        return new Select(
                UNIT,
                words.say("grievances.filter." + which),
                words.say("grievances.filter." + which + ".all"),
                choices,
                chosen(form.unit()));
    }

    private Select orders(ListForm form, List<Order> offered) {
        return new Select(
                "xep",
                words.say("kit.sort"),
                null,
                offered.stream()
                        .map(it -> new Choice(it.name(), words.say("grievances.order." + it)))
                        .toList(),
                form.order() == null ? Order.DUE.name() : form.order().name());
    }

    /** Those directly beneath, and beneath the one that was chosen the next. */
    private static List<Choice> unitsBeneath(Caller caller, @Nullable UnitId chosen) {
        Oversight oversight = Oversight.of(caller);
        List<Choice> choices = new ArrayList<>();
        for (Unit unit : oversight.beneath()) {
            choices.add(choice(caller, unit.id()));
            if (chosen != null && caller.tree().isWithin(chosen, unit.id(), caller.today())) {
                oversight.beneath(unit.id()).stream()
                        .map(next -> choice(caller, next.id()))
                        .map(next -> new Choice(next.value(), BENEATH + next.label()))
                        .forEach(choices::add);
            }
        }
        if (chosen != null && choices.stream().noneMatch(it -> it.value().equals(chosen.value()))) {
            choices.addFirst(choice(caller, chosen));
        }
        return choices;
    }

    private static Choice choice(Caller caller, UnitId unit) {
        return new Choice(unit.value(), caller.tree().name(unit, caller.today()));
    }

    private static String chosen(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
