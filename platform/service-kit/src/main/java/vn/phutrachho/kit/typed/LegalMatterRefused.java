package vn.phutrachho.kit.typed;

import vn.phutrachho.events.Refusal;

/** The words are a complaint or a denunciation in the legal sense, or look like one. */
public final class LegalMatterRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public LegalMatterRefused() {
        super(
                Kind.INVALID,
                "grievance.legal-matter",
                "the law gives complaints and denunciations another channel");
    }
}
