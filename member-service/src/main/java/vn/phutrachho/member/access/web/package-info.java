/** Grants by API and by page. */
@NullMarked
package vn.phutrachho.member.access.web;

import org.jspecify.annotations.NullMarked;
