package vn.phutrachho.member.directive.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.member.directive.ReadCoverage;
import vn.phutrachho.member.directive.view.Coverage;
import vn.phutrachho.member.directive.view.FindDirectives;
import vn.phutrachho.member.directive.view.KnownDirective;
import vn.phutrachho.member.directive.view.Standing;
import vn.phutrachho.member.directive.view.Standing.State;
import vn.phutrachho.member.directive.view.Tally;
import vn.phutrachho.member.directive.web.DirectiveWords.Said;

/**
 * What is due of one's own unit, and for those above cells how their sub-tree stands: what is amiss
 * first, down to the unit that has not.
 */
@Controller
@RequestMapping(CoveragePages.PATH)
class CoveragePages {
    static final String PATH = "/quan-triet";

    private static final int ROWS = 50;

    private final Access access;
    private final ReadCoverage coverage;
    private final FindDirectives directives;
    private final DirectiveWords words;

    CoveragePages(
            Access access, ReadCoverage coverage, FindDirectives directives, DirectiveWords words) {
        this.access = access;
        this.coverage = coverage;
        this.directives = directives;
        this.words = words;
    }

    /** Which of the units a list shows. */
    enum Shown {
        OPEN,
        LATE,
        ALL;

        boolean shows(Standing standing) {
            return switch (this) {
                case OPEN -> standing.state().owes();
                case LATE -> standing.state() == State.LATE;
                case ALL -> true;
            };
        }
    }

    /** One unit's duty as a row of its own page. */
    record DutyRow(
            DirectiveId directive,
            UnitId of,
            String ofName,
            String number,
            String title,
            boolean owed,
            Said state,
            Standing standing) {}

    /** A directive as a row of the register. */
    record DirectiveRow(
            KnownDirective directive, String kind, Said state, Tally tally, boolean counts) {}

    /** A unit, or what is beneath it, as a row. */
    record CountRow(String id, String name, Tally tally) {}

    /** A unit as a row of those who have or have not. */
    record UnitRow(
            UnitId id, String name, String above, String kind, Said state, Standing standing) {}

    @GetMapping
    String overview(
            @RequestParam(name = "don-vi") @Nullable UnitId asked,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Caller caller = coverage.reader();
        List<DutyRow> duties = coverage.ownDuties().stream().map(this::duty).toList();
        List<UnitId> homes = coverage.overseen();
        model.addAttribute("owed", duties.stream().filter(DutyRow::owed).toList());
        model.addAttribute("settled", duties.stream().filter(each -> !each.owed()).toList());
        model.addAttribute("recorder", !duties.isEmpty() || homes.isEmpty());
        model.addAttribute("several", duties.stream().map(DutyRow::of).distinct().count() > 1);
        model.addAttribute("overseer", !homes.isEmpty());
        model.addAttribute("mayKeep", caller.has(Role.PROVINCE_OFFICER));
        if (!homes.isEmpty() || asked != null) {
            addRegister(asked == null ? homes.getFirst() : asked, homes, page, model);
        }
        return "directive/overview";
    }

