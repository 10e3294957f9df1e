package vn.phutrachho.assignment.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.meeting.MeetingDesk;
import vn.phutrachho.assignment.meeting.view.FindMeetings;
import vn.phutrachho.assignment.meeting.view.MonthMeeting;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.TypedDates;

/** Sinh hoạt chi bộ: attendance, agenda, a conclusion for every matter, and the month's end. */
@Controller
class MeetingPages {
    private final MeetingDesk desk;
    private final FindMeetings meetings;
    private final FindReports reports;
    private final FindInRegister register;
    private final MyCell myCell;
    private final Access access;
    private final Today today;
    private final TypedDates dates;

    MeetingPages(
            MeetingDesk desk,
            FindMeetings meetings,
            FindReports reports,
            FindInRegister register,
            MyCell myCell,
            Access access,
            Today today) {
        this.desk = desk;
        this.meetings = meetings;
        this.reports = reports;
        this.register = register;
        this.myCell = myCell;
        this.access = access;
        this.today = today;
        this.dates = new TypedDates(today::get);
    }

    /** The latest month that is not closed, or this one. */
    @GetMapping("/sinh-hoat")
    String now() {
        UnitId cell = myCell.or(null);
        YearMonth month =
                meetings.ofCell(cell, 12).stream()
                        .filter(m -> !m.closed())
                        .map(MonthMeeting::month)
                        .findFirst()
                        .orElse(YearMonth.from(today.get()));
        return "redirect:/sinh-hoat/" + month;
    }

    @GetMapping("/sinh-hoat/{month}")
    String show(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            Model model) {
        UnitId cell = myCell.or(asked);
        Optional<ShownMeeting> meeting = desk.find(cell, month);
        LocalDate day = today.get();
        List<CellMember> members = register.members(cell, day);
        List<MemberMonth> sent =
                reports.ofCell(cell, month).stream().filter(MemberMonth::sent).toList();
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("month", month);
        model.addAttribute("day", day);
        model.addAttribute("mayChange", myCell.isSecretary(cell));
        model.addAttribute("meeting", meeting.orElse(null));
        model.addAttribute("members", members);
        model.addAttribute("expected", members.stream().filter(m -> expected(m, day)).toList());
        model.addAttribute("sent", sent);
        model.addAttribute("waiting", desk.waiting(cell, month));
        model.addAttribute("conclusions", Conclusion.values());
        model.addAttribute("names", new Names(meeting.orElse(null), members, above(cell)));
        model.addAttribute("before", meetings.meeting(cell, month.minusMonths(1)).orElse(null));
        return "meeting/month";
    }

    private String above(UnitId cell) {
        return access.tree()
                .parent(cell, today.get())
                .map(unit -> access.tree().name(unit, today.get()))
                .orElse("");
    }

    /** Whoever is exempt or away is not counted. */
    private static boolean expected(CellMember member, LocalDate day) {
        DutyStatus duty = member.duty(day);
        return duty == DutyStatus.FULL || duty == DutyStatus.RESIDENCE_CONTACT;
    }

    /** Names for the template. */
    record Names(@Nullable ShownMeeting meeting, List<CellMember> members, String unitAbove) {
        /** A member's name. */
        public String of(@Nullable MemberId member) {
            return members.stream()
                    .filter(m -> m.id().equals(member))
                    .map(CellMember::name)
                    .findFirst()
                    .orElse("");
        }

        /** How a member was counted: present, excused, absent, or not yet. */
        public String counted(MemberId member) {
            if (meeting == null || !meeting.counted()) {
                return "present";
            }
            if (meeting.excused().contains(member)) {
                return "excused";
            }
            return meeting.absent().contains(member) ? "absent" : "present";
        }
    }

    @PostMapping("/sinh-hoat/{month}/mo")
    String open(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam(defaultValue = "") String ngay) {
        LocalDate held = day(ngay);
        desk.open(cell, month, held == null ? today.get() : held);
        return back(month, cell);
    }

    @PostMapping("/sinh-hoat/{month}/chuong-trinh")
    String bringUp(@PathVariable YearMonth month, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.bringUp(cell, month);
        return back(month, cell);
    }

    @PostMapping("/sinh-hoat/{month}/viec")
    String add(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam(defaultValue = "") String viec) {
        if (!viec.isBlank()) {
            desk.add(cell, month, new MatterId("matter-" + UUID.randomUUID()), viec);
        }
        return back(month, cell);
    }

    /** Each member's field says present, excused or absent. */
    @PostMapping("/sinh-hoat/{month}/diem-danh")
    String count(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam MultiValueMap<String, String> form) {
        List<MemberId> present = new ArrayList<>();
        List<MemberId> excused = new ArrayList<>();
        List<MemberId> absent = new ArrayList<>();
        for (CellMember member : register.members(cell, today.get())) {
            String counted = form.getFirst("dd-" + member.id());
            switch (counted == null ? "" : counted) {
                case "present" -> present.add(member.id());
                case "excused" -> excused.add(member.id());
                case "absent" -> absent.add(member.id());
                default -> {
                    // is not expected at the meeting
                }
            }
        }
        desk.count(cell, month, present, excused, absent);
        return back(month, cell);
    }

    @PostMapping("/sinh-hoat/{month}/viec/{matter}")
    String conclude(
            @PathVariable YearMonth month,
            @PathVariable MatterId matter,
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam Conclusion kl,
            @RequestParam(defaultValue = "") String nd,
            @RequestParam(required = false) @Nullable MemberId ai,
            @RequestParam(defaultValue = "") String han) {
        desk.conclude(cell, month, new MeetingDesk.Spoken(matter, kl, nd, ai, day(han), null));
        return back(month, cell);
    }

    @PostMapping("/sinh-hoat/{month}/ket-thuc")
    String close(@PathVariable YearMonth month, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.close(cell, month);
        return back(month, cell);
    }

    private @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return dates.parse(typed);
        } catch (DateTimeException e) {
            throw new DayNotUnderstood();
        }
    }

    private static String back(YearMonth month, UnitId cell) {
        return "redirect:/sinh-hoat/" + month + "?chi-bo=" + cell;
    }
}
