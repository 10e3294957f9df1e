/** Nominations by page and by program. */
@NullMarked
package vn.phutrachho.member.nomination.web;

import org.jspecify.annotations.NullMarked;
