@NullMarked
package vn.phutrachho.reporting.nudge;

import org.jspecify.annotations.NullMarked;
