/** Proofs that each rule catches what it is for. */
@NullMarked
package vn.phutrachho.houserules;

import org.jspecify.annotations.NullMarked;
