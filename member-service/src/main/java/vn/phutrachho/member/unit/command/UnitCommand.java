package vn.phutrachho.member.unit.command;

/** Whatever can be asked of the tree of units; a reorganisation is a list of these. */
public sealed interface UnitCommand
        permits FoundUnit,
                RenameUnit,
                MoveUnit,
                MergeUnit,
                DissolveUnit,
                GroupUnits,
                JoinGrouping,
                LeaveGrouping {}
