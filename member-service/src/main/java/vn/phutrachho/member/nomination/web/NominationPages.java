package vn.phutrachho.member.nomination.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.personal.web.ErasureForm;
import vn.phutrachho.kit.personal.web.ErasurePart;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.member.nomination.Deed;
import vn.phutrachho.member.nomination.NominationActs;
import vn.phutrachho.member.nomination.NominationLists;
import vn.phutrachho.member.nomination.NominationSheet;

/** A member nominates and sees what came of it; one nomination for everybody who may see it. */
@Controller
@RequestMapping("/gioi-thieu")
class NominationPages {
    private static final String MAYBE_THE_SAME = "refusal.nomination.maybe-the-same";

    private final Access access;
    private final NominationActs acts;
    private final NominationLists lists;
    private final NominationWords words;
    private final ErasurePart erasure;

    NominationPages(
            Access access,
            NominationActs acts,
            NominationLists lists,
            NominationWords words,
            ErasurePart erasure) {
        this.access = access;
        this.acts = acts;
        this.lists = lists;
        this.words = words;
        this.erasure = erasure;
    }

    @GetMapping
    String mine(Model model) {
        return minePage(model);
    }

    @PostMapping
    ModelAndView nominate(
            @Valid @ModelAttribute("form") Forms.NominateForm form,
            BindingResult errors,
            Model model) {
        String[] made = new String[1];
        Submission submission =
                Submission.of(errors)
                        .trying(
                                () ->
                                        made[0] =
                                                acts.nominate(
                                                                form.person(),
                                                                Forms.plain(form.why()),
                                                                form.on(),
                                                                form.isAnother())
                                                        .value());
        ModelAndView answer = submission.orShowsAgain(() -> askedAgain(errors, model));
        if (made[0] != null) {
            answer.setViewName("redirect:/gioi-thieu/" + made[0]);
        }
        return answer;
    }

    /** The question whether it is somebody else is put only where there is somebody alike. */
    private String askedAgain(BindingResult errors, Model model) {
        model.addAttribute(
                "alike",
                errors.getGlobalErrors().stream()
                        .anyMatch(error -> MAYBE_THE_SAME.equals(error.getCode())));
        return minePage(model);
    }

    private String minePage(Model model) {
        Caller caller = access.caller();
        model.addAttribute("nominations", lists.mine().stream().map(words::row).toList());
        Submission.begin(
                model,
                "form",
                Forms.NominateForm.begun(acts.nominator(caller).hamlet(), caller.today()));
        return "nomination/mine";
    }

    @GetMapping("/{id}")
    String one(@PathVariable NominationId id, Model model) {
        return onePage(id, model);
    }

    /** What is held about the person, to be given to them when they ask. */
    @GetMapping("/{id}/dang-ghi")
    String held(@PathVariable NominationId id, Model model) {
        NominationSheet it = lists.one(id);
        if (!it.may().contains(Deed.READ_ALL)) {
            throw new AccessRefused();
        }
        model.addAttribute("it", it);
        model.addAttribute("row", words.row(it));
        model.addAttribute("trail", words.trail(it).reversed());
        return "nomination/held";
    }

    @PostMapping("/{id}/buoc")
    ModelAndView step(
            @PathVariable NominationId id,
            @Valid @ModelAttribute("stepping") Forms.StepForm form,
            BindingResult errors,
            Model model) {
        return act(id, errors, model, () -> acts.step(id, form.told()));
    }

    @PostMapping("/{id}/ket-thuc")
    ModelAndView end(
            @PathVariable NominationId id,
            @Valid @ModelAttribute("ending") Forms.EndForm form,
            BindingResult errors,
            Model model) {
        return act(
                id,
                errors,
                model,
                () -> acts.end(id, form.ground(), form.endReason(), form.endedOn()));
    }

    @PostMapping("/{id}/sua")
    ModelAndView correct(
            @PathVariable NominationId id,
            @Valid @ModelAttribute("correcting") Forms.CorrectForm form,
            BindingResult errors,
            Model model) {
        return act(
                id,
                errors,
                model,
                () -> acts.correct(id, form.person(), Forms.plain(form.correction())));
    }

    @PostMapping("/{id}/bo-buoc")
    ModelAndView takeBack(
            @PathVariable NominationId id,
            @Valid @ModelAttribute("takingBack") Forms.TakeBackForm form,
            BindingResult errors,
            Model model) {
        return act(
                id,
                errors,
                model,
                () -> acts.takeBack(id, form.last(), Forms.plain(form.mistake())));
    }

    @PostMapping("/{id}/xoa-thong-tin-rieng")
    ModelAndView erase(
            @PathVariable NominationId id,
            @Valid @ModelAttribute("erase") ErasureForm form,
            BindingResult errors,
            Model model) {
        return act(id, errors, model, () -> acts.erase(id, form.decision()));
    }

    /** Nothing is typed to take one's nomination back. */
    record Nothing() {}

    @PostMapping("/{id}/rut")
    ModelAndView withdraw(
            @PathVariable NominationId id,
            @ModelAttribute("withdrawing") Nothing form,
            BindingResult errors,
            Model model) {
        return act(id, errors, model, () -> acts.withdraw(id));
    }

    private ModelAndView act(NominationId id, BindingResult errors, Model model, Runnable act) {
        return Submission.of(errors)
                .trying(act)
                .leadsTo("redirect:/gioi-thieu/" + id)
                .orShowsAgain(() -> onePage(id, model));
    }

    private String onePage(NominationId id, Model model) {
        NominationSheet it = lists.one(id);
        Caller caller = access.caller();
        List<Choice> next = words.next(it);
        model.addAttribute("it", it);
        model.addAttribute("row", words.row(it));
        model.addAttribute("trail", words.trail(it));
        model.addAttribute("maySteps", it.can("STEP_OF_THE_CELL") || it.can("STEP_OF_THE_COMMUNE"));
        model.addAttribute("next", next);
        model.addAttribute("endings", words.endings());
        Submission.begin(
                model,
                "stepping",
                new Forms.StepFields(
                        next.size() == 1 ? next.getFirst().value() : "", caller.today(), "", ""));
        Submission.begin(model, "ending", new Forms.EndFields("", caller.today(), ""));
        Submission.begin(model, "correcting", Forms.CorrectForm.of(it));
        Submission.begin(model, "takingBack", new Forms.TakeBackForm(it.standing(), ""));
        Submission.begin(model, "withdrawing", new Nothing());
        erasure.show(model, Personal.whose(id), it.erased(), it.can("ERASE"));
        return "nomination/one";
    }
}
