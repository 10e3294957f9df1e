/** Figures by API and by page: the dashboard of province, district and grouping, the commune's. */
@NullMarked
package vn.phutrachho.reporting.figures.web;

import org.jspecify.annotations.NullMarked;
