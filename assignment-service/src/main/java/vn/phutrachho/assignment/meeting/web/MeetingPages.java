package vn.phutrachho.assignment.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.meeting.MeetingDesk;
import vn.phutrachho.assignment.meeting.view.FindMeetings;
import vn.phutrachho.assignment.meeting.view.MonthMeeting;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Due;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.kit.web.Submission;

/** Sinh hoạt chi bộ: attendance, agenda, a conclusion for every matter, and the month's end. */
@Controller
class MeetingPages {
    private static final String SAID = "said";
    private static final String ADDED = "added";
    private static final String OPENED = "opened";

    private final MeetingDesk desk;
    private final FindMeetings meetings;
    private final FindReports reports;
    private final FindInRegister register;
    private final MyCell myCell;
    private final Access access;
    private final FindCalendar calendar;
    private final Today today;

    MeetingPages(
            MeetingDesk desk,
            FindMeetings meetings,
            FindReports reports,
            FindInRegister register,
            MyCell myCell,
            Access access,
            FindCalendar calendar,
            Today today) {
        this.desk = desk;
        this.meetings = meetings;
        this.reports = reports;
        this.register = register;
        this.myCell = myCell;
        this.access = access;
        this.calendar = calendar;
        this.today = today;
    }

    /** The latest month that is not closed, or this one. */
    @GetMapping("/sinh-hoat")
    String now(@RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked) {
        UnitId cell = myCell.or(asked);
        YearMonth month =
                meetings.ofCell(cell, 12).stream()
                        .filter(m -> !m.closed())
                        .map(MonthMeeting::month)
                        .findFirst()
                        .orElse(YearMonth.from(today.get()));
        return back(month, cell);
    }

    @GetMapping("/sinh-hoat/{month}")
    String show(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            Model model) {
        UnitId cell = myCell.or(asked);
        Optional<ShownMeeting> meeting = desk.find(cell, month);
        LocalDate day = today.get();
        Roll roll = roll(cell, meeting.map(ShownMeeting::heldOn).orElse(day));
        List<CellMember> doers = Roll.of(register.members(cell, day), day).all();
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("month", month);
        model.addAttribute("day", day);
        model.addAttribute("mayChange", myCell.isSecretary(cell));
        model.addAttribute("meeting", meeting.orElse(null));
        model.addAttribute("roll", roll);
        model.addAttribute("doers", doers);
        model.addAttribute("sent", reports.sent(cell, month));
        model.addAttribute("waiting", desk.waiting(cell, month));
        model.addAttribute("conclusions", Conclusion.values());
        model.addAttribute("addressees", AddresseeKind.values());
        model.addAttribute("units", desk.above(cell));
        model.addAttribute(
                "joinable", myCell.isSecretary(cell) ? desk.joinable(cell, month) : List.of());
        List<ShownMeeting> before = desk.before(cell, month);
        model.addAttribute("before", LastMonth.of(before));
        model.addAttribute("names", names(meeting.orElse(null), roll));
        Submission.begin(model, SAID, new ConclusionForm());
        Submission.begin(model, ADDED, MatterForm.EMPTY);
        Submission.begin(model, OPENED, new OpeningForm(day));
        return "meeting/month";
    }

    /** A meeting is of those who were members on its day, whenever it is written down. */
    private Roll roll(UnitId cell, LocalDate heldOn) {
        return Roll.of(register.members(cell, heldOn), heldOn);
    }

    private Names names(@Nullable ShownMeeting meeting, Roll roll) {
        Map<MemberId, String> called = new HashMap<>();
        if (meeting != null) {
            register.members(meeting.members()).values().forEach(m -> called.put(m.id(), m.name()));
        }
        roll.all().forEach(m -> called.put(m.id(), m.name()));
        return new Names(meeting, called, access.tree(), calendar.from(today.get()));
    }

