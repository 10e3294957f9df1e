package vn.phutrachho.kit.events;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.springframework.context.ApplicationContext;
import vn.phutrachho.projections.Log;

/**
 * An automation among the beans: its processing group and the log it reads.
 *
 * @param group its place is kept under this name, for ever
 */
record Policy(String group, Log reads) {
    static List<Policy> in(ApplicationContext context) {
        return List.of(context.getBeanNamesForAnnotation(ProcessingGroup.class)).stream()
                .map(bean -> of(context, bean))
                .toList();
    }

    private static Policy of(ApplicationContext context, String bean) {
        Reads reads = context.findAnnotationOnBean(bean, Reads.class);
        if (reads == null) {
            throw new IllegalStateException(bean + " has @ProcessingGroup but not @Reads(log)");
        }
        return new Policy(
                requireNonNull(context.findAnnotationOnBean(bean, ProcessingGroup.class)).value(),
                reads.value());
    }
}
