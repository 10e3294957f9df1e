/** Pages and API of the signals worth a visit. */
@NullMarked
package vn.phutrachho.assignment.signal.web;

import org.jspecify.annotations.NullMarked;
