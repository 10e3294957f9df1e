package vn.phutrachho.reporting.nudge.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.reporting.nudge.OwnReminders;
import vn.phutrachho.reporting.nudge.OwnReminders.MonthEffect;
import vn.phutrachho.reporting.nudge.OwnReminders.Own;

/** One's own reminders and digests, for programs: the same as the page shows. */
@RestController
@RequestMapping("/api/reminders")
class NudgeApi {
    private final Access access;
    private final OwnReminders reminders;

    NudgeApi(Access access, OwnReminders reminders) {
        this.access = access;
        this.reminders = reminders;
    }

    /** What the caller was reminded of as a member, and told of their units. */
    @GetMapping("/own")
    Own own() {
        return reminders.of(access.caller());
    }

    /** The caller has seen all of it. */
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see() {
        reminders.see(access.caller());
    }

    /** What reminders of members changed, month by month, newest first. */
    @GetMapping("/effects")
    List<MonthEffect> effects(@RequestParam UnitId unit) {
        return reminders.effects(access.caller(), unit);
    }
}
