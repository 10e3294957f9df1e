package vn.phutrachho.assignment.meeting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.DocumentWords;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Became;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Heard;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Item;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Said;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.kit.documents.Draft;
import vn.phutrachho.kit.documents.Part;
import vn.phutrachho.kit.documents.Signature;
import vn.phutrachho.kit.web.Dates;

/**
 * The minutes of a cell's meeting as a draft: what the system knows of it is written, what only
 * people know (hours, place, who wrote, what was said) is left to fill in.
 *
 * <p>No household is named in it, nor who heard its words, and nothing of what is kept confidential
 * is in it but that it is there: a paper goes where no right follows it.
 */
final class MinutesDraft {
    private static final String TO_WRITE = Draft.TO_FILL_IN.repeat(3);

    private static final List<Part.Column> COLUMNS =
            List.of(
                    new Part.Column("at", 2),
                    new Part.Column("who", 6),
                    new Part.Column("visited", 3),
                    new Part.Column("not-visited", 6),
                    new Part.Column("work", 6));

    private final Known known;
    private final DocumentWords words;
    private final Dates dates;

    MinutesDraft(Known known, DocumentWords words, Dates dates) {
        this.known = known;
        this.words = words;
        this.dates = dates;
    }

    /**
     * What is known of the meeting.
     *
     * @param before what became of last month's conclusions
     * @param roll who is counted at it
     * @param chair the cell's secretary of that day; absent where that is not known or they were
     *     not there
     * @param reports those sent before the month was closed, by name
     * @param owing whoever had households and had not sent theirs
     * @param members by id
     * @param units what units are called
     * @param today the day to which it is known
     */
    record Known(
            ShownMeeting meeting,
            LastMonth before,
            Roll roll,
            @Nullable CellMember chair,
            List<MemberMonth> reports,
            List<CellMember> owing,
            Map<MemberId, CellMember> members,
            Map<UnitId, String> units,
            LocalDate today) {
        private String name(@Nullable MemberId member) {
            CellMember found = members.get(member);
            return found == null ? String.valueOf(member) : found.name();
        }

        private String unit(@Nullable UnitId unit) {
            return units.getOrDefault(unit, "");
        }

        private List<CellMember> of(List<MemberId> ids) {
            return ids.stream().map(members::get).filter(Objects::nonNull).toList();
        }

        /**
         * What was on the agenda, without what left it in confidence before anybody spoke of it.
         */
        List<Item> discussed() {
            return meeting.matters().stream()
                    .filter(item -> !item.confidential() || item.concluded() != null)
                    .toList();
        }
    }

