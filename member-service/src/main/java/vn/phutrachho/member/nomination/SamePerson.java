package vn.phutrachho.member.nomination;

import java.text.Normalizer;
import java.util.Locale;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.Nominee;
import vn.phutrachho.kit.web.SearchKey;

/**
 * Whether two nominations to a cell mean one person: born in the same year, living in the same
 * place, and called the same. Names that differ by their marks alone may be one person, typed in
 * two ways, or two: that a person has to say.
 */
final class SamePerson {
    private SamePerson() {}

    /** Called the same, capitals and gaps aside. */
    static boolean surely(Nominee one, Nominee other) {
        return maybe(one, other) && plain(one.name()).equals(plain(other.name()));
    }

    /** Called the same but for marks; who was erased is like nobody. */
    static boolean maybe(Nominee one, Nominee other) {
        return !one.name().wasErased()
                && !other.name().wasErased()
                && one.bornIn().equals(other.bornIn())
                && isFoundAlike(one.home(), other.home())
                && isFoundAlike(one.name(), other.name());
    }

    private static boolean isFoundAlike(Personal one, Personal other) {
        return SearchKey.of(one.text()).equals(SearchKey.of(other.text()));
    }

    private static String plain(Personal name) {
        return Normalizer.normalize(name.text(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
