/** What can be asked of a mailbox. */
@NullMarked
package vn.phutrachho.reporting.mail.command;

import org.jspecify.annotations.NullMarked;
