package vn.phutrachho.kit.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.kit.web.SpokenLanguages;

/** One row; reading a cell notes what is wrong with it and answers with something harmless. */
public final class SheetRow {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");
    private static final Map<String, Boolean> YES_OR_NO =
            Map.ofEntries(
                    Map.entry("co", true),
                    Map.entry("x", true),
                    Map.entry("yes", true),
                    Map.entry("true", true),
                    Map.entry("1", true),
                    Map.entry("khong", false),
                    Map.entry("no", false),
                    Map.entry("false", false),
                    Map.entry("0", false));

    private final RawRow raw;
    private final Map<SheetColumn, Integer> places;
    private final List<RowError> errors = new ArrayList<>();

    SheetRow(RawRow raw, Map<SheetColumn, Integer> places) {
        this.raw = raw;
        this.places = places;
    }

    /** As the spreadsheet counts. */
    public int number() {
        return raw.number();
    }

    /** What was found wrong so far. */
    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    /** Whether the cell has anything in it. */
    public boolean has(SheetColumn column) {
        return !cell(column).isEmpty();
    }

    /**
     * The text, without blanks around it; empty when there is none, which is wrong in a mandatory
     * column.
     */
    public String text(SheetColumn column, int longest) {
        String text = cell(column).replaceAll("\\s+", " ");
        if (text.isEmpty() && column.mandatory()) {
            reject(column, "blank");
        }
        if (text.length() > longest) {
            reject(column, "too-long", longest);
        }
        return text;
    }

    /** A whole number within bounds, or {@code absent} when the cell is empty. */
    public int number(SheetColumn column, int least, int most, int absent) {
        String text = text(column, 20);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                reject(column, "out-of-range", least, most);
            }
            return number;
        } catch (NumberFormatException _) {
            reject(column, "not-a-number");
            return absent;
        }
    }

    /**
     * A day: {@code 02/03/2023}, {@code 2.3.2023}, {@code 02032023}, {@code 2023-03-02} or a date
     * cell; null when empty.
     */
    public @Nullable LocalDate date(SheetColumn column) {
        String text = text(column, 20);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return day(text);
        } catch (DateTimeException _) {
            reject(column, "not-a-date");
            return null;
        }
    }

    private static LocalDate day(String text) {
        if (ISO.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            throw new DateTimeException("not a date");
        }
        int first = typed.group(1) == null ? 4 : 1;
        return LocalDate.of(
                Integer.parseInt(typed.group(first + 2)),
                Integer.parseInt(typed.group(first + 1)),
                Integer.parseInt(typed.group(first)));
    }

    /**
     * {@code có}, {@code x}, {@code yes}, {@code 1} or {@code không}, {@code no}, {@code 0}; an
     * empty cell is no.
     */
    public boolean yesNo(SheetColumn column) {
        return choice(column, YES_OR_NO, false);
    }

    /**
     * One of several words.
     *
     * @param words by how they are written; marks and capitals do not count
     * @param absent when the cell is empty
     */
    public <T> T choice(SheetColumn column, Map<String, T> words, T absent) {
        String text = text(column, 80);
        if (text.isEmpty()) {
            return absent;
        }
        String asked = SheetColumn.key(text);
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (SheetColumn.key(word.getKey()).equals(asked)) {
                return word.getValue();
            }
        }
        reject(column, "unknown-word", String.join(", ", words.keySet()));
        return absent;
    }

    /**
     * Languages that are spoken, by code, written by name or by code; none when the cell is empty.
     */
    public List<String> languages(SheetColumn column, int longest) {
        return words(column, longest).stream()
                .map(word -> language(column, word))
                .distinct()
                .toList();
    }

    /** One language that is spoken, by code; null when the cell is empty. */
    public @Nullable String language(SheetColumn column, int longest) {
        String word = text(column, longest);
        return word.isEmpty() ? null : language(column, word);
    }

    private String language(SheetColumn column, String word) {
        Optional<String> code = SpokenLanguages.code(word);
        if (code.isEmpty()) {
            reject(column, "unknown-language");
        }
        return code.orElse(word);
    }

    /**
     * Words between commas or semicolons, all in small letters, so that the same word is found
     * again wherever it was written; none when the cell is empty.
     */
    public List<String> words(SheetColumn column, int longest) {
        return Stream.of(text(column, longest).split("[,;]"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Notes that the cell cannot be taken, for a reason that only the caller knows. */
    public void reject(SheetColumn column, String code, Object... arguments) {
        Integer place = places.get(column);
        RowError error =
                new RowError(
                        raw.number(),
                        place == null ? "" : CellReference.convertNumToColString(place),
                        column.title(),
                        cell(column),
                        code,
                        List.of(arguments));
        if (!errors.contains(error)) {
            errors.add(error); // a cell may be read more than once
        }
    }

    /** What stands in the cell, right or wrong; nothing is noted. */
    public String peek(SheetColumn column) {
        return cell(column);
    }

    private String cell(SheetColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : raw.cell(place);
    }
}
