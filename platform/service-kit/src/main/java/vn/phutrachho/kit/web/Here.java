package vn.phutrachho.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address one is at with one thing in it changed, for links that sort, filter or turn pages.
 */
public final class Here {
    Here() {}

    /** {@code ${@here.with('trang', 3)}}; an empty value takes the parameter out. */
    public String with(String name, @Nullable Object value) {
        UriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest();
        address.scheme(null).host(null).port(null);
        if (value == null || value.toString().isEmpty()) {
            address.replaceQueryParam(name);
        } else {
            address.replaceQueryParam(name, value);
        }
        return address.build().toUriString();
    }
}
