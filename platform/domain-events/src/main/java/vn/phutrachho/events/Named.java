package vn.phutrachho.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored and published for ever, whatever its Java class is called
 * later (D6).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {
    /** Aggregate and event in kebab case, for example {@code grievance.grievance-reported}. */
    String value();

    /** Raised when the form changes; the older forms stay readable through upcasters. */
    String revision() default "1";
}
