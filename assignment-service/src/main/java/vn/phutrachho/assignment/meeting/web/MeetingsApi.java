package vn.phutrachho.assignment.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.assignment.meeting.MeetingDesk;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.meeting.view.WaitingMatter;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.kit.typed.Typed;

/** Cell meetings for programs. */
@RestController
@RequestMapping("/api/meetings/{cell}/{month}")
class MeetingsApi {
    private final MeetingDesk desk;
    private final Minutes minutes;

    MeetingsApi(MeetingDesk desk, Minutes minutes) {
        this.desk = desk;
        this.minutes = minutes;
    }

    /** The day of the meeting. */
    record OpenRequest(@NotNull LocalDate heldOn) {}

    /** Who was there and who was not. */
    record AttendanceRequest(
            @NotNull List<@NotNull MemberId> present,
            @Nullable List<@NotNull MemberId> excused,
            @Nullable List<@NotNull MemberId> absent) {}

    /** A matter that is in no report. */
    record MatterRequest(@NotBlank @Size(max = 300) String text, @Nullable Boolean ordinary) {}

    /** How the chair concludes a matter. */
    record ConclusionRequest(
            @NotNull Conclusion conclusion,
            @NotBlank @Size(max = 400) String text,
            @Nullable Boolean ordinary,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            @Nullable GrievanceId joinedTo,
            @Nullable Addressee asked) {}

    @GetMapping
    ShownMeeting show(@PathVariable UnitId cell, @PathVariable YearMonth month) {
        return desk.show(cell, month);
    }

    /** Draft minutes, a .docx file, for the cell's secretary. */
    @GetMapping("/minutes")
    ResponseEntity<byte[]> minutes(@PathVariable UnitId cell, @PathVariable YearMonth month) {
        return minutes.takenAway(cell, month);
    }

    /** Grievances at the cell that are not on the agenda yet. */
    @GetMapping("/waiting")
    List<WaitingMatter> waiting(@PathVariable UnitId cell, @PathVariable YearMonth month) {
        return desk.waiting(cell, month);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShownMeeting open(
            @PathVariable UnitId cell,
            @PathVariable YearMonth month,
            @RequestBody @Valid OpenRequest request) {
        desk.open(cell, month, request.heldOn());
        return show(cell, month);
    }

    /** Brings the agenda up to date. */
    @PostMapping("/agenda")
    ShownMeeting bringUp(@PathVariable UnitId cell, @PathVariable YearMonth month) {
        desk.bringUp(cell, month);
        return show(cell, month);
    }

    @PostMapping("/attendance")
    ShownMeeting count(
            @PathVariable UnitId cell,
            @PathVariable YearMonth month,
            @RequestBody @Valid AttendanceRequest request) {
        desk.count(
                cell,
                month,
                request.present(),
                request.excused() == null ? List.of() : request.excused(),
                request.absent() == null ? List.of() : request.absent());
        return show(cell, month);
    }

    @PostMapping("/matters")
    @ResponseStatus(HttpStatus.CREATED)
    ShownMeeting add(
            @PathVariable UnitId cell,
            @PathVariable YearMonth month,
            @RequestBody @Valid MatterRequest request) {
        desk.add(cell, month, typed(request.text(), request.ordinary()));
        return show(cell, month);
    }

    @PostMapping("/matters/{matter}/conclusion")
    ShownMeeting conclude(
            @PathVariable UnitId cell,
            @PathVariable YearMonth month,
            @PathVariable MatterId matter,
            @RequestBody @Valid ConclusionRequest request) {
        desk.conclude(
                cell,
                month,
                new MeetingDesk.Spoken(
                        matter,
                        request.conclusion(),
                        typed(request.text(), request.ordinary()),
                        request.responsible(),
                        request.dueOn(),
                        request.referredTo(),
                        request.joinedTo(),
                        request.asked()));
        return show(cell, month);
    }

    @PostMapping("/closing")
    ShownMeeting close(@PathVariable UnitId cell, @PathVariable YearMonth month) {
        desk.close(cell, month);
        return show(cell, month);
    }

    private static Typed typed(String text, @Nullable Boolean ordinary) {
        return new Typed(text, Boolean.TRUE.equals(ordinary));
    }
}
