/** Timelines by API and by page, and the log of who opened them. */
@NullMarked
package vn.phutrachho.reporting.audit.web;

import org.jspecify.annotations.NullMarked;
