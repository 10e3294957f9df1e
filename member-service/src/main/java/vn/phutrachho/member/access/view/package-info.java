/** Grants as an administrator lists them. */
@NullMarked
package vn.phutrachho.member.access.view;

import org.jspecify.annotations.NullMarked;
