package vn.phutrachho.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody must do: how many, what, why, one act. Worst first, at most five on a
 * page.
 *
 * @param why names the cases in a few words; empty when there is nothing to add
 * @param act what the button says, verb first
 */
public record Todo(
        long number, String what, String why, @Nullable Due due, String act, String href) {}
