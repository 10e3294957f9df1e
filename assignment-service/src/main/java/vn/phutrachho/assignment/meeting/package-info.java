/** A cell's monthly meeting, in which every matter is concluded. */
@NullMarked
package vn.phutrachho.assignment.meeting;

import org.jspecify.annotations.NullMarked;
