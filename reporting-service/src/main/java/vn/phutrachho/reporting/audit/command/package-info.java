/** What an auditor asks for before anything is shown, and how it is refused. */
@NullMarked
package vn.phutrachho.reporting.audit.command;

import org.jspecify.annotations.NullMarked;
