package vn.phutrachho.member.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.member.access.GiveAccess;
import vn.phutrachho.member.access.command.GrantRefusal;
import vn.phutrachho.member.access.view.FindGrants;
import vn.phutrachho.member.member.MemberCode;
import vn.phutrachho.member.unit.view.FindUnits;

/** Accounts and their roles, for administrators. */
@Controller
@RequestMapping("/tai-khoan")
class GrantsPages {
    private static final int ROWS = 50;

    private final GiveAccess giving;
    private final FindGrants grants;
    private final FindUnits units;
    private final Access access;
    private final Today today;
    private final MessageSource messages;

    GrantsPages(
            GiveAccess giving,
            FindGrants grants,
            FindUnits units,
            Access access,
            Today today,
            MessageSource messages) {
        this.giving = giving;
        this.grants = grants;
        this.units = units;
        this.access = access;
        this.today = today;
        this.messages = messages;
    }

    /** A grant as a row. */
    record GrantRow(
            GrantId id,
            AccountId account,
            String role,
            String place,
            LocalDate from,
            @Nullable LocalDate until,
            boolean stands) {}

    record GrantForm(
            @NotBlank @Size(max = 80) String account,
            @NotNull Role role,
            @NotBlank @Size(max = 80) String place,
            @Nullable @Size(max = 40) String memberCode,
            @NotNull @Refusals({}) LocalDate from,
            @Nullable @Refusals({"grant.ends-before-it-starts"}) LocalDate until) {}

    @GetMapping
    String list(
            @RequestParam(name = "tim", defaultValue = "") String called,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            Locale locale) {
        giving.demandAdministrator();
        return page(called, page, model, locale);
    }

    @PostMapping
    ModelAndView grant(
            @Valid @ModelAttribute("granting") GrantForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        giving.demandAdministrator();
        return Submission.of(errors)
                .trying(() -> grant(form))
                .leadsTo("redirect:/tai-khoan?tim=" + safe(form.account()))
                .orShowsAgain(() -> page("", 1, model, locale));
    }

    @PostMapping("/{grant}/ket-thuc")
    String end(@PathVariable GrantId grant) {
        giving.end(grant, null);
        return "redirect:/tai-khoan";
    }

    private void grant(GrantForm form) {
        String code = form.memberCode() == null ? "" : form.memberCode().strip();
        MemberId member = code.isEmpty() ? null : MemberCode.idOf(code);
        giving.grant(
                new AccountId(form.account().strip()),
                form.role(),
                unit(form.place().strip(), form.from()),
                member,
                form.from(),
                form.until());
    }

    private UnitId unit(String code, LocalDate day) {
        if (code.equals(UnitTree.ROOT.value())) {
            return UnitTree.ROOT;
        }
        return units.withCode(code, day)
                .map(Unit::id)
                .or(() -> access.tree().find(new UnitId(code)).map(Unit::id))
                .orElseThrow(() -> GrantRefusal.unknownUnit(code));
    }

    private static String safe(String account) {
        return account.strip().replaceAll("[^A-Za-z0-9._:-]", "");
    }

    private String page(String called, int page, Model model, Locale locale) {
        LocalDate day = today.get();
        List<FindGrants.Line> all =
                grants.all().stream()
                        .filter(line -> line.account().value().contains(called.strip()))
                        .toList();
        Paging paging = new Paging(page, ROWS, all.size());
        model.addAttribute("paging", paging);
        model.addAttribute("called", called);
        model.addAttribute(
                "grants",
                all.stream()
                        .skip(paging.skip())
                        .limit(ROWS)
                        .map(line -> row(line, day, locale))
                        .toList());
        model.addAttribute(
                "roles",
                Stream.of(Role.values())
                        .map(role -> new Choice(role.name(), text("role." + role, locale)))
                        .toList());
        Submission.begin(model, "granting", new GrantForm("", Role.MEMBER, "", "", day, null));
        return "access/grants";
    }

    private GrantRow row(FindGrants.Line line, LocalDate day, Locale locale) {
        String place =
                line.unit().equals(UnitTree.ROOT)
                        ? text("unit.all", locale)
                        : access.tree().name(line.unit(), day);
        return new GrantRow(
                line.id(),
                line.account(),
                text("role." + line.role(), locale),
                place,
                line.from(),
                line.until(),
                line.standsOn(day));
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
