package vn.phutrachho.reporting.reminder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.reporting.reminder.Reminders;
import vn.phutrachho.reporting.reminder.Urging;
import vn.phutrachho.reporting.reminder.Urging.Effect;

/** Reminding, for programs: the same as the pages do, for the same people. */
@RestController
@RequestMapping("/api/reminders")
class ReminderApi {
    private static final int ON_A_PAGE = 200;

    private final Access access;
    private final Reminders reminders;

    ReminderApi(Access access, Reminders reminders) {
        this.access = access;
        this.reminders = reminders;
    }

    /**
     * Who is to be reminded of what they are behind in.
     *
     * @param from the unit beneath which they stand
     * @param to those that are to be reminded
     * @param until last day by which it is to be made good
     */
    record Remind(
            @NotNull UnitId from,
            @NotEmpty Set<UnitId> to,
            @NotNull Arrears about,
            @NotNull LocalDate until) {}

    /** How many were reminded: not those that are behind no more, or were reminded today. */
    record Reminded(int reminders) {}

    /** A day by which what is asked for will be done. */
    record Promise(@NotNull LocalDate promised) {}

    /** Who beneath a unit is behind, and what its reminders changed, 200 at a time. */
    @GetMapping
    Urging beneath(
            @RequestParam @Nullable UnitId unit,
            @RequestParam @Nullable Arrears about,
            @RequestParam(defaultValue = "1") int page) {
        Caller caller = access.caller();
        UnitId at = unit == null ? reminders.home(caller) : unit;
        return reminders.beneath(caller, at, about, page, ON_A_PAGE);
    }

    /** What the caller's own units were reminded of. */
    @GetMapping("/mine")
    List<Effect> mine() {
        return reminders.of(access.caller());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reminded remind(@Valid @RequestBody Remind asked) {
        return new Reminded(
                reminders.remind(
                        access.caller(), asked.from(), asked.to(), asked.about(), asked.until()));
    }

    @PostMapping("/{reminder}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@PathVariable ReminderId reminder, @Valid @RequestBody Promise promise) {
        reminders.acknowledge(access.caller(), reminder, promise.promised());
    }

    @PostMapping("/{reminder}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable ReminderId reminder, @RequestParam UnitId from) {
        reminders.withdraw(access.caller(), from, reminder);
    }
}
