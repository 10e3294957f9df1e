/** Who is and was responsible for whom. */
@NullMarked
package vn.phutrachho.assignment.responsibility.view;

import org.jspecify.annotations.NullMarked;
