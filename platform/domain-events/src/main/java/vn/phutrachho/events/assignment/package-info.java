/** Events of assignment-service: plans, responsibilities, monthly reports and cell meetings. */
@NullMarked
package vn.phutrachho.events.assignment;

import org.jspecify.annotations.NullMarked;
