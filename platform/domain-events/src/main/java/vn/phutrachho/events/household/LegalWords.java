package vn.phutrachho.events.household;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells from the words of a household that they are about a complaint or a denunciation in the
 * legal sense (M4.2). Services ask before they write such words down; they stand here because all
 * must recognise the same.
 *
 * <p>Marks may be missing, as on many phones, but a mark that is there must be one of the word: "tô
 * cáo" is meant for "tố cáo", "tờ cáo" is not. Where a spelling without marks is a word as well (a
 * tree is "to cao", big and tall), it counts only in words that have no marks at all.
 */
public final class LegalWords {
    private static final Pattern GAP = Pattern.compile("[\\s_-]+");
    private static final Pattern STOP = Pattern.compile("[^\\p{L}\\p{M}\\s_-]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private static final List<Phrase> PHRASES =
            List.of(
                    new Phrase(LegalMatter.DENUNCIATION, Bare.IN_BARE_WORDS, "tố cáo"),
                    new Phrase(LegalMatter.DENUNCIATION, Bare.COUNTS, "tố giác"),
                    new Phrase(LegalMatter.DENUNCIATION, Bare.COUNTS, "khiếu tố"),
                    new Phrase(LegalMatter.DENUNCIATION, Bare.NEVER, "đơn tố"),
                    new Phrase(LegalMatter.COMPLAINT, Bare.COUNTS, "khiếu nại"),
                    new Phrase(LegalMatter.COMPLAINT, Bare.COUNTS, "khiếu kiện"));

    /** Trees and posts are big and tall. */
    private static final Set<String> TALL = Set.of("cay", "cot");

    private static final String RUBBER = "su";

    private LegalWords() {}

    /**
     * @return what the words are about; a denunciation where they are about both, since whoever
     *     denounces is the one to be protected
     */
    public static Optional<LegalMatter> in(String words) {
        List<Word> said = read(words);
        boolean bare = said.stream().allMatch(Word::bare);
        return PHRASES.stream()
                .filter(phrase -> phrase.in(said, bare))
                .map(Phrase::matter)
                .max(Comparator.naturalOrder());
    }

    private static List<Word> read(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace("đ", "d\u0335");
        List<Word> words = new ArrayList<>();
        STOP.splitAsStream(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .forEach(
                        part -> {
                            GAP.splitAsStream(part)
                                    .filter(word -> !word.isEmpty())
                                    .map(Word::of)
                                    .forEach(words::add);
                            words.add(Word.END);
                        });
        return words;
    }

    /** Whether a spelling of a phrase without any mark counts as the phrase. */
    private enum Bare {
        COUNTS,
        IN_BARE_WORDS,
        NEVER
    }

    /**
     * A word, its marks apart from its letters: people put a tone on another vowel than the book.
     */
    private record Word(String letters, Set<String> marks) {
        /** Stands where a sentence or a part of it ends: no phrase goes on beyond. */
        static final Word END = new Word("", Set.of());

        static Word of(String decomposed) {
            return new Word(
                    MARK.matcher(decomposed).replaceAll(""),
                    MARK.matcher(decomposed)
                            .results()
                            .map(found -> found.group())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean bare() {
            return marks.isEmpty();
        }

        boolean maySpell(Word other) {
            return letters.equals(other.letters) && other.marks.containsAll(marks);
        }
    }

    private record Phrase(LegalMatter matter, Bare spelling, Word first, Word second) {
        Phrase(LegalMatter matter, Bare spelling, String words) {
            this(matter, spelling, read(words).get(0), read(words).get(1));
        }

        boolean in(List<Word> said, boolean bare) {
            return IntStream.range(0, said.size() - 1).anyMatch(at -> at(said, at, bare));
        }

        private boolean at(List<Word> said, int at, boolean bare) {
            Word one = said.get(at);
            Word two = said.get(at + 1);
            return one.maySpell(first)
                    && two.maySpell(second)
                    && counts(one, two, bare)
                    && !isTall(said, at)
                    && (bare || !isOfRubber(said, at));
        }

        private boolean counts(Word one, Word two, boolean bare) {
            return switch (spelling) {
                case COUNTS -> true;
                case IN_BARE_WORDS -> bare || !one.bare() || !two.bare();
                case NEVER -> one.equals(first) && two.equals(second);
            };
        }

        private static boolean isTall(List<Word> said, int at) {
            return at > 0
                    && said.get(at).bare()
                    && said.get(at + 1).bare()
                    && TALL.contains(said.get(at - 1).letters());
        }

        /** Without any marks it is more likely what somebody denounces: "tố cáo sự việc". */
        private static boolean isOfRubber(List<Word> said, int at) {
            return said.get(at + 1).bare()
                    && at + 2 < said.size()
                    && said.get(at + 2).equals(Word.of(RUBBER));
        }
    }
}
