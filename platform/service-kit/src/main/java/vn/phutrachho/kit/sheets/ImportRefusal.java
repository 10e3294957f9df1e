package vn.phutrachho.kit.sheets;

import vn.phutrachho.events.Refusal;

/** Why a file that was looked at is not written. */
public final class ImportRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private ImportRefusal(Kind kind, String code, String explanation) {
        super(kind, code, explanation);
    }

    static ImportRefusal unknown() {
        return new ImportRefusal(
                Kind.NOT_FOUND, "import.unknown", "nobody looked at such a file, or too long ago");
    }

    static ImportRefusal changedMeanwhile() {
        return new ImportRefusal(
                Kind.CONFLICT, "import.changed-meanwhile", "it would now write something else");
    }

    static ImportRefusal nothingToWrite() {
        return new ImportRefusal(Kind.INVALID, "import.nothing-to-write", "no row can be written");
    }
}
