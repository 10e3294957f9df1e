package vn.phutrachho.reporting.mail.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.reporting.mail.Mailboxes;
import vn.phutrachho.reporting.mail.Mailboxes.Own;

/** One's reminders by mail, for programs: the same as the page does. */
@RestController
@RequestMapping("/api/reminders/mailbox")
class MailboxApi {
    private final Access access;
    private final Mailboxes mailboxes;

    MailboxApi(Access access, Mailboxes mailboxes) {
        this.access = access;
        this.mailboxes = mailboxes;
    }

    /** Where mail is to go; a code is sent there. */
    record Address(@NotBlank @Email @Size(max = Forms.LONGEST_ADDRESS) String address) {
        @Override
        public String toString() {
            return "Address";
        }
    }

    /** The code that came. */
    record Code(@NotBlank @Pattern(regexp = "[0-9]{6}") String code) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    @GetMapping
    Own own() {
        return mailboxes.of(access.caller());
    }

    @PostMapping("/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@Valid @RequestBody Address asked) {
        mailboxes.ask(access.caller(), asked.address());
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody Code typed) {
        mailboxes.confirm(access.caller(), typed.code());
    }

    /** No mail any more. */
    @PostMapping("/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack() {
        mailboxes.takeBack(access.caller());
    }
}
