package vn.phutrachho.member.directive.web;

import static vn.phutrachho.member.directive.web.DirectiveForms.there;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveKind;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.InvalidRequest;
import vn.phutrachho.kit.web.ProblemError;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.member.directive.KeepDirectives;
import vn.phutrachho.member.directive.view.FindDirectives;
import vn.phutrachho.member.directive.view.KnownDirective;
import vn.phutrachho.member.directive.web.DirectiveForms.BlankEntry;
import vn.phutrachho.member.directive.web.DirectiveForms.EntryForm;
import vn.phutrachho.member.directive.web.DirectiveForms.ReasonForm;
import vn.phutrachho.member.directive.web.DirectiveForms.WithdrawalForm;
import vn.phutrachho.member.unit.view.FindUnits;

/** The province enters directives, puts them right and withdraws them. */
@Controller
@RequestMapping(CoveragePages.PATH)
class RegisterPages {
    private static final List<UnitKind> KINDS =
            List.of(
                    UnitKind.PROVINCE,
                    UnitKind.ATTACHED,
                    UnitKind.DISTRICT,
                    UnitKind.COMMUNE,
                    UnitKind.CELL);

    private final Access access;
    private final KeepDirectives register;
    private final FindDirectives directives;
    private final FindUnits units;
    private final DirectiveWords words;
    private final Today today;

    RegisterPages(
            Access access,
            KeepDirectives register,
            FindDirectives directives,
            FindUnits units,
            DirectiveWords words,
            Today today) {
        this.access = access;
        this.register = register;
        this.directives = directives;
        this.units = units;
        this.words = words;
        this.today = today;
    }

    @GetMapping("/moi")
    String blankEntry(Model model) {
        return newPage(model);
    }

    @PostMapping("/moi")
    ModelAndView register(
            @Valid @ModelAttribute("entry") EntryForm form, BindingResult errors, Model model) {
        register.demandKeeper();
        return Submission.of(errors)
                .trying(() -> register.register(details(form)))
                .leadsTo("redirect:" + CoveragePages.PATH)
                .orShowsAgain(() -> newPage(model));
    }

    @GetMapping("/{directive}/sua")
    String edit(@PathVariable DirectiveId directive, Model model) {
        return editPage(directive, model);
    }

    @PostMapping("/{directive}/sua")
    ModelAndView correct(
            @PathVariable DirectiveId directive,
            @Valid @ModelAttribute("entry") EntryForm form,
            BindingResult errors,
            Model model) {
        register.kept(directive);
        return Submission.of(errors)
                .trying(
                        () ->
                                register.correct(
                                        directive,
                                        details(form),
                                        reason(form.reason()),
                                        form.seen()))
                .leadsTo(page(directive))
                .orShowsAgain(() -> editPage(directive, model));
    }

    @PostMapping("/{directive}/thoi")
    ModelAndView withdraw(
            @PathVariable DirectiveId directive,
            @Valid @ModelAttribute("withdrawing") WithdrawalForm form,
            BindingResult errors,
            Model model) {
        register.kept(directive);
        return Submission.of(errors)
                .trying(
                        () ->
                                register.withdraw(
                                        directive,
                                        form.from(),
                                        form.replacedBy(),
                                        there(form.why())))
                .leadsTo(page(directive))
                .orShowsAgain(() -> editPage(directive, model));
    }

    @PostMapping("/{directive}/lai")
    ModelAndView reinstate(
            @PathVariable DirectiveId directive,
            @Valid @ModelAttribute("reinstating") ReasonForm form,
            BindingResult errors,
            Model model) {
        register.kept(directive);
        return Submission.of(errors)
                .trying(() -> register.reinstate(directive, there(form.why())))
                .leadsTo(page(directive))
                .orShowsAgain(() -> editPage(directive, model));
    }

    private static String page(DirectiveId directive) {
        return "redirect:" + CoveragePages.PATH + "/" + directive;
    }

    private DirectiveDetails details(EntryForm form) {
        return form.details(below(there(form.place()), form.due()));
    }

    private @Nullable UnitId below(String place, LocalDate due) {
        if (place.isEmpty()) {
            return null;
        }
        return units.withCode(place, due)
                .map(Unit::id)
                .orElseThrow(() -> wrong("place", "directive.not-below"));
    }

    /** A correction without its reason is told beside the field. */
    private String reason(@Nullable String typed) {
        String said = there(typed);
        if (said.isEmpty()) {
            throw wrong("reason", "directive.reason-missing");
        }
        return said;
    }

    private InvalidRequest wrong(String field, String code) {
        return new InvalidRequest(
                code, List.of(ProblemError.field(field, code, words.say("refusal." + code))));
    }

    private String newPage(Model model) {
        register.demandKeeper();
        addChoices(model);
        Submission.begin(model, "entry", new BlankEntry());
        return "directive/new";
    }

    private String editPage(DirectiveId directive, Model model) {
        KnownDirective known = register.kept(directive);
        addChoices(model);
        model.addAttribute("directive", known);
        model.addAttribute("seen", known.corrections());
        model.addAttribute(
                "others",
                directives.all().stream()
                        .filter(each -> !each.id().equals(directive))
                        .filter(each -> each.keeper().equals(known.keeper()))
                        .map(each -> new Choice(each.id().value(), each.details().number()))
                        .toList());
        Submission.begin(
                model,
                "entry",
                EntryForm.of(known.details(), code(known.details()), known.corrections()));
        Submission.begin(model, "withdrawing", new WithdrawalForm(today.get(), null, ""));
        Submission.begin(model, "reinstating", new ReasonForm(""));
        return "directive/edit";
    }

    private String code(DirectiveDetails details) {
        return details.below() == null
                ? ""
                : access.tree().find(details.below()).map(Unit::code).orElse("");
    }

    private void addChoices(Model model) {
        model.addAttribute("papers", words.choices("directive.kind.", DirectiveKind.values()));
        model.addAttribute(
                "levels",
                KINDS.stream().map(kind -> new Choice(kind.name(), words.kind(kind))).toList());
    }
}
