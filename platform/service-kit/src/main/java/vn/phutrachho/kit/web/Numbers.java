package vn.phutrachho.kit.web;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Numbers as people here write them ({@code 1.234,5}), for templates: {@code
 * ${@numbers.percent(tile.share)}}.
 */
public final class Numbers {
    Numbers() {}

    /** {@code 21.614}; at most one digit behind the comma. */
    public String of(@Nullable Number number) {
        return number == null ? "" : format("#,##0.#").format(number);
    }

    /** {@code 1.000+} where counting stopped at a thousand: there may be more. */
    public String upTo(long most, long count) {
        return of(count) + (count == most ? "+" : "");
    }

    /** {@code 96,4} for 0.964: the percent sign is the page's. */
    public String percent(@Nullable Number share) {
        return share == null ? "" : format("#,##0.0").format(share.doubleValue() * 100);
    }

    private static DecimalFormat format(String pattern) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ENGLISH);
        if (!english) {
            symbols.setGroupingSeparator('.');
            symbols.setDecimalSeparator(',');
        }
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
