/** Reminding, and being reminded, as pages and for programs. */
@NullMarked
package vn.phutrachho.reporting.reminder.web;

import org.jspecify.annotations.NullMarked;
