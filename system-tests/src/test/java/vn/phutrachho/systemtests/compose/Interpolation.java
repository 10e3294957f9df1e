package vn.phutrachho.systemtests.compose;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables in a compose file, as compose itself replaces them. */
final class Interpolation {
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{(\\w+):\\?");

    private Interpolation() {}

    /** Which variables the text demands; compose refuses to start without them. */
    static Set<String> demanded(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = DEMANDED.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /**
     * The text on a server that sets only what it must: a demanded variable becomes its name in
     * pointed brackets, any other its default.
     */
    static String onAServer(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$$", at)) {
                out.append('$');
                at += 2;
            } else if (text.startsWith("${", at)) {
                int end = closing(text, at + 2);
                out.append(value(text.substring(at + 2, end)));
                at = end + 1;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static String value(String expression) {
        int colon = expression.indexOf(':');
        String name = colon < 0 ? expression : expression.substring(0, colon);
        return colon >= 0 && expression.startsWith(":-", colon)
                ? onAServer(expression.substring(colon + 2))
                : '<' + name + '>';
    }

    private static int closing(String text, int from) {
        int open = 1;
        for (int at = from; at < text.length(); at++) {
            if (text.startsWith("${", at)) {
                open++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("not closed: " + text);
    }
}
