@NullMarked
package vn.phutrachho.reporting.nudge.view;

import org.jspecify.annotations.NullMarked;
