/** Members of the party in their cells, as far as the duty needs them. */
@NullMarked
package vn.phutrachho.member.member;

import org.jspecify.annotations.NullMarked;
