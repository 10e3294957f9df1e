package vn.phutrachho.kit.web.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;

/** A request that can be read twice: for its fingerprint, and by who does the work. */
final class RequestOnce extends HttpServletRequestWrapper {
    /** Fields that change with every drawing of a form and say nothing of its content. */
    private static final Set<String> LEFT_OUT = Set.of("_csrf", "_key");

    private final byte[] body;
    private final boolean form;

    private RequestOnce(HttpServletRequest request, byte[] body, boolean form) {
        super(request);
        this.body = body;
        this.form = form;
    }

    static RequestOnce of(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        boolean form =
                type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        byte[] body = form ? new byte[0] : request.getInputStream().readAllBytes();
        return new RequestOnce(request, body, form);
    }

    /** Of method, address and content. */
    String fingerprint() throws IOException, jakarta.servlet.ServletException {
        MessageDigest digest = sha256();
        add(digest, getMethod() + " " + getRequestURI());
        if (form) {
            Map<String, String[]> fields = new TreeMap<>(getParameterMap());
            fields.keySet().removeAll(LEFT_OUT);
            fields.forEach((name, values) -> add(digest, name + "=" + Arrays.toString(values)));
            addFiles(digest);
        } else {
            add(digest, String.valueOf(getQueryString()));
            digest.update(body);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addFiles(MessageDigest digest)
            throws IOException, jakarta.servlet.ServletException {
        if (!String.valueOf(getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return;
        }
        for (Part part : getParts()) {
            if (part.getSubmittedFileName() != null) {
                add(digest, part.getName() + "=" + part.getSubmittedFileName());
                try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return form ? super.getInputStream() : new Replayed(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return form
                ? super.getReader()
                : new BufferedReader(
                        new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replayed extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Replayed(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read it at once");
        }
    }
}
