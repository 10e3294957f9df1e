package vn.phutrachho.assignment.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phutrachho.assignment.DocumentWords;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.assignment.assessment.YearFacts;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Result;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.kit.documents.Draft;
import vn.phutrachho.kit.documents.Part;
import vn.phutrachho.kit.documents.Signature;
import vn.phutrachho.kit.web.Dates;

/**
 * What a cell's members did in a year and what its meeting gave, as a draft (0101). Neither their
 * words nor remarks are in it, and no household: a paper goes where no right follows it.
 */
final class AssessmentDraft {
    private static final List<Part.Column> COLUMNS =
            List.of(
                    new Part.Column("at", 2),
                    new Part.Column("name", 6),
                    new Part.Column("reports", 5),
                    new Part.Column("households", 4),
                    new Part.Column("matters", 5),
                    new Part.Column("meetings", 4),
                    new Part.Column("result", 6));

    private final List<ShownAssessment> all;
    private final int year;
    private final DocumentWords words;

    AssessmentDraft(List<ShownAssessment> all, int year, DocumentWords words) {
        this.all = List.copyOf(all);
        this.year = year;
        this.words = words;
    }

    /**
     * @param day the day that it bears
     */
    Draft draft(UnitId cell, LocalDate day) {
        return new Draft(
                words.issuer(cell, day),
                words.say("document.number.assessment"),
                words.place(cell, day),
                day,
                words.say("assessment-document.kind"),
                words.say("assessment-document.subject", String.valueOf(year)),
                parts(day),
                List.of(
                        new Signature(
                                words.say("plan-document.sign.behalf"),
                                words.say("plan-document.sign.office"))),
                List.of(words.say("document.to.cell-file")));
    }

    private List<Part> parts(LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        for (ShownAssessment it : all) {
            rows.add(row(rows.size() + 1, it));
        }
        Part lines =
                rows.isEmpty()
                        ? new Part.Text(words.say("assessment-document.none"))
                        : new Part.Table("", named(), rows);
        return List.of(
                new Part.Text(words.say("assessment-document.ground", Dates.inDocuments(day))),
                lines,
                new Part.Text(words.say("assessment-document.end")));
    }

    private List<Part.Column> named() {
        return COLUMNS.stream()
                .map(
                        it ->
                                new Part.Column(
                                        words.say("assessment-document.column." + it.name()),
                                        it.share()))
                .toList();
    }

    private List<String> row(int at, ShownAssessment it) {
        YearFacts facts = it.facts();
        Result result = it.said() == null ? null : it.said().result();
        return List.of(
                String.valueOf(at),
                it.name(),
                words.say(
                        "assessment-document.reports",
                        facts.count(DutyFact.REPORT_ON_TIME),
                        facts.count(DutyFact.REPORT_LATE),
                        facts.count(DutyFact.REPORT_NOT_SENT)),
                words.say(
                        "assessment-document.households",
                        facts.count(DutyFact.HOUSEHOLD),
                        facts.count(DutyFact.VISIT)),
                words.say(
                        "assessment-document.matters",
                        facts.count(DutyFact.MATTER_BROUGHT),
                        facts.count(DutyFact.ANSWER_IN_TIME),
                        facts.count(DutyFact.ANSWER_LATE)),
                words.say(
                        "assessment-document.meetings",
                        facts.count(DutyFact.MEETING_PRESENT),
                        facts.count(DutyFact.MEETING_EXCUSED)
                                + facts.count(DutyFact.MEETING_ABSENT)),
                result == null
                        ? Draft.TO_FILL_IN
                        : words.say(
                                "assessment-document.result",
                                result.given().levelName(),
                                Dates.inDocuments(result.given().meetingOn())));
    }
}
