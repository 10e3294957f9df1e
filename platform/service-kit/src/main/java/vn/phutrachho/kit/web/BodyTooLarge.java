package vn.phutrachho.kit.web;

import java.io.IOException;

/** More was sent than a request may hold. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
