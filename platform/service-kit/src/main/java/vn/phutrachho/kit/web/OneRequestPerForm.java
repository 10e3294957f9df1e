package vn.phutrachho.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives each form that posts a hidden key of its own ({@code _key}), so that a double tap or a
 * reload does its work once. It stands around Spring Security's processor, which adds the CSRF
 * token in the same way.
 */
final class OneRequestPerForm implements RequestDataValueProcessor {
    static final String FIELD = "_key";
    private static final String POSTS = OneRequestPerForm.class.getName();

    private final RequestDataValueProcessor inner;

    OneRequestPerForm(RequestDataValueProcessor inner) {
        this.inner = inner;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        if ("get".equalsIgnoreCase(httpMethod)) {
            request.removeAttribute(POSTS);
        } else {
            request.setAttribute(POSTS, true);
        }
        return inner.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(
            HttpServletRequest request, @Nullable String name, String value, String type) {
        return inner.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        Map<String, String> others = inner.getExtraHiddenFields(request);
        if (others != null) {
            fields.putAll(others);
        }
        if (request.getAttribute(POSTS) != null) {
            request.removeAttribute(POSTS);
            fields.put(FIELD, UUID.randomUUID().toString());
        }
        return fields;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return inner.processUrl(request, url);
    }
}
