package vn.phutrachho.member.unit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.member.unit.ChangeUnits;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.RenameUnit;
import vn.phutrachho.member.unit.command.UnitCommand;
import vn.phutrachho.member.unit.command.UnitRefusal;
import vn.phutrachho.member.unit.view.FindUnits;

/** The tree of units for administrators, as it stands on a day. */
@Controller
@RequestMapping("/don-vi")
class UnitsPages {
    private static final int MOST_FOUND = 50;

    private final Access access;
    private final Today today;
    private final FindUnits units;
    private final ChangeUnits changes;
    private final MessageSource messages;

    UnitsPages(
            Access access,
            Today today,
            FindUnits units,
            ChangeUnits changes,
            MessageSource messages) {
        this.access = access;
        this.today = today;
        this.units = units;
        this.changes = changes;
        this.messages = messages;
    }

    /** A unit as a row. */
    record UnitRow(UnitId id, String kind, String code, String name, @Nullable LocalDate since) {}

    record FoundForm(
            @NotNull UnitKind kind,
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Refusals({"unit.parent-not-there"}) LocalDate since) {}

    record RenameForm(
            @NotBlank @Size(max = 120) String newName,
            @NotNull @Refusals({"unit.before-founding", "unit.ended"}) LocalDate from) {}

    record EndForm(
            @NotNull @Refusals({"unit.before-founding", "unit.ended", "unit.moved-later"})
                    LocalDate on,
            @NotBlank @Size(max = 80) String decision,
            @Nullable @Size(max = 40) String heir) {}

    @GetMapping
    String tree(
            @RequestParam(name = "don-vi") @Nullable UnitId at,
            @RequestParam(name = "tim") @Nullable String called,
            @RequestParam(name = "ngay") @Nullable LocalDate day,
            @RequestParam(name = "da-ghi") @Nullable Integer written,
            Model model,
            Locale locale) {
        administrator();
        LocalDate asked = day == null ? today.get() : day;
        model.addAttribute("written", written);
        return page(at == null ? UnitTree.ROOT : at, called, asked, model, locale);
    }

    @PostMapping("/{unit}/thanh-lap")
    ModelAndView found(
            @PathVariable UnitId unit,
            @Valid @ModelAttribute("found") FoundForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = administrator();
        UnitId id = new UnitId("u-" + NewId.ofThisRequest(caller.account(), "unit"));
        UnitId parent = unit.equals(UnitTree.ROOT) ? null : unit;
        return Submission.of(errors)
                .trying(
                        () ->
                                change(
                                        new FoundUnit(
                                                id,
                                                form.kind(),
                                                form.code().strip(),
                                                form.name().strip(),
                                                parent,
                                                form.since()),
                                        caller))
                .leadsTo("redirect:/don-vi?don-vi=" + unit)
                .orShowsAgain(() -> page(unit, null, today.get(), model, locale));
    }

    @PostMapping("/{unit}/doi-ten")
    ModelAndView rename(
            @PathVariable UnitId unit,
            @Valid @ModelAttribute("renaming") RenameForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = administrator();
        return Submission.of(errors)
                .trying(
                        () ->
                                change(
                                        new RenameUnit(unit, form.newName().strip(), form.from()),
                                        caller))
                .leadsTo("redirect:/don-vi?don-vi=" + unit)
                .orShowsAgain(() -> page(unit, null, today.get(), model, locale));
    }

    @PostMapping("/{unit}/ket-thuc")
    ModelAndView end(
            @PathVariable UnitId unit,
            @Valid @ModelAttribute("ending") EndForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = administrator();
        return Submission.of(errors)
                .trying(() -> change(ending(unit, form), caller))
                .leadsTo("redirect:/don-vi?don-vi=" + unit)
                .orShowsAgain(() -> page(unit, null, today.get(), model, locale));
    }

    private UnitCommand ending(UnitId unit, EndForm form) {
        String code = form.heir() == null ? "" : form.heir().strip();
        if (code.isEmpty()) {
            return new DissolveUnit(unit, form.on(), form.decision().strip());
        }
        Unit heir = units.withCode(code, form.on()).orElseThrow(() -> UnitRefusal.noHeir(code));
        return new MergeUnit(unit, heir.id(), form.on(), form.decision().strip());
    }

    /** One change: its own refusal is the answer, not that of a list. */
    private void change(UnitCommand command, Caller caller) {
        changes.one(command, caller);
    }

    private Caller administrator() {
        Caller caller = access.caller();
        caller.require(UnitTree.ROOT, Role.ADMINISTRATOR);
        return caller;
    }

    private String page(
            UnitId at, @Nullable String called, LocalDate day, Model model, Locale locale) {
        boolean root = at.equals(UnitTree.ROOT);
        Unit unit = root ? null : units.one(at);
        String text = called == null ? "" : called.strip();
        boolean searching = !text.isEmpty();
        List<Unit> listed =
                searching ? units.called(text, day, MOST_FOUND) : units.directlyBeneath(at, day);
        model.addAttribute("at", at.value());
        model.addAttribute("isRoot", root);
        model.addAttribute("atName", unit == null ? text("unit.all", locale) : unit.name(day));
        model.addAttribute("atRow", unit == null ? null : row(unit, day, locale));
        model.addAttribute("endedOn", unit == null ? null : unit.endedOn());
        model.addAttribute(
                "heirName",
                unit == null || unit.heir() == null ? null : access.tree().name(unit.heir(), day));
        model.addAttribute(
                "way",
                root
                        ? List.of()
                        : units.way(at, day).stream().map(u -> row(u, day, locale)).toList());
        model.addAttribute("searching", searching);
        model.addAttribute("called", text);
        model.addAttribute("day", day);
        model.addAttribute("units", listed.stream().map(u -> row(u, day, locale)).toList());
        model.addAttribute("kinds", kinds(locale));
        Submission.begin(model, "found", new FoundForm(UnitKind.CELL, "", "", day));
        Submission.begin(model, "renaming", new RenameForm("", day));
        Submission.begin(model, "ending", new EndForm(day, "", ""));
        return "unit/tree";
    }

    private UnitRow row(Unit unit, LocalDate day, Locale locale) {
        return new UnitRow(
                unit.id(),
                text("unit.kind." + (unit.kind() == null ? "GROUPING" : unit.kind()), locale),
                unit.code(),
                unit.name(day),
                unit.since());
    }

    private List<Choice> kinds(Locale locale) {
        return java.util.stream.Stream.of(UnitKind.values())
                .map(kind -> new Choice(kind.name(), text("unit.kind." + kind, locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
