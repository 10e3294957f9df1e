package vn.phutrachho.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phutrachho.events.household.AnswerKind;

/**
 * All upcasters, by the form that they begin with. History keeps the form in which it was written;
 * whoever reads it reads it through these.
 */
public final class Upcasters {
    /**
     * Of the published language. A form that changes gets its record a new revision and a line
     * here; {@code UpcastersTest} then demands the old form's golden JSON and what it has to
     * become.
     */
    private static final Upcasters PUBLISHED =
            new Upcasters(
                    List.of(
                            // a meeting could neither join a matter nor ask outside
                            toNext("cell-meeting.matter-concluded", "1", "2", old -> old),
                            // a cell can promise something since, and could not before
                            toNext("grievance.grievance-settled-at-cell", "1", "2", old -> old),
                            // a unit had one promise at a time, and it needed no day to be known by
                            toNext("grievance.promise-kept", "1", "2", old -> old),
                            toNext("grievance.promise-given-up", "1", "2", old -> old),
                            // nobody said whether something was promised, but by a day
                            toNext("grievance.grievance-answered", "1", "2", Upcasters::promised),
                            toNext(
                                    "grievance.answer-given-to-joined-case",
                                    "1",
                                    "2",
                                    Upcasters::promised),
                            // nobody could part what was joined, and so nobody had a reason
                            toNext("grievance.grievance-parted", "1", "2", old -> old),
                            // whoever handed a household over did not say why
                            toNext("responsibility.assignment-made", "1", "2", old -> old),
                            // a household took a grievance back without a word
                            toNext("grievance.grievance-withdrawn", "1", "2", old -> old),
                            // a decision had a number and a year, and nobody said its day
                            toNext("household.poverty-status-recorded", "1", "2", old -> old),
                            // nobody said why a household had gone
                            toNext("household.household-gone", "1", "2", old -> old),
                            // what describes somebody was said in clear
                            toNext("member.member-enrolled", "1", "2", Upcasters::ofMember),
                            toNext(
                                    "member.member-details-corrected",
                                    "1",
                                    "2",
                                    Upcasters::ofMember),
                            toNext(
                                    "household.household-registered",
                                    "1",
                                    "2",
                                    Upcasters::ofHousehold),
                            toNext(
                                    "household.household-details-corrected",
                                    "1",
                                    "2",
                                    Upcasters::ofHousehold),
                            toNext("member.duty-status-changed", "1", "2", Upcasters::ofMember),
                            toNext("assignment-plan.line-moved", "1", "2", Upcasters::ofHousehold),
                            toNext("assignment-plan.plan-returned", "1", "2", Upcasters::ofLines),
                            // nothing could be heard in confidence before
                            toNext(
                                    "monthly-report.matter-heard",
                                    "1",
                                    "2",
                                    old -> old.put("confidential", false))));

    private final List<Upcaster> all;
    private final Map<EventName, Upcaster> byForm = new HashMap<>();

    /**
     * @throws IllegalArgumentException if a form has two ways on, or one that never ends
     */
    public Upcasters(List<Upcaster> all) {
        this.all = List.copyOf(all);
        for (Upcaster each : all) {
            Upcaster other = byForm.put(each.from(), each);
            if (other != null) {
                throw new IllegalArgumentException(
                        "There are two upcasters from %s, to %s and to %s"
                                .formatted(each.from(), other.to(), each.to()));
            }
        }
        all.forEach(this::refuseIfEndless);
    }

    private static Upcaster toNext(
            String name, String from, String to, UnaryOperator<ObjectNode> change) {
        return new Upcaster(new EventName(name, from), new EventName(name, to), change);
    }

    /** Without a day it may have been anything: then nothing is said, and nothing made up. */
    private static ObjectNode promised(ObjectNode old) {
        return old.hasNonNull("doneBy") ? old.put("kind", AnswerKind.PROMISED.name()) : old;
    }

    private static ObjectNode ofMember(ObjectNode old) {
        String whose = Personal.whose(new MemberId(old.get("member").asString()));
        return marked(
                old, whose, "hamlet", "houseGroup", "health", "abilities", "languages", "paper");
    }

    private static ObjectNode ofHousehold(ObjectNode old) {
        String whose = Personal.whose(new HouseholdId(old.get("household").asString()));
        return marked(old, whose, "hamlet", "houseGroup", "language", "wants", "reason");
    }

    private static ObjectNode ofLines(ObjectNode old) {
        for (JsonNode line : old.get("lineRemarks")) {
            String whose = Personal.whose(new HouseholdId(line.get("household").asString()));
            marked((ObjectNode) line, whose, "remark");
        }
        return old;
    }

    /** What was a text, or several, is marked as theirs. */
    private static ObjectNode marked(ObjectNode old, String whose, String... properties) {
        for (String property : properties) {
            JsonNode said = old.get(property);
            if (said != null && said.isArray()) {
                ArrayNode each = old.putArray(property);
                said.forEach(text -> each.add(marked(old, whose, text)));
            } else if (said != null && !said.isNull()) {
                old.set(property, marked(old, whose, said));
            }
        }
        return old;
    }

    private static ObjectNode marked(ObjectNode in, String whose, JsonNode text) {
        return in.objectNode().put("of", whose).put("text", text.asString());
    }

    /** Those of the published language. */
    public static Upcasters published() {
        return PUBLISHED;
    }

    private void refuseIfEndless(Upcaster begin) {
        Set<EventName> seen = new HashSet<>();
        for (Upcaster each = begin; each != null; each = byForm.get(each.to())) {
            if (!seen.add(each.from())) {
                throw new IllegalArgumentException(
                        "The upcasters from %s go round and round".formatted(begin.from()));
            }
        }
    }

    /** Each of them, in the order in which they were made. */
    public List<Upcaster> all() {
        return all;
    }

    /** The record that a stored form is brought to. */
    Class<? extends DomainEvent> recordOf(EventName stored) {
        EventName form = stored;
        for (Upcaster each = byForm.get(form); each != null; each = byForm.get(form)) {
            form = each.to();
        }
        return EventCatalog.recordOf(form.name(), form.revision());
    }

    /** The event of a stored form, through every step that leads on from it. */
    DomainEvent read(EventName stored, byte[] json) {
        EventName form = stored;
        byte[] current = json;
        for (Upcaster each = byForm.get(form); each != null; each = byForm.get(form)) {
            current = each.upcast(current);
            form = each.to();
        }
        return EventJson.read(EventCatalog.recordOf(form.name(), form.revision()), current);
    }
}
