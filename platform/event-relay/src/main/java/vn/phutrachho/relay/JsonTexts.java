package vn.phutrachho.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A flat JSON object of texts: all of JSON that metadata need, without a library for it. */
final class JsonTexts {

    private final String json;
    private int at;

    private JsonTexts(String json) {
        this.json = json;
    }

    static String write(Map<String, String> texts) {
        var out = new StringBuilder("{");
        new TreeMap<>(texts)
                .forEach(
                        (name, value) -> {
                            if (out.length() > 1) {
                                out.append(',');
                            }
                            quote(out, name);
                            out.append(':');
                            quote(out, value);
                        });
        return out.append('}').toString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /**
     * Reads what any JSON writer makes of texts by name.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static Map<String, String> read(String json) {
        return new JsonTexts(json).object();
    }

    private Map<String, String> object() {
        Map<String, String> texts = new HashMap<>();
        expect('{');
        if (next() == '}') {
            at++;
            return texts;
        }
        do {
            String name = string();
            expect(':');
            texts.put(name, string());
        } while (isComma());
        expect('}');
        return texts;
    }

    private boolean isComma() {
        if (next() != ',') {
            return false;
        }
        at++;
        return true;
    }

    private String string() {
        expect('"');
        var text = new StringBuilder();
        while (true) {
            char c = take();
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' ? escaped(take()) : c);
        }
    }

    private char escaped(char c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong();
        };
    }

    private char unicode() {
        if (at + 4 > json.length()) {
            throw wrong();
        }
        at += 4;
        return (char) Integer.parseInt(json.substring(at - 4, at), 16);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw wrong();
        }
        at++;
    }

    /** The next character that is not white space, not taken yet. */
    private char next() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        if (at == json.length()) {
            throw wrong();
        }
        return json.charAt(at);
    }

    private char take() {
        if (at == json.length()) {
            throw wrong();
        }
        return json.charAt(at++);
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Not a JSON object of texts, at character " + at);
    }
}
