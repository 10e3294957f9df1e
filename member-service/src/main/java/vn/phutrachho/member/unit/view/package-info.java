/** The unit tree, asked and rehearsed. */
@NullMarked
package vn.phutrachho.member.unit.view;

import org.jspecify.annotations.NullMarked;
