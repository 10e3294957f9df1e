package vn.phutrachho.fire.check;

import java.util.List;
import vn.phutrachho.fire.history.Copy;
import vn.phutrachho.fire.history.JournalLine;
import vn.phutrachho.fire.history.LoggedCommit;

/**
 * All that is known after a run.
 *
 * @param journals what each life of each writer wrote down, in any order
 * @param store in the order of positions
 * @param topic in the order of offsets, repeats and all
 * @param ledger in the order of the ledger's positions
 * @param brokenChains what the chain verifier said of store and ledger; empty if both are whole
 * @param ended processes that ended by themselves, but for those that gave up for want of a server
 */
public record Evidence(
        List<List<JournalLine>> journals,
        List<LoggedCommit> store,
        List<Copy> topic,
        List<Copy> ledger,
        List<String> brokenChains,
        List<String> ended) {}