    Draft draft() {
        ShownMeeting meeting = known.meeting();
        return new Draft(
                words.issuer(meeting.cell(), meeting.heldOn()),
                words.say("document.number.minutes"),
                words.place(meeting.cell(), meeting.heldOn()),
                meeting.heldOn(),
                words.say("minutes.kind"),
                words.say("minutes.subject", dates.month(meeting.month())),
                Stream.of(opening(), before(), reports(), matters(), end())
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        new Signature(words.say("minutes.sign.secretary")),
                        new Signature(words.say("minutes.sign.chair"))),
                List.of(words.say("document.to.cell-file")));
    }

    private List<Part> opening() {
        LocalDate held = known.meeting().heldOn();
        List<Part> parts = new ArrayList<>();
        parts.add(
                point(
                        "minutes.time",
                        words.say(
                                "minutes.time.text",
                                "………",
                                weekday(held),
                                Dates.inDocuments(held))));
        parts.add(point("minutes.place", TO_WRITE));
        parts.add(point("minutes.chair", chair()));
        parts.add(point("minutes.secretary", TO_WRITE));
        parts.addAll(attendance());
        if (!known.meeting().closed()) {
            parts.add(
                    new Part.Text(
                            words.say(
                                    "minutes.so-far",
                                    Dates.inDocuments(known.today()),
                                    known.meeting().open().size())));
        }
        return parts;
    }

    private String chair() {
        CellMember chair = known.chair();
        return chair == null
                ? TO_WRITE
                : words.say("document.comrade.office", chair.name(), words.say("office.secretary"));
    }

    private List<Part> attendance() {
        ShownMeeting meeting = known.meeting();
        List<Part> parts = new ArrayList<>();
        if (meeting.counted()) {
            int present = meeting.present().size();
            int all = present + meeting.excused().size() + meeting.absent().size();
            parts.add(point("minutes.present", words.say("minutes.present.text", present, all)));
            parts.add(point("minutes.excused", words.names(known.of(meeting.excused()))));
            parts.add(point("minutes.absent", words.names(known.of(meeting.absent()))));
        } else {
            parts.add(point("minutes.present", TO_WRITE));
            parts.add(point("minutes.excused", TO_WRITE));
            parts.add(point("minutes.absent", TO_WRITE));
        }
        String apart = notExpected();
        if (!apart.isEmpty()) {
            parts.add(point("minutes.not-expected", apart));
        }
        return parts;
    }

    /** Whoever works elsewhere counts when they came. */
    private String notExpected() {
        long elsewhere =
                known.roll().elsewhere().stream()
                        .filter(member -> !known.meeting().present().contains(member.id()))
                        .count();
        List<String> apart = new ArrayList<>();
        if (known.roll().excepted() > 0) {
            apart.add(words.say("minutes.not-expected.excepted", known.roll().excepted()));
        }
        if (elsewhere > 0) {
            apart.add(words.say("minutes.not-expected.elsewhere", elsewhere));
        }
        return String.join("; ", apart);
    }

    private List<Part> before() {
        Part heading =
                new Part.Heading(words.say("minutes.before", Dates.inDocuments(known.today())));
        List<Item> matters = known.before().matters();
        return List.of(
                heading,
                matters.isEmpty()
                        ? new Part.Text(words.say("minutes.before.none"))
                        : new Part.Items(matters.stream().map(this::before).toList()));
    }

    private String before(Item item) {
        Said said = item.concluded();
        if (item.text() == null || said == null) {
            return words.say("minutes.in-confidence");
        }
        List<String> way = new ArrayList<>();
        way.add(conclusion(said));
        if (item.notFollowed() != null) {
            way.add(words.say("minutes.before.not-followed"));
        }
        if (item.became() != null) {
            way.addAll(became(item.became()));
        }
        return words.say("minutes.before.line", item.text(), String.join("; ", way));
    }

    private List<String> became(Became became) {
        List<String> way = new ArrayList<>();
        way.add(words.say("meeting.became." + became.where().name(), known.unit(became.desk())));
        if (became.promise() != null) {
            way.add(
                    words.say(
                            "meeting.promise." + became.promise().name(),
                            dates.day(became.doneBy())));
        }
        return way;
    }

    private List<Part> reports() {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Heading(
                        words.say("minutes.reports", dates.month(known.meeting().month()))));
        if (known.reports().isEmpty()) {
            parts.add(new Part.Text(words.say("minutes.reports.none")));
        } else {
            parts.add(new Part.Table("", COLUMNS.stream().map(this::column).toList(), rows()));
        }
        if (!known.owing().isEmpty()) {
            parts.add(point("minutes.reports.owing", words.names(known.owing())));
        }
        return parts;
    }

    private Part.Column column(Part.Column named) {
        return new Part.Column(words.say("minutes.reports.column." + named.name()), named.share());
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (MemberMonth report : known.reports()) {
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            known.name(report.member()),
                            words.say(
                                    "minutes.reports.visited",
                                    report.visited(),
                                    report.entries().size()),
                            notVisited(report),
                            work(report)));
        }
        return rows;
    }

    private String notVisited(MemberMonth report) {
        Map<NotVisitedReason, Integer> why = new EnumMap<>(NotVisitedReason.class);
        report.entries().stream()
                .map(MemberMonth.Entry::notVisited)
                .filter(Objects::nonNull)
                .forEach(reason -> why.merge(reason, 1, Integer::sum));
        return String.join(
                "\n",
                why.entrySet().stream()
                        .map(
                                of ->
                                        words.say(
                                                "minutes.reports.reason",
                                                of.getValue(),
                                                words.say(
                                                        "minutes.not-visited."
                                                                + of.getKey().name())))
                        .toList());
    }

    private String work(MemberMonth report) {
        return String.join(
                ", ",
                report.entries().stream()
                        .flatMap(entry -> entry.themes().stream())
                        .distinct()
                        .sorted()
                        .map(theme -> words.say("work." + theme.name()))
                        .toList());
    }

    private List<Part> matters() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(words.say("minutes.matters")));
        List<Item> items = known.discussed();
        if (items.isEmpty()) {
            parts.add(new Part.Text(words.say("minutes.matters.none")));
        }
        for (int at = 0; at < items.size(); at++) {
            parts.add(new Part.SubHeading(words.say("minutes.matter", at + 1)));
            parts.addAll(matter(items.get(at)));
        }
        return parts;
    }

    private List<Part> matter(Item item) {
        String text = item.text();
        if (text == null) {
            return List.of(new Part.Text(words.say("minutes.in-confidence")));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(words.say("minutes.matter.words", text)));
        Heard heard = item.heard();
        if (heard != null) {
            parts.add(
                    new Part.Text(
                            words.say(
                                    "minutes.matter.heard",
                                    dates.day(heard.heardOn()),
                                    dates.day(heard.writtenOn()))));
        }
        if (item.gone()) {
            parts.add(new Part.Text(words.say("minutes.matter.gone")));
            return parts;
        }
        Said said = item.concluded();
        parts.add(point("minutes.discussion", TO_WRITE));
        parts.add(point("minutes.conclusion", said == null ? TO_WRITE : concluded(said)));
        return parts;
    }

    private String concluded(Said said) {
        List<String> all = new ArrayList<>();
        all.add(conclusion(said) + ".");
        if (said.text() != null) {
            all.add(sentence(said.text()));
        }
        if (said.referredTo() != null) {
            all.add(words.say("meeting.to", known.unit(said.referredTo())));
        }
        if (said.asked() != null) {
            all.add(words.say("meeting.asked", said.asked()));
        }
        if (said.responsible() != null) {
            all.add(words.say("meeting.sees-to-it", known.name(said.responsible())));
        }
        if (said.dueOn() != null) {
            all.add(words.say("minutes.conclusion.by", dates.day(said.dueOn())));
        }
        return String.join(" ", all);
    }

    private static String sentence(String text) {
        String bare = text.strip();
        return bare.isEmpty() || ".!?…".indexOf(bare.charAt(bare.length() - 1)) >= 0
                ? bare
                : bare + ".";
    }

    private String conclusion(Said said) {
        return words.say("conclusion." + said.conclusion().name());
    }

    private List<Part> end() {
        return List.of(
                new Part.Heading(words.say("minutes.vote")),
                new Part.Text(TO_WRITE),
                new Part.Text(words.say("minutes.end", "………")));
    }

    private Part point(String label, String text) {
        return new Part.Point(words.say(label), text);
    }

    private String weekday(LocalDate day) {
        return words.say("document.weekday." + day.getDayOfWeek().getValue());
    }
}
