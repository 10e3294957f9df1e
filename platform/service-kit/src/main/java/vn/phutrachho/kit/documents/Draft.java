package vn.phutrachho.kit.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * A document that people will check, number, sign and seal.
 *
 * @param issuer whose it is
 * @param number what follows the number, which is left empty: kind and body, as in {@code BC/ĐU}
 * @param place where it is issued; {@link #TO_FILL_IN} where nobody knows
 * @param day the day it bears
 * @param kind of document; the template puts it in capitals
 * @param subject beneath the kind
 * @param parts what it says, in order
 * @param signatures who signs, from left to right; of two or more each has a column
 * @param recipients who gets it, without dashes and the marks between them
 */
public record Draft(
        Issuer issuer,
        String number,
        String place,
        LocalDate day,
        String kind,
        String subject,
        List<Part> parts,
        List<Signature> signatures,
        List<String> recipients) {
    /** What a person is to write. */
    public static final String TO_FILL_IN = "………………";

    public Draft {
        parts = List.copyOf(parts);
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
    }
}
