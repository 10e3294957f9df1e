/** That every event can be said in words. */
@NullMarked
package vn.phutrachho.reporting.audit.web;

import org.jspecify.annotations.NullMarked;
