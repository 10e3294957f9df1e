package vn.phutrachho.reporting.integrity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.reporting.integrity.VerifyLedger;

/** The auditor's page on the wholeness of the history. */
@Controller
@RequestMapping("/toan-ven")
class IntegrityPages {
    private final Access access;
    private final VerifyLedger ledger;

    IntegrityPages(Access access, VerifyLedger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    @GetMapping
    String state(Model model) {
        access.caller().requireAny(Role.AUDITOR);
        model.addAttribute("events", ledger.head());
        model.addAttribute("last", ledger.last().orElse(null));
        return "integrity/integrity";
    }

    @PostMapping("/kiem-tra")
    String verify() {
        Caller auditor = access.caller();
        auditor.requireAny(Role.AUDITOR);
        ledger.verify(auditor.account());
        return "redirect:/toan-ven";
    }
}
