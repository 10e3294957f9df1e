package vn.phutrachho.assignment.meeting.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.events.UnitId;

/** What can be taken away of a meeting. */
@Controller
class MinutesPages {
    private final Minutes minutes;
    private final MyCell myCell;

    MinutesPages(Minutes minutes, MyCell myCell) {
        this.minutes = minutes;
        this.myCell = myCell;
    }

    @GetMapping("/sinh-hoat/{month}/bien-ban.docx")
    ResponseEntity<byte[]> minutes(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked) {
        return minutes.takenAway(myCell.or(asked), month);
    }
}
