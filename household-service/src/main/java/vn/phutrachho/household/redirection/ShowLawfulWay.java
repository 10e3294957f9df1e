package vn.phutrachho.household.redirection;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;
import vn.phutrachho.household.redirection.command.RedirectLegalMatter;
import vn.phutrachho.household.redirection.view.FindRedirections;
import vn.phutrachho.household.redirection.view.RedirectionFigures;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;

/** What people do when somebody complains or denounces: they show the way and say that they did. */
@Component
public class ShowLawfulWay {
    /**
     * Recorded in place of the account: a member has a few households, and the visits of a day are
     * in the report, so that the account and the day would lead to who denounced somebody (0085).
     */
    static final AccountId NOBODY = new AccountId(Metadata.SYSTEM + "redirection");

    private final Commands commands;
    private final FindRedirections find;

    ShowLawfulWay(Commands commands, FindRedirections find) {
        this.commands = commands;
        this.find = find;
    }

    /**
     * The cells in whose area the person shows people the way; none for an officer, who is sent
     * here from words that they typed into a case.
     *
     * @throws AccessRefused when the person types none
     */
    public List<UnitId> cells(Caller caller) {
        RedirectionRights.demandReading(caller);
        return RedirectionRights.cells(caller);
    }

    /**
     * The way was shown today.
     *
     * @param redirection a new id, made from nothing that says who or where
     */
    public void shown(Caller caller, RedirectionId redirection, UnitId cell, LegalMatter matter) {
        RedirectionRights.demandShowing(caller, cell);
        commands.send(new RedirectLegalMatter(redirection, cell, matter, caller.today()), NOBODY);
    }

    /** How often in a year. */
    public RedirectionFigures figures(Caller caller, UnitId cell, int year) {
        RedirectionRights.demandFigures(caller, cell);
        return find.figures(cell, year);
    }
}
