/**
 * The proposal of a cell's yearly plan: what an instance is, what a plan of it costs, which plan is
 * proposed, and why. Plain Java: no framework, no clock, no store.
 */
@NullMarked
package vn.phutrachho.assignment.proposal;

import org.jspecify.annotations.NullMarked;
