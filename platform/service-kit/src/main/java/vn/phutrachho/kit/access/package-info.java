/**
 * Who may see and do what: units, grants and the caller's rights, decided in each service from its
 * own copy (D9, D13).
 */
@NullMarked
package vn.phutrachho.kit.access;

import org.jspecify.annotations.NullMarked;
