package vn.phutrachho.reporting.audit.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.TrailEntry;
import vn.phutrachho.reporting.audit.AuditTrail;
import vn.phutrachho.reporting.audit.OpenTimeline;
import vn.phutrachho.reporting.audit.Timeline;
import vn.phutrachho.reporting.audit.Timeline.Entry;
import vn.phutrachho.reporting.audit.view.Subject.Kind;

/** The auditor's timelines, and the log of openings. */
@Controller
@RequestMapping("/dong-thoi-gian")
class TimelinePages {
    private static final int NEWEST = 200;

    private final Access access;
    private final OpenTimeline timelines;
    private final AuditTrail trail;
    private final MessageSource messages;
    private final Dates dates;

    TimelinePages(
            Access access,
            OpenTimeline timelines,
            AuditTrail trail,
            MessageSource messages,
            Dates dates) {
        this.access = access;
        this.timelines = timelines;
        this.trail = trail;
        this.messages = messages;
        this.dates = dates;
    }

    @GetMapping
    String choose(
            @RequestParam(name = "loai", required = false) @Nullable Kind kind,
            @RequestParam(name = "ma", required = false) @Nullable String id,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Model model,
            Locale locale) {
        if (id != null && !id.isBlank()) {
            return open(id.strip(), reason, model, locale);
        }
        model.addAttribute("subjects", timelines.inScope(access.caller(), kind));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("kind", kind);
        return "audit/choose";
    }

    @GetMapping("/{id}")
    String open(
            @PathVariable String id,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Model model,
            Locale locale) {
        Timeline timeline = timelines.open(access.caller(), id, reason);
        List<Entry> newestFirst = new ArrayList<>(timeline.entries());
        Collections.reverse(newestFirst);
        model.addAttribute("timeline", timeline);
        model.addAttribute("reason", reason);
        model.addAttribute("entries", newestFirst);
        model.addAttribute(
                "trail", newestFirst.stream().map(entry -> trailEntry(entry, locale)).toList());
        return "audit/timeline";
    }

    @GetMapping("/nhat-ky")
    String openings(Model model) {
        Caller caller = access.caller();
        caller.requireAny(Role.AUDITOR);
        model.addAttribute("openings", trail.newest(timelines.scope(caller), NEWEST));
        return "audit/openings";
    }

    private TrailEntry trailEntry(Entry entry, Locale locale) {
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
                words(entry.payload()),
                entry.occurredOn(),
                dates.dayOf(entry.knownAt()),
                by,
                false);
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

    /** What the event says in somebody's own words. */
    private static String words(JsonNode payload) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : payload.properties()) {
            JsonNode text = field.getValue().get("text");
            if (text != null && text.isString()) {
                words.add(text.asString());
            }
        }
        return String.join(" · ", words);
    }
}
