package vn.phutrachho.reporting.mail.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.reporting.mail.Mailboxes;
import vn.phutrachho.reporting.mail.web.Forms.AddressForm;
import vn.phutrachho.reporting.mail.web.Forms.CodeForm;

/** Whether one's reminders come by mail, too: one's own choice, off until then. */
@Controller
@RequestMapping("/nhac-viec/thu")
class MailboxPages {
    private static final String PAGE = "mail/mailbox";
    private static final String BACK = "redirect:/nhac-viec/thu";

    private final Access access;
    private final Mailboxes mailboxes;

    MailboxPages(Access access, Mailboxes mailboxes) {
        this.access = access;
        this.mailboxes = mailboxes;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("addressForm", new AddressForm());
        model.addAttribute("codeForm", new CodeForm());
        return show(access.caller(), model);
    }

    private String show(Caller caller, Model model) {
        model.addAttribute("mail", mailboxes.of(caller));
        return PAGE;
    }

    @PostMapping
    ModelAndView ask(
            @Valid @ModelAttribute("addressForm") AddressForm form,
            BindingResult errors,
            Model model) {
        Caller caller = access.caller();
        return Submission.of(errors)
                .trying(() -> mailboxes.ask(caller, form.getAddress()))
                .leadsTo(BACK)
                .orShowsAgain(
                        () -> {
                            model.addAttribute("codeForm", new CodeForm());
                            return show(caller, model);
                        });
    }

    @PostMapping("/ma")
    ModelAndView confirm(
            @Valid @ModelAttribute("codeForm") CodeForm form, BindingResult errors, Model model) {
        Caller caller = access.caller();
        return Submission.of(errors)
                .trying(() -> mailboxes.confirm(caller, form.getCode()))
                .leadsTo(BACK)
                .orShowsAgain(
                        () -> {
                            model.addAttribute("addressForm", new AddressForm());
                            return show(caller, model);
                        });
    }

    @PostMapping("/thoi")
    String takeBack() {
        mailboxes.takeBack(access.caller());
        return BACK;
    }
}
