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
        return keyOfThisRequest().orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The idempotency key of the request that is being served, if it has one. */
    static Optional<String> keyOfThisRequest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .flatMap(Cause::key);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .or(() -> Optional.ofNullable(request.getParameter("_key")))
                .filter(key -> !key.isBlank() && key.length() <= 100);
    }
}
