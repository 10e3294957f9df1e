package vn.phutrachho.assignment.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.assignment.assessment.AssessmentDesk;
import vn.phutrachho.assignment.assessment.AssessmentDesk.CellResults;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/** The evidence for the yearly classification for programs. */
@RestController
@RequestMapping("/api/assessments/{year}")
class AssessmentsApi {
    private final AssessmentDesk desk;

    AssessmentsApi(AssessmentDesk desk) {
        this.desk = desk;
    }

    /** The member's own word. */
    record WordRequest(@NotBlank @Size(max = AssessmentForms.LONG) String word) {}

    /** What the cell says. */
    record RemarkRequest(@NotBlank @Size(max = AssessmentForms.LONG) String remark) {}

    /** Why. */
    record ReasonRequest(@NotBlank @Size(max = AssessmentForms.SHORT) String reason) {}

    /** What the meeting gave: the code of a level, and its day. */
    record ResultRequest(@NotBlank String level, @NotNull LocalDate meetingOn) {}

    /** The same, and why it was written down otherwise. */
    record CorrectionRequest(
            @NotBlank String level,
            @NotNull LocalDate meetingOn,
            @NotBlank @Size(max = AssessmentForms.SHORT) String reason) {}

    /** The member's own year. */
    @GetMapping("/mine")
    ShownAssessment mine(@PathVariable int year) {
        return desk.mine(year);
    }

    @PostMapping("/mine")
    ShownAssessment writeMine(@PathVariable int year, @RequestBody @Valid WordRequest request) {
        desk.writeMine(year, request.word());
        return desk.mine(year);
    }

    /** The members of a cell. */
    @GetMapping
    List<ShownAssessment> ofCell(@PathVariable int year, @RequestParam UnitId cell) {
        return desk.ofCell(cell, year);
    }

    /** Numbers by level of each cell. */
    @GetMapping("/results")
    List<CellResults> results(@PathVariable int year) {
        return desk.results(year);
    }

    @GetMapping("/members/{member}")
    ShownAssessment of(@PathVariable int year, @PathVariable MemberId member) {
        return desk.of(member, year);
    }

    /** What a member told the secretary. */
    @PostMapping("/members/{member}/own-word")
    ShownAssessment writeTold(
            @PathVariable int year,
            @PathVariable MemberId member,
            @RequestBody @Valid WordRequest request) {
        desk.writeTold(member, year, request.word());
        return desk.of(member, year);
    }

    @PostMapping("/members/{member}/note")
    ShownAssessment note(@PathVariable int year, @PathVariable MemberId member) {
        desk.note(member, year);
        return desk.of(member, year);
    }

    @PostMapping("/members/{member}/giving-back")
    ShownAssessment giveBack(
            @PathVariable int year,
            @PathVariable MemberId member,
            @RequestBody @Valid ReasonRequest request) {
        desk.giveBack(member, year, request.reason());
        return desk.of(member, year);
    }

    @PostMapping("/members/{member}/remark")
    ShownAssessment remark(
            @PathVariable int year,
            @PathVariable MemberId member,
            @RequestBody @Valid RemarkRequest request) {
        desk.remark(member, year, request.remark());
        return desk.of(member, year);
    }

    @PostMapping("/members/{member}/result")
    ShownAssessment give(
            @PathVariable int year,
            @PathVariable MemberId member,
            @RequestBody @Valid ResultRequest request) {
        desk.give(member, year, request.level(), request.meetingOn());
        return desk.of(member, year);
    }

    @PostMapping("/members/{member}/result/correction")
    ShownAssessment correct(
            @PathVariable int year,
            @PathVariable MemberId member,
            @RequestBody @Valid CorrectionRequest request) {
        desk.correct(member, year, request.level(), request.meetingOn(), request.reason());
        return desk.of(member, year);
    }

    @PostMapping("/members/{member}/result/withdrawal")
    ShownAssessment withdraw(
            @PathVariable int year,
            @PathVariable MemberId member,
            @RequestBody @Valid ReasonRequest request) {
        desk.withdraw(member, year, request.reason());
        return desk.of(member, year);
    }
}
