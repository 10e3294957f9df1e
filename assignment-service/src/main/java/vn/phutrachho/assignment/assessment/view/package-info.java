/** What is said of members' years, and the traces from which their facts are gathered. */
@NullMarked
package vn.phutrachho.assignment.assessment.view;

import org.jspecify.annotations.NullMarked;
