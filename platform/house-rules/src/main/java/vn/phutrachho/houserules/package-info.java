/** The rules of the house, as far as a machine can hold code against them. */
@NullMarked
package vn.phutrachho.houserules;

import org.jspecify.annotations.NullMarked;
