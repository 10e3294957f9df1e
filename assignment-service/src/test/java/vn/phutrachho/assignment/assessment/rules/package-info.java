@NullMarked
package vn.phutrachho.assignment.assessment.rules;

import org.jspecify.annotations.NullMarked;
