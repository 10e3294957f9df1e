package vn.phutrachho.member.directive.web;

import static vn.phutrachho.member.directive.web.DirectiveForms.there;

import jakarta.validation.Valid;
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
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.SessionLeader;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.InvalidRequest;
import vn.phutrachho.kit.web.ProblemError;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.member.directive.ReadCoverage;
import vn.phutrachho.member.directive.ReadCoverage.OfUnit;
import vn.phutrachho.member.directive.RecordSessions;
import vn.phutrachho.member.directive.command.DisseminationRefusal;
import vn.phutrachho.member.directive.view.KnownDissemination.Amendment;
import vn.phutrachho.member.directive.view.KnownDissemination.Session;
import vn.phutrachho.member.directive.web.DirectiveForms.NextSession;
import vn.phutrachho.member.directive.web.DirectiveForms.ReasonForm;
import vn.phutrachho.member.directive.web.DirectiveForms.SessionForm;

/** A unit's sessions on one directive, and the short form for the next. Made for a phone. */
@Controller
@RequestMapping(CoveragePages.PATH + "/{directive}/don-vi/{unit}")
class SessionPages {
    private final Access access;
    private final ReadCoverage coverage;
    private final RecordSessions sessions;
    private final DirectiveWords words;
    private final Today today;

    SessionPages(
            Access access,
            ReadCoverage coverage,
            RecordSessions sessions,
            DirectiveWords words,
            Today today) {
        this.access = access;
        this.coverage = coverage;
        this.sessions = sessions;
        this.words = words;
        this.today = today;
    }

    /** A session as it is shown: by whom it was written down only where that is another unit. */
    record SessionCard(
            Session session, String ledBy, @Nullable String by, List<AmendmentLine> amendments) {}

    /** What was written until it was put right. */
    record AmendmentLine(Amendment amendment, String ledBy) {}

    @GetMapping
    String ofUnit(@PathVariable DirectiveId directive, @PathVariable UnitId unit, Model model) {
        return unitPage(directive, unit, model);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @Valid @ModelAttribute("held") SessionForm form,
            BindingResult errors,
            Model model) {
        demandRecorder(directive, unit);
        return Submission.of(errors)
                .trying(() -> sessions.record(directive, unit, form.details()))
                .leadsTo(page(directive, unit))
                .orShowsAgain(() -> unitPage(directive, unit, model));
    }

    @GetMapping("/{number}")
    String one(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @PathVariable int number,
            Model model) {
        return sessionPage(directive, unit, number, model);
    }

    @PostMapping("/{number}")
    ModelAndView correct(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @PathVariable int number,
            @Valid @ModelAttribute("held") SessionForm form,
            BindingResult errors,
            Model model) {
        demandRecorder(directive, unit);
        return Submission.of(errors)
                .trying(() -> correct(directive, unit, number, form))
                .leadsTo(page(directive, unit))
                .orShowsAgain(() -> sessionPage(directive, unit, number, model));
    }

    private void correct(DirectiveId directive, UnitId unit, int number, SessionForm form) {
        String reason = there(form.reason());
        if (reason.isEmpty()) {
            String code = "dissemination.reason-missing";
            throw new InvalidRequest(
                    code,
                    List.of(ProblemError.field("reason", code, words.say("refusal." + code))));
        }
        sessions.correct(directive, unit, number, form.details(), reason, form.seen());
    }

    @PostMapping("/{number}/gach")
    ModelAndView strikeOut(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @PathVariable int number,
            @Valid @ModelAttribute("striking") ReasonForm form,
            BindingResult errors,
            Model model) {
        demandRecorder(directive, unit);
        return Submission.of(errors)
                .trying(() -> sessions.strikeOut(directive, unit, number, there(form.why())))
                .leadsTo(page(directive, unit))
                .orShowsAgain(() -> sessionPage(directive, unit, number, model));
    }

    private static String page(DirectiveId directive, UnitId unit) {
        return "redirect:" + CoveragePages.PATH + "/" + directive + "/don-vi/" + unit;
    }

    /** Before anything that was typed is looked at. */
    private OfUnit demandRecorder(DirectiveId directive, UnitId unit) {
        OfUnit found = coverage.ofUnit(directive, unit);
        if (found.recorder() == null) {
            throw new AccessRefused();
        }
        return found;
    }

    private String unitPage(DirectiveId directive, UnitId unit, Model model) {
        OfUnit found = coverage.ofUnit(directive, unit);
        addUnit(found, model);
        model.addAttribute(
                "cards",
                found.sessions().reversed().stream().map(each -> card(found, each)).toList());
        model.addAttribute("overseer", !coverage.overseen().isEmpty());
        model.addAttribute(
                "mayRecord", found.recorder() != null && found.directive().countsOn(today.get()));
        Submission.begin(model, "held", next(found, unit));
        return "directive/unit";
    }

    /** As much as is known before anything is typed. */
    private NextSession next(OfUnit found, UnitId unit) {
        Integer expected =
                found.standing().expected() > 0
                        ? Integer.valueOf(found.standing().expected())
                        : sessions.expected(unit);
        return new NextSession(today.get(), "", SessionLeader.SECRETARY, expected, null, "");
    }

    private String sessionPage(DirectiveId directive, UnitId unit, int number, Model model) {
        OfUnit found = demandRecorder(directive, unit);
        Session session =
                found.sessions().stream()
                        .filter(each -> each.number() == number && each.counts())
                        .findFirst()
                        .orElseThrow(DisseminationRefusal::unknownSession);
        SessionDetails details = session.details();
        addUnit(found, model);
        model.addAttribute("number", number);
        model.addAttribute("seen", session.amendments().size());
        model.addAttribute("card", card(found, session));
        Submission.begin(model, "held", SessionForm.of(details, session.amendments().size()));
        Submission.begin(model, "striking", new ReasonForm(""));
        return "directive/session";
    }

    private void addUnit(OfUnit found, Model model) {
        model.addAttribute("directive", found.directive());
        model.addAttribute(
                "kind", words.say("directive.kind." + found.directive().details().kind()));
        model.addAttribute("of", found.standing().unit().value());
        model.addAttribute("ofName", words.unit(found.standing().unit()));
        model.addAttribute("standing", found.standing());
        model.addAttribute("state", words.state(found.standing()));
        model.addAttribute("leaders", words.choices("directive.led.", SessionLeader.values()));
        model.addAttribute(
                "forThem",
                found.recorder() != null && !isTheirs(found, found.recorder())
                        ? words.unit(found.recorder())
                        : null);
    }

    private SessionCard card(OfUnit found, Session session) {
        return new SessionCard(
                session,
                words.say("directive.led." + session.details().ledBy()),
                isTheirs(found, session.recordedBy()) ? null : words.unit(session.recordedBy()),
                session.amendments().stream()
                        .map(
                                each ->
                                        new AmendmentLine(
                                                each,
                                                words.say(
                                                        "directive.led." + each.before().ledBy())))
                        .toList());
    }

    /** The unit itself, or what it was merged into. */
    private boolean isTheirs(OfUnit found, UnitId recorder) {
        UnitId unit = found.standing().unit();
        return recorder.equals(unit) || recorder.equals(access.tree().heirOf(unit, today.get()));
    }
}
