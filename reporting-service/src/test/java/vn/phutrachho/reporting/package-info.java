/** Tests of reporting-service, and what they share. */
@NullMarked
package vn.phutrachho.reporting;

import org.jspecify.annotations.NullMarked;
