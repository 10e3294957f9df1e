/** The settings as a page and as an API. */
@NullMarked
package vn.phutrachho.household.settings.web;

import org.jspecify.annotations.NullMarked;
