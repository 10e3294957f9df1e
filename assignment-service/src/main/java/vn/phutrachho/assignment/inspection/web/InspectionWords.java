package vn.phutrachho.assignment.inspection.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.inspection.view.CellInspection.Act;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.assignment.inspection.view.CellInspection.Step;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.TrailEntry;

/** Says of an inspection, in the person's language, what a page shows of it. */
@Component
class InspectionWords {
    private final MessageSource messages;
    private final Dates dates;

    InspectionWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** What can be checked. */
    List<Choice> subjects() {
        return Arrays.stream(InspectionSubject.values())
                .map(subject -> new Choice(subject.name(), subject(subject)))
                .toList();
    }

    List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), say("inspection.kind." + kind.name())))
                .toList();
    }

    String subject(InspectionSubject subject) {
        return say("inspection.subject." + subject.name());
    }

    String subjects(Collection<InspectionSubject> subjects) {
        return subjects.stream().map(this::subject).collect(joining(", "));
    }

    /** What was done, the newest first. */
    List<TrailEntry> trail(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(at -> entry(steps.get(at), at == steps.size() - 1))
                .toList()
                .reversed();
    }

    private TrailEntry entry(Step step, boolean last) {
        return new TrailEntry(
                say("inspection.act." + step.act().name()),
                detail(step),
                step.on(),
                dates.dayOf(step.recordedAt()),
                step.by(),
                last);
    }

    private String detail(Step step) {
        List<String> said = new ArrayList<>();
        if (step.words() != null && !step.words().isBlank()) {
            said.add(step.words());
        }
        if (step.day() != null) {
            said.add(say(dayOf(step.act()), dates.day(step.day())));
        }
        if (step.reason() != null) {
            said.add(say("inspection.why", step.reason()));
        }
        return String.join(" · ", said);
    }

    private static String dayOf(Act act) {
        return switch (act) {
            case ANNOUNCED, ANNOUNCEMENT_AMENDED -> "inspection.planned-for";
            case HELD, HOLDING_AMENDED -> "inspection.held-on";
            case CANCELLED,
                    STRENGTH_FOUND,
                    SHORTCOMING_FOUND,
                    FINDING_AMENDED,
                    FINDING_WITHDRAWN,
                    CONCLUDED,
                    CORRECTION_REPORTED,
                    CORRECTION_VERIFIED,
                    CORRECTION_NOT_ACCEPTED,
                    ENDED ->
                    "inspection.due";
        };
    }
}
