/** Pages and API of the evidence for the yearly classification. */
@NullMarked
package vn.phutrachho.assignment.assessment.web;

import org.jspecify.annotations.NullMarked;
