package vn.phutrachho.assignment.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.plan.view.Carrier;
import vn.phutrachho.assignment.plan.view.CellYear;
import vn.phutrachho.assignment.plan.view.ShownPlan;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.proposal.ExplainPlan;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Reason;
import vn.phutrachho.assignment.proposal.WhyNot;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.web.SpokenLanguages;

/**
 * A plan as its page shows it.
 *
 * @param members everybody of the cell, with their load
 * @param lines the households of the member who is looked at, or those without anybody
 * @param all every household
 * @param why what speaks for the households of that member
 * @param moving the household that is to be moved, and where it could go
 */
public record PlanView(
        YearPlan plan,
        List<Carrier> members,
        @Nullable Carrier chosen,
        List<Row> lines,
        List<Row> all,
        List<Sentence> why,
        @Nullable Moving moving,
        double mean,
        double least,
        double most,
        long idle) {

    private static final int MOST_SENTENCES = 8;

    /** Who and what is looked at. */
    public record Looking(
            @Nullable MemberId member, @Nullable HouseholdId household, @Nullable MemberId to) {}

    /** A household in the plan. */
    public record Row(
            HouseholdId id,
            String head,
            String hamlet,
            int people,
            double weight,
            boolean hard,
            @Nullable String member,
            @Nullable String proposed,
            @Nullable String reason,
            @Nullable String remark,
            boolean kept) {}

    /** One reason, of which household, as a key and what fills its gaps. */
    public record Sentence(String of, String key, List<Object> arguments) {}

    /** A household on its way. */
    public record Moving(Row row, List<Option> options, @Nullable Option chosen) {}

    /**
     * Where a household could go.
     *
     * @param cost points more, or less, than now
     */
    public record Option(
            MemberId id,
            String name,
            boolean possible,
            long cost,
            List<String> obstacles,
            List<Sentence> sentences) {}

    static PlanView of(ShownPlan shown, FindInRegister register, Looking looking) {
        return new Show(shown, register).look(looking);
    }

    /** Puts one page together. */
    private static final class Show {
        private final YearPlan plan;
        private final Instance instance;
        private final ExplainPlan explained;
        private final Map<String, String> holders = new LinkedHashMap<>();
        private final Map<HouseholdId, CellHousehold> households;
        private final Map<MemberId, CellMember> people;

        Show(ShownPlan shown, FindInRegister register) {
            this.plan = shown.plan();
            this.instance = shown.instance();
            this.explained = shown.explained();
            CellYear.plan(plan, instance)
                    .lines()
                    .forEach((h, m) -> holders.put(h, m == null ? "" : m));
            this.households =
                    register.households(
                            instance.households().stream()
                                    .map(h -> new HouseholdId(h.id()))
                                    .toList());
            this.people =
                    register.members(
                            instance.members().stream().map(m -> new MemberId(m.id())).toList());
        }

        PlanView look(Looking looking) {
            List<Carrier> members =
                    instance.members().stream().map(m -> carrier(new MemberId(m.id()))).toList();
            List<Carrier> carrying = members.stream().filter(c -> c.households() > 0).toList();
            Carrier chosen =
                    members.stream()
                            .filter(c -> c.id().equals(looking.member()))
                            .findFirst()
                            .orElse(null);
            List<Row> all = instance.households().stream().map(h -> row(h)).toList();
            List<Row> lines = all.stream().filter(r -> isOf(r, chosen)).toList();
            return new PlanView(
                    plan,
                    members,
                    chosen,
                    lines,
                    all,
                    why(chosen, lines),
                    moving(looking, all),
                    carrying.stream().mapToDouble(Carrier::load).average().orElse(0),
                    carrying.stream().mapToDouble(Carrier::load).min().orElse(0),
                    carrying.stream().mapToDouble(Carrier::load).max().orElse(0),
                    members.stream().filter(c -> c.fair() != null && c.households() == 0).count());
        }

        private boolean isOf(Row row, @Nullable Carrier chosen) {
            String holder = holders.getOrDefault(row.id().value(), "");
            return chosen == null ? holder.isEmpty() : holder.equals(chosen.id().value());
        }

        private Carrier carrier(MemberId id) {
            return Carrier.of(explained, id, nameOf(id.value()));
        }

        private Row row(Instance.Household of) {
            HouseholdId id = new HouseholdId(of.id());
            CellHousehold known = households.get(id);
            YearPlan.Line line = plan.line(id).orElse(null);
            String holder = holders.getOrDefault(of.id(), "");
            boolean kept = of.lastYear() != null && of.lastYear().member().equals(holder);
            return new Row(
                    id,
                    known == null ? of.id() : known.head(),
                    of.hamlet(),
                    known == null ? 0 : known.people(),
                    of.weight() / Carrier.ORDINARY,
                    of.hard(),
                    holder.isEmpty() ? null : nameOf(holder),
                    line == null || line.proposed() == null
                            ? null
                            : nameOf(line.proposed().value()),
                    line == null ? null : line.reason(),
                    line == null ? null : line.remark(),
                    kept);
        }

        private List<Sentence> why(@Nullable Carrier chosen, List<Row> lines) {
            if (chosen == null) {
                return List.of();
            }
            List<Sentence> said = new ArrayList<>();
            said.add(sentence("", explained.whyThisLoad(chosen.id().value())));
            for (Row row : lines) {
                explained.whyThis(row.id().value()).stream()
                        .limit(3)
                        .map(r -> sentence(row.head(), r))
                        .forEach(said::add);
            }
            return said;
        }

        private @Nullable Moving moving(Looking looking, List<Row> all) {
            return all.stream()
                    .filter(r -> r.id().equals(looking.household()))
                    .findFirst()
                    .map(r -> moving(r, looking.to()))
                    .orElse(null);
        }

        private Moving moving(Row row, @Nullable MemberId to) {
            List<Option> options =
                    explained.alternatives(row.id().value()).stream().map(this::option).toList();
            Option chosen =
                    options.stream().filter(o -> o.id().equals(to)).findFirst().orElse(null);
            return new Moving(row, options, chosen);
        }

        private Option option(WhyNot whyNot) {
            return new Option(
                    new MemberId(whyNot.member()),
                    nameOf(whyNot.member()),
                    whyNot.possible(),
                    whyNot.cost(),
                    whyNot.obstacles().stream().map(Enum::name).sorted().toList(),
                    whyNot.reasons().stream()
                            .limit(MOST_SENTENCES)
                            .map(r -> sentence("", r))
                            .toList());
        }

        /** Ids in a reason become names, load points become ordinary households. */
        private Sentence sentence(String of, Reason reason) {
            boolean load = reason.code().contains(".") && isLoad(reason.code());
            return new Sentence(
                    of,
                    "reason." + reason.code(),
                    reason.arguments().stream()
                            .map(a -> a instanceof String word ? named(reason, word) : a)
                            .map(
                                    a ->
                                            load && a instanceof Number n
                                                    ? n.longValue() / Carrier.ORDINARY
                                                    : a)
                            .toList());
        }

        private Object named(Reason reason, String word) {
            return reason.code().startsWith("language.")
                    ? SpokenLanguages.named(word)
                    : nameOf(word);
        }

        private static boolean isLoad(String code) {
            return code.startsWith("load.")
                    || code.startsWith("would-load.")
                    || code.startsWith("giver.");
        }

        private String nameOf(String id) {
            CellMember known = people.get(new MemberId(id));
            return known == null ? id : known.name();
        }
    }
}
