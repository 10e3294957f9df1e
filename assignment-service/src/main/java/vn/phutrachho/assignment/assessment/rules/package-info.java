/**
 * By which levels a year is assessed, and how many points its facts are worth where the province
 * uses points: dated, so that each year has its own (M4.5).
 */
@NullMarked
package vn.phutrachho.assignment.assessment.rules;

import org.jspecify.annotations.NullMarked;
