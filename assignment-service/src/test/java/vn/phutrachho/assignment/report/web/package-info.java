/** Tests of what is typed before it is a report. */
@NullMarked
package vn.phutrachho.assignment.report.web;

import org.jspecify.annotations.NullMarked;
