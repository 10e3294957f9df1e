/** Tests of what is recorded when the lawful way was shown, and who may say so. */
@NullMarked
package vn.phutrachho.household.redirection;

import org.jspecify.annotations.NullMarked;
