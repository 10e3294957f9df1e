package vn.phutrachho.assignment.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.assignment.assessment.view.MemberAssessment;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.OwnWord;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Remark;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Result;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.kit.sheets.TableFile;

/**
 * Makes a spreadsheet of the members of a cell: the figures of the year, the words and the result.
 */
@Component
class AssessmentTable {
    private final AssessmentWords words;

    AssessmentTable(AssessmentWords words) {
        this.words = words;
    }

    /**
     * @param cell what it is called
     */
    TableFile of(List<ShownAssessment> all, int year, String cell) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(words.say("assessment.sheet", String.valueOf(year), cell)));
        rows.add(heads());
        for (int at = 0; at < all.size(); at++) {
            rows.add(row(at + 1, all.get(at)));
        }
        return new TableFile(rows);
    }

    private List<Object> heads() {
        return Stream.of(
                        Stream.of("assessment.sheet.at", "assessment.sheet.name"),
                        Stream.of(DutyFact.values()).map(fact -> "assessment.fact." + fact.name()),
                        Stream.of(
                                "assessment.word",
                                "assessment.remark",
                                "assessment.result",
                                "assessment.meeting"))
                .flatMap(keys -> keys)
                .map(key -> (Object) words.say(key))
                .toList();
    }

    private List<Object> row(int at, ShownAssessment it) {
        MemberAssessment said = it.said();
        OwnWord word = said == null ? null : said.word();
        Remark remark = said == null ? null : said.remark();
        Result result = said == null ? null : said.result();
        List<Object> row = new ArrayList<>(List.of(at, it.name()));
        Stream.of(DutyFact.values()).forEach(fact -> row.add(it.facts().count(fact)));
        row.add(word == null ? "" : word.text());
        row.add(remark == null ? "" : remark.text());
        row.add(result == null ? "" : result.given().levelName());
        row.add(result == null ? "" : result.given().meetingOn());
        return row;
    }
}
