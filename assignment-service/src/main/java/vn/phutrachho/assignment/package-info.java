/** Yearly plans, who is responsible for whom, monthly reports and cell meetings. */
@NullMarked
package vn.phutrachho.assignment;

import org.jspecify.annotations.NullMarked;
