/** The ledger of all events and what is read from it: dashboards, audit, integrity. */
@NullMarked
package vn.phutrachho.reporting;

import org.jspecify.annotations.NullMarked;
