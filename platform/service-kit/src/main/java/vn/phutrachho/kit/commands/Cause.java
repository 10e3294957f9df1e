package vn.phutrachho.kit.commands;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What led to a command: the idempotency key of the request, or a new one where it has none. */
final class Cause {
    private Cause() {}

    static String ofThisRequest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .map(Cause::key)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .or(() -> Optional.ofNullable(request.getParameter("_key")))
                .filter(key -> key.length() <= 100)
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
