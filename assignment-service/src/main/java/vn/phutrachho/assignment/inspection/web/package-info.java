/** Pages and API of inspections. */
@NullMarked
package vn.phutrachho.assignment.inspection.web;

import org.jspecify.annotations.NullMarked;
