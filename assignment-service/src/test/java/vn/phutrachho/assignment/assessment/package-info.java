@NullMarked
package vn.phutrachho.assignment.assessment;

import org.jspecify.annotations.NullMarked;
