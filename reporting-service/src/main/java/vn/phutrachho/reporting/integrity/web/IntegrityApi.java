package vn.phutrachho.reporting.integrity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.reporting.integrity.Verification;
import vn.phutrachho.reporting.integrity.VerifyLedger;

/** Integrity for programs. */
@RestController
@RequestMapping("/api/integrity")
class IntegrityApi {
    private final Access access;
    private final VerifyLedger ledger;

    IntegrityApi(Access access, VerifyLedger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Where things stand.
     *
     * @param events in the ledger now
     * @param last what the last verification found; absent when there was none
     */
    record State(long events, @Nullable Verification last) {}

    @GetMapping
    State state() {
        access.caller().requireAny(Role.AUDITOR);
        return new State(ledger.head(), ledger.last().orElse(null));
    }

    @PostMapping("/verify")
    Verification verify() {
        Caller auditor = access.caller();
        auditor.requireAny(Role.AUDITOR);
        return ledger.verify(auditor.account());
    }
}
