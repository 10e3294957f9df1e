package vn.phutrachho.member.member.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.personal.web.ErasureForm;
import vn.phutrachho.kit.personal.web.ErasurePart;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.member.member.Correction;
import vn.phutrachho.member.member.KeepRegister;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.FindMembers.Order;
import vn.phutrachho.member.member.view.RegisteredMember;

/**
 * The register for its keepers. What somebody looks for is sent as a form: no name stands in an
 * address.
 */
@Controller
@RequestMapping("/dang-vien")
class MembersPages {
    private static final int ROWS = 50;

    private final Access access;
    private final KeepRegister register;
    private final FindMembers members;
    private final ErasurePart erasure;
    private final MessageSource messages;
    private final Today today;

    MembersPages(
            Access access,
            KeepRegister register,
            FindMembers members,
            ErasurePart erasure,
            MessageSource messages,
            Today today) {
        this.access = access;
        this.register = register;
        this.members = members;
        this.erasure = erasure;
        this.messages = messages;
        this.today = today;
    }

    /** A member as a row. */
    record MemberRow(
            MemberId id,
            String code,
            String name,
            boolean leader,
            DutyStatus duty,
            String dutyWord,
            String dutyState,
            LocalDate dutyFrom,
            @Nullable LocalDate dutyUntil,
            String home,
            String health,
            int limit) {}

    record DutyForm(
            @NotNull DutyStatus duty,
            @NotNull @Refusals({"member.before-enrolment", "member.duty-changed-later"})
                    LocalDate from,
            @Nullable
                    @Refusals({
                        "member.away-without-end",
                        "member.away-too-long",
                        "member.end-only-when-away"
                    })
                    LocalDate until,
            @Nullable @Size(max = 80) String paper) {}

    /**
     * @param since from when it is so; no other form of the page has a field of that name
     * @param seen the entry's state when the form was made
     */
    record CorrectForm(
            @NotBlank @Size(max = Correction.LONGEST_NAME) @Nullable String name,
            @Nullable Boolean leader,
            @Size(max = Correction.LONGEST_PLACE) @Nullable String hamlet,
            @Size(max = Correction.LONGEST_PLACE) @Nullable String houseGroup,
            @NotNull HealthBand health,
            @NotNull Integer limit,
            @NotNull @Refusals({"member.corrected-ahead", "member.before-enrolment"})
                    LocalDate since,
            @Nullable String seen) {
        static CorrectForm of(RegisteredMember member, LocalDate day) {
            return new CorrectForm(
                    member.name().text(),
                    member.leader(),
                    member.hamlet(),
                    member.houseGroup(),
                    member.health(),
                    member.limit(),
                    day,
                    null);
        }

        Correction correction() {
            return new Correction(name, leader, hamlet, houseGroup, health, limit);
        }
    }

    record TransferForm(
            @NotNull UnitId to,
            @NotNull @Refusals({"member.before-enrolment", "member.not-a-cell"}) LocalDate on) {}

    /**
     * @param leftOn no other form of the page has a field of that name
     */
    record LeaveForm(
            @NotNull LeavingReason reason,
            @NotNull @Refusals({"member.before-enrolment"}) LocalDate leftOn) {}

