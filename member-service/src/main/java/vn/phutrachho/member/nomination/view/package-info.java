/** Nominations and their figures, asked. */
@NullMarked
package vn.phutrachho.member.nomination.view;

import org.jspecify.annotations.NullMarked;
