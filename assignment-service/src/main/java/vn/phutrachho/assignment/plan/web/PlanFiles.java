package vn.phutrachho.assignment.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.DocumentWords;
import vn.phutrachho.assignment.plan.PlanDesk;
import vn.phutrachho.assignment.plan.WrittenPlan;
import vn.phutrachho.assignment.register.FindAccounts;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.documents.DraftWriter;
import vn.phutrachho.kit.takeaway.NoteTakeaway;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Dates;

/**
 * A plan as files (M2.1): the document that is drafted of it, and its lines as a spreadsheet.
 * Whoever may read the plan may take it away, and is noted first.
 */
@Component
class PlanFiles {
    private final PlanDesk desk;
    private final FindAccounts accounts;
    private final NoteTakeaway taken;
    private final DocumentWords words;
    private final MessageSource messages;
    private final Access access;
    private final Dates dates;
    private final Today today;
    private final DraftWriter writer;

    PlanFiles(
            PlanDesk desk,
            FindAccounts accounts,
            NoteTakeaway taken,
            DocumentWords words,
            MessageSource messages,
            Access access,
            Dates dates,
            Today today,
            DraftWriter writer) {
        this.desk = desk;
        this.accounts = accounts;
        this.taken = taken;
        this.words = words;
        this.messages = messages;
        this.access = access;
        this.dates = dates;
        this.today = today;
        this.writer = writer;
    }

    /** The document. */
    ResponseEntity<byte[]> document(PlanId id) {
        WrittenPlan plan = takenAway(id);
        return writer.answer(
                new PlanDraft(plan, offices(plan, words::say), words, dates).draft(today.get()),
                name(plan));
    }

    /**
     * The spreadsheet, in the reader's language.
     *
     * @param form {@code csv}, or else {@code xlsx}
     */
    ResponseEntity<byte[]> table(PlanId id, String form) {
        WrittenPlan plan = takenAway(id);
        Words say = (key, gaps) -> messages.getMessage(key, gaps, LocaleContextHolder.getLocale());
        String cell = access.tree().name(plan.plan().cell(), today.get());
        return new PlanSheet(plan, offices(plan, say), say, dates)
                .table(cell)
                .answer(name(plan), form);
    }

    private WrittenPlan takenAway(PlanId id) {
        WrittenPlan plan = desk.written(id);
        taken.of(access.caller(), CaseList.PLAN, List.of(plan.plan().cell()), plan.households());
        return plan;
    }

    private Offices offices(WrittenPlan plan, Words say) {
        UnitId cell = plan.plan().cell();
        LocalDate day = plan.day();
        return new Offices(accounts.secretary(cell, day).orElse(null), say);
    }

    private static String name(WrittenPlan plan) {
        return "ke-hoach-phan-cong-" + plan.plan().year();
    }
}
