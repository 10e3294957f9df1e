/** Where whose mail goes, and what was sent. */
@NullMarked
package vn.phutrachho.reporting.mail.view;

import org.jspecify.annotations.NullMarked;
