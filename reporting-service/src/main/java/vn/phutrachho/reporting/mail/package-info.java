/**
 * Reminders and digests by mail, to whoever wants that: numbers and the way to the page, nothing
 * else (M3.3).
 */
@NullMarked
package vn.phutrachho.reporting.mail;

import org.jspecify.annotations.NullMarked;
