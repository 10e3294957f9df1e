/** Integrity by API and by page. */
@NullMarked
package vn.phutrachho.reporting.integrity.web;

import org.jspecify.annotations.NullMarked;
