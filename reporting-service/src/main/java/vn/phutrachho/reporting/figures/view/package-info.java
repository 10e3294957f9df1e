/**
 * The dated facts that figures are counted from: one document for each cell, member and grievance,
 * without a name or a word of anybody.
 */
@NullMarked
package vn.phutrachho.reporting.figures.view;

import org.jspecify.annotations.NullMarked;
