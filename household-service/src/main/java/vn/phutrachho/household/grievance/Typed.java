package vn.phutrachho.household.grievance;

import vn.phutrachho.events.household.LegalWords;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;

/**
 * What somebody typed into a case, before any of it is written down.
 *
 * @param ordinary whether they say that it is no complaint or denunciation in the legal sense,
 *     whatever the words look like
 */
public record Typed(String text, boolean ordinary) {
    /**
     * Whether the words are to be shown another way (M4.2). It is asked before anything is written,
     * not by the aggregate: what was heard or concluded elsewhere was asked there.
     */
    public boolean isLegalMatter() {
        return !ordinary && LegalWords.in(text).isPresent();
    }

    /**
     * @throws GrievanceRefusal.LegalMatter when the words may not be written down
     */
    public void demandOrdinary() {
        if (isLegalMatter()) {
            throw new GrievanceRefusal.LegalMatter();
        }
    }

    /**
     * The words, once they may be written down.
     *
     * @throws GrievanceRefusal.LegalMatter when they may not
     */
    public String ordinaryText() {
        demandOrdinary();
        return text.strip();
    }
}
