/**
 * What the pages and the API of all services share: frame and components, problem answers, forms,
 * words and dates.
 */
@NullMarked
package vn.phutrachho.kit.web;

import org.jspecify.annotations.NullMarked;
