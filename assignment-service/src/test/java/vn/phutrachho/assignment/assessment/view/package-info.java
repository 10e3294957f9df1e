@NullMarked
package vn.phutrachho.assignment.assessment.view;

import org.jspecify.annotations.NullMarked;
