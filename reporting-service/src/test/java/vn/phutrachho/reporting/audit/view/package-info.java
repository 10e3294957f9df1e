/** Tests of what auditors find by. */
@NullMarked
package vn.phutrachho.reporting.audit.view;

import org.jspecify.annotations.NullMarked;
