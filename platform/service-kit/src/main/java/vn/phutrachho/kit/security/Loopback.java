package vn.phutrachho.kit.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Whether a request comes from this machine itself, and not through the gateway on behalf of
 * somebody else.
 */
final class Loopback {
    private Loopback() {}

    static boolean holds(ServletRequest request) {
        ServletRequest raw = request;
        while (raw instanceof ServletRequestWrapper wrapper) {
            raw = wrapper.getRequest();
        }
        return isLoopback(raw.getRemoteAddr()) && !forwarded(raw);
    }

    private static boolean forwarded(ServletRequest raw) {
        return raw instanceof jakarta.servlet.http.HttpServletRequest http
                && (http.getHeader("X-Forwarded-For") != null
                        || http.getHeader("Forwarded") != null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