    @GetMapping
    String list(
            @RequestParam(name = "chi-bo") @Nullable UnitId cell,
            @RequestParam(name = "xep", defaultValue = "NAME") Order order,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "da-ghi") @Nullable Integer written,
            Model model,
            Locale locale) {
        model.addAttribute("written", written);
        return registerPage(cell, "", order, page, model, locale);
    }

    /** Looks for a name, with marks or without. */
    @PostMapping
    String find(
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam(name = "tim", defaultValue = "") String called,
            Model model,
            Locale locale) {
        return registerPage(cell, called, Order.NAME, 1, model, locale);
    }

    /** Who has left: their entries are read as long as they are kept. */
    @GetMapping("/da-roi")
    String left(
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            Locale locale) {
        register.demandReader(cell);
        List<RegisteredMember> found = members.leftFrom(cell);
        Paging paging = new Paging(page, ROWS, found.size());
        model.addAttribute("cell", cell.value());
        model.addAttribute("cellName", name(cell));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "members",
                found.stream()
                        .skip(paging.skip())
                        .limit(paging.size())
                        .map(member -> leftRow(member, locale))
                        .toList());
        return "member/left";
    }

    /**
     * A member who has left, as a row.
     *
     * @param erasedOn when their personal texts were erased; null while they are kept
     */
    record LeftRow(
            MemberId id,
            String code,
            String name,
            LocalDate on,
            String why,
            @Nullable LocalDate erasedOn) {}

    private LeftRow leftRow(RegisteredMember member, Locale locale) {
        return new LeftRow(
                member.id(),
                member.code(),
                member.name().text(),
                member.leftOn(),
                text("member.leaving." + member.left(), locale),
                member.erased() == null ? null : member.erased().on());
    }

    @GetMapping("/{member}")
    String one(@PathVariable MemberId member, Model model, Locale locale) {
        return memberPage(member, model, locale);
    }

    @PostMapping("/{member}/dien")
    ModelAndView changeDuty(
            @PathVariable MemberId member,
            @Valid @ModelAttribute("changing") DutyForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        String paper = form.paper() == null ? "" : form.paper();
        return Submission.of(errors)
                .trying(
                        () ->
                                register.changeDuty(
                                        member, form.duty(), form.from(), form.until(), paper))
                .leadsTo("redirect:/dang-vien/" + member)
                .orShowsAgain(() -> memberPage(member, model, locale));
    }

    @PostMapping("/{member}/sua")
    ModelAndView correct(
            @PathVariable MemberId member,
            @Valid @ModelAttribute("correcting") CorrectForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        return Submission.of(errors)
                .trying(
                        () ->
                                register.correct(
                                        member, form.correction(), form.since(), form.seen()))
                .leadsTo("redirect:/dang-vien/" + member)
                .orShowsAgain(() -> memberPage(member, model, locale));
    }

    @PostMapping("/{member}/chuyen")
    ModelAndView transfer(
            @PathVariable MemberId member,
            @Valid @ModelAttribute("transfer") TransferForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        return Submission.of(errors)
                .trying(() -> register.transfer(member, form.to(), form.on()))
                .leadsTo("redirect:/dang-vien/" + member)
                .orShowsAgain(() -> memberPage(member, model, locale));
    }

    @PostMapping("/{member}/roi")
    ModelAndView leave(
            @PathVariable MemberId member,
            @Valid @ModelAttribute("leaving") LeaveForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        return Submission.of(errors)
                .trying(() -> register.leave(member, form.reason(), form.leftOn()))
                .leadsTo("redirect:/dang-vien/" + member)
                .orShowsAgain(() -> memberPage(member, model, locale));
    }

    @PostMapping("/{member}/xoa-thong-tin-rieng")
    ModelAndView erase(
            @PathVariable MemberId member,
            @Valid @ModelAttribute("erase") ErasureForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        return Submission.of(errors)
                .trying(() -> register.erase(member, form.decision()))
                .leadsTo("redirect:/dang-vien/" + member)
                .orShowsAgain(() -> memberPage(member, model, locale));
    }

    private String registerPage(
            @Nullable UnitId asked,
            String called,
            Order order,
            int page,
            Model model,
            Locale locale) {
        Caller caller = access.caller();
        List<UnitId> cells = cellsOf(caller);
        UnitId cell = asked == null ? firstOf(cells) : asked;
        register.demandReader(cell);
        LocalDate day = today.get();
        List<RegisteredMember> found = members.ofCell(cell, day, called, order);
        Paging paging = new Paging(page, called.isBlank() ? ROWS : found.size(), found.size());
        model.addAttribute("cell", cell.value());
        model.addAttribute("cellName", name(cell));
        model.addAttribute(
                "cells",
                cells.size() < 2
                        ? List.of()
                        : cells.stream().map(c -> new Choice(c.value(), name(c))).toList());
        model.addAttribute("mayImport", caller.has(Role.COMMUNE_OFFICER, cell));
        model.addAttribute("called", called);
        model.addAttribute("sorted", order.name());
        model.addAttribute("orders", choices("member.order.", locale, Order.values()));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "away",
                found.stream().filter(m -> m.duty(day).status() != DutyStatus.FULL).count());
        model.addAttribute(
                "members",
                found.stream()
                        .skip(paging.skip())
                        .limit(paging.size())
                        .map(member -> row(member, day, locale))
                        .toList());
        return "member/register";
    }

    private String memberPage(MemberId id, Model model, Locale locale) {
        RegisteredMember member = register.read(id);
        LocalDate day = today.get();
        UnitId cell = member.lastCell();
        Caller caller = access.caller();
        model.addAttribute("member", row(member, day, locale));
        model.addAttribute("since", member.since());
        model.addAttribute("cell", cell.value());
        model.addAttribute("cellName", name(cell));
        model.addAttribute("languages", member.languages());
        model.addAttribute("abilities", String.join(", ", member.abilities()));
        model.addAttribute(
                "left",
                member.left() == null ? null : text("member.leaving." + member.left(), locale));
        model.addAttribute(
                "dutyTrail",
                member.duties().reversed().stream().map(duty -> line(duty, locale)).toList());
        model.addAttribute("mayKeep", member.left() == null && register.mayKeep(member));
        model.addAttribute(
                "reader",
                caller.has(Role.SECRETARY, cell)
                        || caller.has(Role.COMMUNE_OFFICER, cell)
                        || caller.has(Role.AUDITOR, cell));
        boolean officer = member.left() == null && caller.has(Role.COMMUNE_OFFICER, cell);
        model.addAttribute("mayTransfer", officer);
        model.addAttribute("duties", choices("member.duty.", locale, DutyStatus.values()));
        model.addAttribute("reasons", choices("member.leaving.", locale, LeavingReason.values()));
        model.addAttribute(
                "otherCells",
                !officer
                        ? List.of()
                        : cellsOf(caller).stream()
                                .filter(other -> !other.equals(cell))
                                .map(other -> new Choice(other.value(), name(other)))
                                .toList());
        model.addAttribute("bands", choices("member.health.", locale, HealthBand.values()));
        model.addAttribute("seen", member.state());
        Submission.begin(model, "correcting", CorrectForm.of(member, day));
        Submission.begin(model, "changing", new DutyForm(member.duty(day).status(), day, null, ""));
        Submission.begin(model, "transfer", new TransferFields("", day));
        erasure.show(model, Personal.whose(id), member.erased(), register.mayErase(member));
        Submission.begin(model, "leaving", new LeaveForm(LeavingReason.MOVED_AWAY, day));
        return "member/member";
    }

    /** The transfer form before anything is chosen. */
    record TransferFields(String to, LocalDate on) {}

    /** A status in the list of all there were. */
    record DutyLine(String word, LocalDate from, @Nullable LocalDate until, String paper) {}

    private DutyLine line(RegisteredMember.Duty duty, Locale locale) {
        return new DutyLine(
                text("member.duty." + duty.status(), locale),
                duty.from(),
                duty.until(),
                duty.paper());
    }

    /** The cells whose register is the person's work. */
    private List<UnitId> cellsOf(Caller caller) {
        UnitTree tree = access.tree();
        LocalDate day = today.get();
        Set<UnitId> cells = new LinkedHashSet<>();
        for (Role role : List.of(Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR)) {
            for (UnitId at : caller.unitsWith(role)) {
                cells.addAll(tree.cellsBeneath(at, day));
            }
        }
        return cells.stream()
                .sorted(Comparator.comparing(this::name, Vietnamese.alphabet()))
                .toList();
    }

    private static UnitId firstOf(List<UnitId> cells) {
        if (cells.isEmpty()) {
            throw new AccessRefused();
        }
        return cells.getFirst();
    }

    private String name(UnitId unit) {
        return access.tree().name(unit, today.get());
    }

    private MemberRow row(RegisteredMember member, LocalDate day, Locale locale) {
        RegisteredMember.Duty duty = member.duty(day);
        return new MemberRow(
                member.id(),
                member.code(),
                member.name().text(),
                member.leader(),
                duty.status(),
                text("member.duty." + duty.status(), locale),
                state(duty.status()),
                duty.from(),
                duty.until(),
                Stream.of(member.houseGroup(), member.hamlet())
                        .filter(part -> !part.isBlank())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                text("member.health." + member.health(), locale),
                member.limit());
    }

    private static String state(DutyStatus duty) {
        return switch (duty) {
            case FULL -> "ok";
            case AWAY -> "pause";
            case RESIDENCE_CONTACT -> "info";
            case EXEMPT -> "";
        };
    }

    private List<Choice> choices(String prefix, Locale locale, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), text(prefix + value.name(), locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
