/**
 * Which ids there are, what they are of, and where in the ledger their events stand; and who
 * looked.
 */
@NullMarked
package vn.phutrachho.reporting.audit.view;

import org.jspecify.annotations.NullMarked;
