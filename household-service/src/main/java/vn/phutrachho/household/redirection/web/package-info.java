/** The lawful way as a page, and that it was shown as an API. */
@NullMarked
package vn.phutrachho.household.redirection.web;

import org.jspecify.annotations.NullMarked;
