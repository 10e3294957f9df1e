/**
 * What an auditor reads of the history: the timeline of anything in their scope. Each opening is
 * recorded with its reason before anything is shown.
 */
@NullMarked
package vn.phutrachho.reporting.audit;

import org.jspecify.annotations.NullMarked;
