/** The state of views and their rebuilding, by API and by page. */
@NullMarked
package vn.phutrachho.reporting.system.web;

import org.jspecify.annotations.NullMarked;
