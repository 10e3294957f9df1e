package vn.phutrachho.standalone.sample;

import org.jspecify.annotations.Nullable;

/**
 * The peoples of the sample's three communes, with the language in which old households want to be
 * spoken to.
 */
enum People {
    KINH(null),
    KINH_OF_THE_ISLAND(null),
    HRE("hre"),
    BA_NA("bdq"),
    XO_DANG("sed");

    private final @Nullable String language;

    People(@Nullable String language) {
        this.language = language;
    }

    /** ISO 639 code of their language; null where it is Vietnamese. */
    @Nullable String language() {
        return language;
    }
}