    /** Names for the template. */
    record Names(
            @Nullable ShownMeeting meeting,
            Map<MemberId, String> members,
            UnitTree tree,
            DaysLeft left) {
        /** A member's name. */
        public String of(@Nullable MemberId member) {
            return members.getOrDefault(member, "");
        }

        /** What a unit is called today. */
        public String unit(@Nullable UnitId unit) {
            return unit == null ? "" : tree.name(unit, left.today());
        }

        /** How far away a last day is; absent where there is none. */
        public @Nullable Due due(@Nullable LocalDate by) {
            return by == null ? null : left.until(by);
        }

        /** How a member was counted: present, excused or absent; present until somebody counts. */
        public String counted(MemberId member) {
            String counted = ifCounted(member);
            return counted.isEmpty() ? "present" : counted;
        }

        /** The same of whoever is not missed: empty until somebody counts them. */
        public String ifCounted(MemberId member) {
            if (meeting == null) {
                return "";
            }
            if (meeting.excused().contains(member)) {
                return "excused";
            }
            if (meeting.absent().contains(member)) {
                return "absent";
            }
            return meeting.present().contains(member) ? "present" : "";
        }
    }

    /** A matter that is in no report, as it is typed. */
    record MatterForm(@NotBlank @Size(max = 300) String viec) {
        static final MatterForm EMPTY = new MatterForm("");
    }

    /**
     * The day of the meeting, as it is typed.
     *
     * @param ngay today, where nothing is
     */
    record OpeningForm(@Nullable @Refusals({"meeting.too-early"}) LocalDate ngay) {}

    @PostMapping("/sinh-hoat/{month}/mo")
    ModelAndView open(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo") UnitId cell,
            @ModelAttribute(OPENED) OpeningForm form,
            BindingResult errors,
            Model model) {
        LocalDate held = form.ngay() == null ? today.get() : form.ngay();
        return Submission.of(errors)
                .trying(() -> desk.open(cell, month, held))
                .leadsTo(back(month, cell))
                .orShowsAgain(() -> show(month, cell, model));
    }

    @PostMapping("/sinh-hoat/{month}/chuong-trinh")
    String bringUp(@PathVariable YearMonth month, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.bringUp(cell, month);
        return back(month, cell);
    }

    @PostMapping("/sinh-hoat/{month}/viec")
    ModelAndView add(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo") UnitId cell,
            @ModelAttribute OrdinaryTick tick,
            @Valid @ModelAttribute(ADDED) MatterForm form,
            BindingResult errors,
            Model model) {
        return Submission.of(errors)
                .trying(() -> desk.add(cell, month, tick.typed(form.viec())))
                .leadsTo(back(month, cell))
                .orShowsAgain(
                        () -> {
                            tick.offer(model, errors);
                            return show(month, cell, model);
                        });
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
        LocalDate heldOn = desk.show(cell, month).heldOn();
        for (CellMember member : roll(cell, heldOn).all()) {
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

    /** What cannot be concluded so is shown again as it was typed, with the reason. */
    @PostMapping("/sinh-hoat/{month}/viec/{matter}")
    ModelAndView conclude(
            @PathVariable YearMonth month,
            @PathVariable MatterId matter,
            @RequestParam(name = "chi-bo") UnitId cell,
            @ModelAttribute OrdinaryTick tick,
            @Valid @ModelAttribute(SAID) ConclusionForm form,
            BindingResult errors,
            Model model) {
        return Submission.of(errors)
                .trying(() -> desk.conclude(cell, month, form.of(matter, tick)))
                .leadsTo(back(month, cell))
                .orShowsAgain(
                        () -> {
                            model.addAttribute("refused", matter);
                            tick.offer(model, errors);
                            return show(month, cell, model);
                        });
    }

    @PostMapping("/sinh-hoat/{month}/ket-thuc")
    String close(@PathVariable YearMonth month, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.close(cell, month);
        return back(month, cell);
    }

    private static String back(YearMonth month, UnitId cell) {
        return "redirect:/sinh-hoat/" + month + "?chi-bo=" + cell;
    }
}
