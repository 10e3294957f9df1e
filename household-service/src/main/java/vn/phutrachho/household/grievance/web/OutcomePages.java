package vn.phutrachho.household.grievance.web;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.events.StoreAutoConfiguration;

/** From the household's words to its own confirmation, on one sheet of paper to be handed over. */
@Controller
class OutcomePages {
    /** Of a hash: enough that nobody makes another history with the same, few enough to be read. */
    private static final int BYTES_OF_CODE = 8;

    private final Access access;
    private final GrievanceRights rights;
    private final FindGrievances find;
    private final FindHouseholds households;
    private final CaseSheets sheets;
    private final CaseWords words;
    private final EventLog own;

    OutcomePages(
            Access access,
            GrievanceRights rights,
            FindGrievances find,
            FindHouseholds households,
            CaseSheets sheets,
            CaseWords words,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own) {
        this.access = access;
        this.rights = rights;
        this.find = find;
        this.households = households;
        this.sheets = sheets;
        this.words = words;
        this.own = own;
    }

    @GetMapping("/kien-nghi/{id}/trang-in")
    String outcome(@PathVariable GrievanceId id, Model model) {
        Caller caller = access.caller();
        GrievanceCase asked = find.named(id);
        rights.demandSight(caller, asked);
        CaseSheet it = sheets.of(caller, asked);
        model.addAttribute("it", it);
        model.addAttribute("sheet", OutcomeSheet.of(it, words::title));
        model.addAttribute("head", Letterhead.of(caller, it.cell()));
        model.addAttribute("responsible", responsible(caller, asked));
        long position = find.place().own();
        model.addAttribute("position", position);
        model.addAttribute("code", code(position));
        return "grievance/outcome";
    }

    /** How the chain's hash begins at the position: the sheet was made of that history. */
    private String code(long position) {
        byte[] hash = own.read(position - 1, 1).getFirst().commitHash();
        return HexFormat.of().formatHex(hash, 0, BYTES_OF_CODE).replaceAll("(....)(?=.)", "$1 ");
    }

    /** Whoever may not know the household is told the cell, and no member by name. */
    private @Nullable String responsible(Caller caller, GrievanceCase asked) {
        if (!rights.mayName(caller, asked)) {
            return null;
        }
        return households
                .careFor(asked.said().household())
                .responsibleOn(caller.today())
                .map(member -> households.names(List.of(member)).get(member))
                .orElse(null);
    }
}
