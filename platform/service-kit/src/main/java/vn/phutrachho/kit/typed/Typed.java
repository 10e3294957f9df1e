package vn.phutrachho.kit.typed;

import vn.phutrachho.events.household.LegalWords;

/**
 * What somebody typed, before any of it is written down.
 *
 * @param ordinary whether they say that it is no complaint or denunciation in the legal sense,
 *     whatever the words look like
 */
public record Typed(String text, boolean ordinary) {
    /**
     * Whether the words are to be shown another way (M4.2). It is asked where they are typed, not
     * by the aggregates: what was heard or concluded elsewhere was asked there.
     */
    public boolean isLegalMatter() {
        return !ordinary && LegalWords.in(text).isPresent();
    }

    /**
     * @throws LegalMatterRefused when the words may not be written down
     */
    public void demandOrdinary() {
        if (isLegalMatter()) {
            throw new LegalMatterRefused();
        }
    }

    /**
     * The words, once they may be written down.
     *
     * @throws LegalMatterRefused when they may not
     */
    public String ordinaryText() {
        demandOrdinary();
        return text.strip();
    }
}
