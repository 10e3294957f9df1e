/**
 * What an auditor reads of the history: the timeline of anything in their scope. Each opening
 * leaves a trace that nobody can take away here.
 */
@NullMarked
package vn.phutrachho.reporting.audit;

import org.jspecify.annotations.NullMarked;
