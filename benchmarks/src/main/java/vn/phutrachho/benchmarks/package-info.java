/**
 * Measures the event store side by side with what exists: same servers, same documents, one run.
 * Contenders take turns in rounds, and a ratio is only ever made within one round.
 */
@NullMarked
package vn.phutrachho.benchmarks;

import org.jspecify.annotations.NullMarked;
