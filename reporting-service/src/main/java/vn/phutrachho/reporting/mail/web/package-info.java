/** Wanting mail, and not wanting it any more. */
@NullMarked
package vn.phutrachho.reporting.mail.web;

import org.jspecify.annotations.NullMarked;
