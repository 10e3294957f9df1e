/**
 * Personal texts are sealed for each person in the history, so that destroying a person's key
 * erases them while the history stays whole (decision 0110).
 */
@NullMarked
package vn.phutrachho.kit.personal;

import org.jspecify.annotations.NullMarked;
