@NullMarked
package vn.phutrachho.reporting.reminder;

import org.jspecify.annotations.NullMarked;
