/** Good practices (M5.2): proposed, recognised, taken up by other cells. */
@NullMarked
package vn.phutrachho.assignment.practice;

import org.jspecify.annotations.NullMarked;
