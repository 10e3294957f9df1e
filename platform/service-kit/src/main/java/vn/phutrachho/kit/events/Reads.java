package vn.phutrachho.kit.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.phutrachho.projections.Log;

/** Which history a policy reads; stands beside Axon's {@code @ProcessingGroup}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reads {
    Log value();
}
