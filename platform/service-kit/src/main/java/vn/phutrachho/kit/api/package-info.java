/**
 * What every service offers beside its domain: the description of its API, the signed head of its
 * history, its topic filled again.
 */
@NullMarked
package vn.phutrachho.kit.api;

import org.jspecify.annotations.NullMarked;
