package vn.phutrachho.member.nomination.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.TrailEntry;
import vn.phutrachho.member.nomination.NominationSheet;
import vn.phutrachho.member.nomination.NominationSheet.Line;
import vn.phutrachho.member.nomination.Road;

/** Nominations in the words of their pages. */
@Component
class NominationWords {
    private final MessageSource messages;

    NominationWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One nomination in a list.
     *
     * @param state what sort of standing it is, for the mark beside it
     * @param reason what was said of the last step; empty where nothing was
     */
    record Row(NominationSheet sheet, String standing, String state, String reason) {}

    Row row(NominationSheet sheet) {
        return new Row(
                sheet,
                standing(sheet),
                state(sheet.standing()),
                Objects.requireNonNullElse(sheet.reason(), ""));
    }

    /** Where it stands, and what ended it if something did. */
    private String standing(NominationSheet sheet) {
        String word = say("nomination.standing." + sheet.standing());
        return sheet.happenings().stream()
                .filter(line -> !line.mistaken() && line.ground() != null)
                .reduce((_, last) -> last)
                .filter(_ -> sheet.standing() == NominationStep.ENDED)
                .map(line -> word + ": " + say("nomination.ending." + line.ground()))
                .orElse(word);
    }

    private static String state(NominationStep step) {
        return switch (step) {
            case NOMINATED -> "soon";
            case TAKEN_UP, SENT_TO_CLASS, CLASS_COMPLETED, PROPOSED -> "info";
            case ADMITTED -> "ok";
            case RETURNED -> "late";
            case NOT_TAKEN_UP, ENDED -> "";
        };
    }

    /** The way it has gone, newest first. */
    List<TrailEntry> trail(NominationSheet sheet) {
        List<Line> lines = sheet.happenings();
        List<TrailEntry> trail = new ArrayList<>();
        for (int at = lines.size() - 1; at >= 0; at--) {
            trail.add(entry(lines.get(at), at == lines.size() - 1));
        }
        return trail;
    }

    private TrailEntry entry(Line line, boolean now) {
        return new TrailEntry(
                title(line),
                detail(line),
                line.on(),
                line.recordedOn(),
                Objects.requireNonNullElse(line.who(), ""),
                now);
    }

    private String title(Line line) {
        NominationStep step = line.step();
        String word =
                switch (line.act()) {
                    case NOMINATED, SECONDED, NOMINATOR_WITHDREW, CORRECTED, ERASED ->
                            say("nomination.act." + line.act());
                    case STEP -> say("nomination.standing." + step);
                    case STEP_TAKEN_BACK ->
                            say("nomination.act.STEP_TAKEN_BACK")
                                    + ": "
                                    + say("nomination.standing." + step);
                };
        return line.mistaken() ? word + " (" + say("nomination.mistaken") + ")" : word;
    }

    private String detail(Line line) {
        NominationEnding ground = line.ground();
        return Stream.of(
                        ground == null ? null : say("nomination.ending." + ground),
                        line.decision() == null
                                ? null
                                : say("nomination.decision") + ": " + line.decision(),
                        line.said())
                .filter(Objects::nonNull)
                .collect(joining(" · "));
    }

    /** What may come next, by those whose step it is. */
    List<Choice> next(NominationSheet sheet) {
        return Stream.of(NominationStep.values())
                .filter(Road.after(sheet.standing())::contains)
                .filter(step -> step != NominationStep.ENDED)
                .map(step -> new Choice(step.name(), say("nomination.step." + step)))
                .toList();
    }

    /** What a person can name as the end. */
    List<Choice> endings() {
        return Stream.of(NominationEnding.values())
                .filter(ground -> ground != NominationEnding.NOMINATION_WITHDRAWN)
                .map(ground -> new Choice(ground.name(), say("nomination.ending." + ground)))
                .toList();
    }

    String say(String key, Object... gaps) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, gaps, locale);
    }
}