    private void addRegister(UnitId at, List<UnitId> homes, int page, Model model) {
        List<Coverage> all = coverage.all(at);
        Paging paging = new Paging(page, ROWS, all.size());
        model.addAttribute("at", at.value());
        model.addAttribute("atName", words.unit(at));
        model.addAttribute(
                "homes",
                homes.size() < 2
                        ? List.of()
                        : homes.stream()
                                .map(home -> new Choice(home.value(), words.unit(home)))
                                .toList());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "amiss",
                all.stream()
                        .filter(each -> each.directive().countsOn(each.day()))
                        .filter(each -> each.whole().overdue() > 0)
                        .count());
        model.addAttribute(
                "directives", all.stream().skip(paging.skip()).limit(ROWS).map(this::row).toList());
    }

    @GetMapping("/{directive}")
    String one(
            @PathVariable DirectiveId directive,
            @RequestParam(name = "don-vi") @Nullable UnitId asked,
            @RequestParam(name = "loc", defaultValue = "OPEN") Shown shown,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        UnitId at = asked == null ? coverage.home(directive) : asked;
        if (access.tree().kind(at).filter(UnitKind.CELL::equals).isPresent()) {
            return "redirect:" + PATH + "/" + directive + "/don-vi/" + at;
        }
        Coverage found = coverage.one(directive, at);
        KnownDirective known = found.directive();
        List<Standing> listed = listed(found, shown);
        Paging paging = new Paging(page, ROWS, listed.size());
        Tally whole = found.whole();
        model.addAttribute("directive", known);
        model.addAttribute("kind", words.say("directive.kind." + known.details().kind()));
        model.addAttribute("asked", words.kinds(known.details().kinds()));
        model.addAttribute("top", words.unit(known.obligation().top()));
        KnownDirective replacement = replacement(known);
        model.addAttribute("replacement", replacement);
        model.addAttribute(
                "replacementOpens", replacement != null && coverage.sees(replacement, at));
        model.addAttribute("mayKeep", coverage.mayKeep(known));
        model.addAttribute("at", at.value());
        model.addAttribute("atName", words.unit(at));
        model.addAttribute("way", way(at));
        model.addAttribute("state", words.state(known, whole));
        model.addAttribute("whole", whole);
        model.addAttribute("levels", levels(found));
        model.addAttribute("beneath", beneath(found));
        model.addAttribute("shown", shown.name());
        model.addAttribute("filters", words.choices("directive.shown.", Shown.values()));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "standings",
                listed.stream().skip(paging.skip()).limit(ROWS).map(this::row).toList());
        return "directive/coverage";
    }

    /** What is on the screen, all pages of it, as a spreadsheet. */
    @GetMapping("/{directive}/xuat.{form:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable DirectiveId directive,
            @PathVariable String form,
            @RequestParam(name = "don-vi") @Nullable UnitId asked,
            @RequestParam(name = "loc", defaultValue = "ALL") Shown shown) {
        UnitId at = asked == null ? coverage.home(directive) : asked;
        Coverage found = coverage.one(directive, at);
        List<List<Object>> sheet = new ArrayList<>();
        sheet.add(
                List.of(
                        words.say(
                                "directive.sheet",
                                found.directive().details().number(),
                                words.unit(at))));
        sheet.add(List.of(words.say("directive.sheet.day"), found.day()));
        sheet.add(
                Stream.of(
                                "unit",
                                "above",
                                "level",
                                "state",
                                "due",
                                "held",
                                "sessions",
                                "reached",
                                "expected")
                        .map(column -> (Object) words.say("directive.sheet." + column))
                        .toList());
        listed(found, shown).stream().map(this::row).map(this::cells).forEach(sheet::add);
        return new TableFile(sheet).answer("quan-triet-" + found.day(), form);
    }

    private List<Object> cells(UnitRow row) {
        Standing standing = row.standing();
        return List.of(
                row.name(),
                row.above(),
                row.kind(),
                row.state().text(),
                standing.due(),
                Objects.requireNonNullElse(standing.heldOn(), ""),
                standing.sessions(),
                standing.reached(),
                standing.expected());
    }

    private List<Standing> listed(Coverage found, Shown shown) {
        Map<UnitId, String> names = new HashMap<>();
        return found.standings().stream()
                .filter(shown::shows)
                .sorted(
                        comparing(Standing::state)
                                .thenComparing(
                                        each -> names.computeIfAbsent(each.unit(), words::unit),
                                        Vietnamese.alphabet()))
                .toList();
    }

    private List<CountRow> levels(Coverage found) {
        return found.byKind().stream()
                .map(
                        each ->
                                new CountRow(
                                        each.kind().name(), words.kind(each.kind()), each.tally()))
                .toList();
    }

    /** Those first who have most still to do. */
    private List<CountRow> beneath(Coverage found) {
        return found.beneath(access.tree()).stream()
                .map(
                        each ->
                                new CountRow(
                                        each.unit().value(), words.unit(each.unit()), each.tally()))
                .sorted(
                        comparing((CountRow each) -> -each.tally().overdue())
                                .thenComparing(each -> -each.tally().open())
                                .thenComparing(CountRow::name, Vietnamese.alphabet()))
                .toList();
    }

    /** From the highest unit that the person may see down to this one. */
    private List<Choice> way(UnitId at) {
        Caller caller = access.caller();
        List<UnitId> homes = coverage.overseen();
        return caller.tree().path(at, caller.today()).stream()
                .filter(
                        step ->
                                homes.stream()
                                        .anyMatch(
                                                home ->
                                                        caller.tree()
                                                                .isWithin(
                                                                        step,
                                                                        home,
                                                                        caller.today())))
                .map(step -> new Choice(step.value(), words.unit(step)))
                .toList();
    }

    private @Nullable KnownDirective replacement(KnownDirective known) {
        return known.withdrawal() == null || known.withdrawal().replacedBy() == null
                ? null
                : directives.find(known.withdrawal().replacedBy()).orElse(null);
    }

    private DutyRow duty(Standing standing) {
        KnownDirective directive = directives.one(standing.directive());
        return new DutyRow(
                directive.id(),
                standing.unit(),
                words.unit(standing.unit()),
                directive.details().number(),
                directive.details().title(),
                standing.state().owes(),
                words.state(standing),
                standing);
    }

    private DirectiveRow row(Coverage found) {
        KnownDirective directive = found.directive();
        return new DirectiveRow(
                directive,
                words.say("directive.kind." + directive.details().kind()),
                words.state(directive, found.whole()),
                found.whole(),
                directive.countsOn(found.day()));
    }

    private UnitRow row(Standing standing) {
        return new UnitRow(
                standing.unit(),
                words.unit(standing.unit()),
                words.above(standing.unit()),
                words.kind(standing.kind()),
                words.state(standing),
                standing);
    }
}
