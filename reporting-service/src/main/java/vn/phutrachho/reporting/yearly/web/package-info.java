/** The yearly report as a page, a document, a workbook, and for programs. */
@NullMarked
package vn.phutrachho.reporting.yearly.web;

import org.jspecify.annotations.NullMarked;
