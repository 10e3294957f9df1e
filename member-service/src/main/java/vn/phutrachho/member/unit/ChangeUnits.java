package vn.phutrachho.member.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.web.InvalidRequest;
import vn.phutrachho.kit.web.ProblemError;
import vn.phutrachho.kit.web.Problems;
import vn.phutrachho.member.InTurn;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.GroupUnits;
import vn.phutrachho.member.unit.command.JoinGrouping;
import vn.phutrachho.member.unit.command.LeaveGrouping;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.RenameUnit;
import vn.phutrachho.member.unit.command.UnitCommand;

/** A reorganisation: rehearsed as a whole, then done as a whole. */
@Component
public class ChangeUnits {
    private final Access access;
    private final Commands commands;
    private final Problems problems;

    ChangeUnits(Access access, Commands commands, Problems problems) {
        this.access = access;
        this.commands = commands;
        this.problems = problems;
    }

    /**
     * Tries the changes out, in their order, and does nothing.
     *
     * @return what would be done, with what follows from what was asked
     * @throws InvalidRequest with the row of each change that the tree does not allow
     */
    public List<UnitCommand> rehearse(List<UnitCommand> changes) {
        Rehearsal rehearsal = new Rehearsal(access.tree());
        List<ProblemError> errors = new ArrayList<>();
        tryEach(changes, rehearsal::then, errors);
        if (errors.isEmpty()) {
            tryEach(changes, rehearsal::demandOrderAfter, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest("units.changes-refused", errors);
        }
        return rehearsal.rehearsed();
    }

    /**
     * Does the changes, if all of them can be done.
     *
     * @return how many were not so already
     * @throws InvalidRequest with the row of each change that is refused
     */
    public int change(List<UnitCommand> changes, Caller caller) {
        List<UnitCommand> rehearsed = rehearse(changes);
        List<ProblemError> errors = new ArrayList<>();
        InTurn.of(rehearsed, ChangeUnits::aggregate)
                .send(
                        turn -> commands.sendAll(turn, caller),
                        (command, refusal) ->
                                errors.add(error(changes.indexOf(command) + 1, refusal)));
        if (!errors.isEmpty()) {
            throw new InvalidRequest("units.changes-partly-refused", errors);
        }
        return rehearsed.size();
    }

    /**
     * Does one change, with what follows from it.
     *
     * @throws vn.phutrachho.events.Refusal the change's own
     */
    public void one(UnitCommand change, Caller caller) {
        Rehearsal rehearsal = new Rehearsal(access.tree());
        rehearsal.then(change);
        rehearsal.demandOrderAfter(change);
        InTurn.of(rehearsal.rehearsed(), ChangeUnits::aggregate)
                .send(
                        turn -> commands.sendAll(turn, caller),
                        (_, refusal) -> {
                            throw refusal;
                        });
    }

    @FunctionalInterface
    private interface Attempt {
        void of(UnitCommand command);
    }

    private void tryEach(List<UnitCommand> changes, Attempt attempt, List<ProblemError> errors) {
        IntStream.range(0, changes.size())
                .forEach(
                        i -> {
                            try {
                                attempt.of(changes.get(i));
                            } catch (Refusal refusal) {
                                errors.add(error(i + 1, refusal));
                            }
                        });
    }

    private ProblemError error(int row, Refusal refusal) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ProblemError(
                null, row, null, refusal.code(), problems.sentence(refusal, locale));
    }

    private static UnitId aggregate(UnitCommand command) {
        return switch (command) {
            case FoundUnit founding -> founding.unit();
            case RenameUnit renaming -> renaming.unit();
            case MoveUnit moving -> moving.unit();
            case MergeUnit merging -> merging.unit();
            case DissolveUnit dissolving -> dissolving.unit();
            case GroupUnits grouping -> grouping.grouping();
            case JoinGrouping joining -> joining.grouping();
            case LeaveGrouping leaving -> leaving.grouping();
        };
    }
}
