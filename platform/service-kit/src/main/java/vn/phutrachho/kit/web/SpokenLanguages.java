package vn.phutrachho.kit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The languages that people here speak: written by name, kept by code (ISO 639), shown by name, in
 * templates with {@code ${@spokenLanguages.name(code)}}.
 */
public final class SpokenLanguages {
    public static final String VIETNAMESE = "vi";

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    /** As people write them in a list; the first of a language is its usual name. */
    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("Việt", VIETNAMESE);
        WRITTEN.put("Kinh", VIETNAMESE);
        WRITTEN.put("Hrê", "hre");
        WRITTEN.put("Co", "cua");
        WRITTEN.put("Cor", "cua");
        WRITTEN.put("Xơ Đăng", "sed");
        WRITTEN.put("Ca Dong", "sed");
        WRITTEN.put("Ba Na", "bdq");
        WRITTEN.put("Gia Rai", "jra");
        WRITTEN.put("Giẻ Triêng", "jeh");
    }

    private final MessageSource messages;

    SpokenLanguages(MessageSource messages) {
        this.messages = messages;
    }

    /** The code of what somebody wrote, a name or a code; none where it is neither. */
    public static Optional<String> code(String word) {
        String key = SearchKey.of(word).replaceFirst("^(tieng|nguoi) ", "");
        return WRITTEN.entrySet().stream()
                .filter(written -> SearchKey.of(written.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(
                        () ->
                                Optional.of(word.toLowerCase(Locale.ROOT))
                                        .filter(CODE.asMatchPredicate()));
    }

    /** Those that have a name here, the one that nearly all speak first. */
    public static List<String> codes() {
        return WRITTEN.values().stream().distinct().toList();
    }

    /** As people write it in a list. */
    public static String written(String code) {
        return WRITTEN.entrySet().stream()
                .filter(written -> written.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }

    /** For a gap in a sentence: the name, or the code where no name is known here. */
    public static MessageSourceResolvable named(String code) {
        return new DefaultMessageSourceResolvable(new String[] {"kit.spoken." + code}, code);
    }

    /** The name in the reader's language, or the code where no name is known here. */
    public String name(String code) {
        return messages.getMessage(named(code), LocaleContextHolder.getLocale());
    }
}
