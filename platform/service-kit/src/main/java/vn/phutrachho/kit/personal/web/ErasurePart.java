package vn.phutrachho.kit.personal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.kit.personal.ErasureNote;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Submission;

/**
 * The part of somebody's page that says that their texts were erased, or erases them: {@code
 * kit/erasure} shows it.
 */
public final class ErasurePart {
    private final PersonalKeys keys;
    private final MessageSource messages;

    public ErasurePart(PersonalKeys keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    /**
     * What the page shows.
     *
     * @param note that it was done; null while it was not
     * @param soon whether some part of the system may still show the texts
     * @param may whether whoever looks may do it now
     */
    public record Shown(@Nullable ErasureNote note, boolean soon, boolean may) {}

    /**
     * Puts it into the page's model.
     *
     * @param whose texts, as {@link vn.phutrachho.events.Personal#of()} says
     */
    public void show(Model model, String whose, @Nullable ErasureNote note, boolean may) {
        boolean soon =
                note != null
                        && keys.erasureOf(whose)
                                .filter(PersonalKeys.Erasure::isEverywhere)
                                .isEmpty();
        model.addAttribute("erasure", new Shown(note, soon, may));
        model.addAttribute("erasureGrounds", grounds());
        Submission.begin(model, "erase", new ErasureForm());
    }

    private List<Choice> grounds() {
        Locale locale = LocaleContextHolder.getLocale();
        return Stream.of(ErasureGround.values())
                .map(
                        ground ->
                                new Choice(
                                        ground.name(),
                                        messages.getMessage(
                                                "erasure.ground." + ground, null, locale)))
                .toList();
    }
}
