package vn.phutrachho.reporting.audit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.reporting.audit.AccessLog;
import vn.phutrachho.reporting.audit.AccessLog.Asked;
import vn.phutrachho.reporting.audit.AccessLog.Opened;
import vn.phutrachho.reporting.audit.OpenTimeline;
import vn.phutrachho.reporting.audit.Timeline;
import vn.phutrachho.reporting.audit.command.OpenHistory;
import vn.phutrachho.reporting.audit.view.Opening.What;

/** Timelines for programs. One is opened with a reason, and can be read after that. */
@RestController
@RequestMapping("/api/timeline/openings")
class TimelineApi {
    private static final int ON_A_PAGE = 200;

    private final Access access;
    private final OpenTimeline timelines;
    private final AccessLog log;

    TimelineApi(Access access, OpenTimeline timelines, AccessLog log) {
        this.access = access;
        this.timelines = timelines;
        this.log = log;
    }

    /**
     * What is to be opened, and why.
     *
     * @param subject id of a member, household, plan or grievance
     */
    record Open(
            @NotBlank @Size(max = Identifier.LONGEST) String subject,
            @NotBlank @Size(max = OpenHistory.LONGEST) String reason) {}

    /** The id of what was recorded. */
    record Recorded(OpeningId opening) {}

    /** Records that the caller opens it; who, when and why can be read by every auditor of it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded open(@Valid @RequestBody Open asked) {
        Caller caller = access.caller();
        OpeningId opening =
                new OpeningId(NewId.ofThisRequest(caller.account(), "opening").toString());
        timelines.open(caller, opening, asked.subject(), asked.reason());
        return new Recorded(opening);
    }

    /** All events about what the caller opened today. */
    @GetMapping("/{opening}")
    Timeline read(@PathVariable OpeningId opening) {
        return timelines.read(access.caller(), opening);
    }

    /**
     * Who opened what in the auditor's scope, newest first: histories, names, whole feeds, lists
     * that were taken away.
     *
     * @param from first day on which it was recorded
     * @param to last day
     * @param what one kind only
     * @param page of 200, from 1
     */
    @GetMapping
    List<Opened> openings(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable What what,
            @RequestParam(defaultValue = "1") int page) {
        return log.find(access.caller(), new Asked(from, to, what), page, ON_A_PAGE).openings();
    }
}
