/** Party units and their changes, members and who may see what. */
@NullMarked
package vn.phutrachho.member;

import org.jspecify.annotations.NullMarked;
