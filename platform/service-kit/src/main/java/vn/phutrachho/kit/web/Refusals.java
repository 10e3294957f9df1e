package vn.phutrachho.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The refusals that are about what is typed into this field of a form. {@link Submission} shows
 * them beside it; those that no field names stand above the form. Every day of a form says which
 * are about it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusals {
    /** Their codes, for example {@code responsibility.too-early}. */
    String[] value();
}
