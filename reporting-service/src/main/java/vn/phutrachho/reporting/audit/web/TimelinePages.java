package vn.phutrachho.reporting.audit.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.kit.web.TrailEntry;
import vn.phutrachho.reporting.audit.OpenTimeline;
import vn.phutrachho.reporting.audit.Timeline;
import vn.phutrachho.reporting.audit.Timeline.Entry;
import vn.phutrachho.reporting.audit.web.EventWords.Reader;

/** The auditor's timelines. */
@Controller
@RequestMapping("/dong-thoi-gian")
class TimelinePages {

    private final Access access;
    private final OpenTimeline timelines;
    private final EventWords words;
    private final MessageSource messages;
    private final Dates dates;

    TimelinePages(
            Access access,
            OpenTimeline timelines,
            EventWords words,
            MessageSource messages,
            Dates dates) {
        this.access = access;
        this.timelines = timelines;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
    }

    @GetMapping
    String choose(
            @RequestParam(name = "loai", required = false) @Nullable SubjectKind kind,
            @RequestParam(name = "ma", required = false) @Nullable String id,
            Model model) {
        model.addAttribute("form", new OpenForm(id, null));
        return choosePage(kind, model);
    }

    private String choosePage(@Nullable SubjectKind kind, Model model) {
        model.addAttribute("subjects", timelines.inScope(access.caller(), kind));
        model.addAttribute("kinds", SubjectKind.values());
        model.addAttribute("kind", kind);
        return "audit/choose";
    }

    /** The reason goes with the form and stands in no address. */
    @PostMapping
    ModelAndView open(
            @Valid @ModelAttribute("form") OpenForm form, BindingResult errors, Model model) {
        Caller caller = access.caller();
        OpeningId opening =
                new OpeningId(NewId.ofThisRequest(caller.account(), "opening").toString());
        return Submission.of(errors)
                .trying(
                        () ->
                                timelines.open(
                                        caller,
                                        opening,
                                        requireNonNull(form.subject()).strip(),
                                        requireNonNull(form.ground())))
                .leadsTo("redirect:/dong-thoi-gian/" + opening)
                .orShowsAgain(() -> choosePage(null, model));
    }

    @GetMapping("/{opening}")
    String read(@PathVariable OpeningId opening, Model model, Locale locale) {
        Caller caller = access.caller();
        Timeline timeline = timelines.read(caller, opening);
        Reader reader = new Reader(caller, timeline, locale);
        List<Entry> newestFirst = timeline.entries().reversed();
        model.addAttribute("timeline", timeline);
        model.addAttribute(
                "trail", newestFirst.stream().map(entry -> trailEntry(entry, reader)).toList());
        return "audit/timeline";
    }

    private TrailEntry trailEntry(Entry entry, Reader reader) {
        Locale locale = reader.locale();
        String by =
                messages.getMessage(
                        "timeline.by",
                        new Object[] {
                            dates.moment(entry.knownAt()),
                            actor(entry.actor(), locale),
                            Long.toString(entry.position()),
                            entry.source(),
                            entry.sourcePosition(),
                            entry.hash().substring(0, Math.min(16, entry.hash().length()))
                        },
                        locale);
        return new TrailEntry(
                title(entry, locale),
                entry.withheld() ? messages.getMessage("timeline.withheld", null, locale) : "",
                entry.occurredOn(),
                dates.dayOf(entry.knownAt()),
                by,
                false,
                words.of(entry, reader));
    }

    private String actor(String actor, Locale locale) {
        return actor.startsWith(Metadata.SYSTEM)
                ? messages.getMessage(
                        "timeline.by.system",
                        new Object[] {actor.substring(Metadata.SYSTEM.length())},
                        locale)
                : actor;
    }

    private String title(Entry entry, Locale locale) {
        String title = messages.getMessage("event." + entry.name(), null, entry.name(), locale);
        return title == null ? entry.name() : title;
    }
}
