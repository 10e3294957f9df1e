package vn.phutrachho.kit.web.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.phutrachho.kit.web.ProblemAnswers;

/**
 * A command with a key ({@code Idempotency-Key} from a program, {@code _key} from a form) is done
 * once. A repeat gets the first answer; one that comes while the first is still at work waits for
 * it. Only what was done is kept: a refusal changed nothing, so the same key may be tried again.
 */
public final class OnceFilter extends OncePerRequestFilter {
    /** Tells a program that the answer is of an earlier request. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger log = LoggerFactory.getLogger(OnceFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "_key";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> KEPT_HEADERS =
            List.of(
                    "Content-Type",
                    "Location",
                    "Content-Disposition",
                    "HX-Redirect",
                    "HX-Location");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long BETWEEN_LOOKS_MS = 50;

    private final Keys keys;
    private final ProblemAnswers problems;

    OnceFilter(Keys keys, ProblemAnswers problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = account();
        String key = COMMANDS.contains(request.getMethod()) ? key(request) : null;
        if (account == null || key == null || key.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!FORM.matcher(key).matches()) {
            problems.write(400, "request.bad-key", request, response);
        } else {
            once(account, key, request, response, chain);
        }
    }

    private void once(
            String account,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        RequestOnce readable = RequestOnce.of(request);
        switch (patientlyClaimed(account, key, readable.fingerprint())) {
            case Claim.Granted granted ->
                    work(account, key, granted.owner(), readable, response, chain);
            case Claim.Done done -> replay(done.answer(), response);
            case Claim.Foreign _ -> problems.write(409, "request.key-reused", request, response);
            case Claim.Running _ -> {
                response.setHeader("Retry-After", "1");
                problems.write(409, "request.still-running", request, response);
            }
        }
    }

    private Claim patientlyClaimed(String account, String key, String fingerprint) {
        Instant end = Instant.now().plus(PATIENCE);
        Claim claim = keys.claim(account, key, fingerprint);
        while (claim instanceof Claim.Running && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return claim;
            }
            claim = keys.claim(account, key, fingerprint);
        }
        return claim;
    }

    private void work(
            String account,
            String key,
            String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, caught);
            done = caught.getStatus() < 400;
        } finally {
            if (done) {
                keep(account, key, owner, caught);
            } else {
                keys.release(account, key, owner);
            }
        }
        caught.copyBodyToResponse();
    }

    /** The work is done and answered whatever becomes of the note about it. */
    private void keep(
            String account, String key, String owner, ContentCachingResponseWrapper caught) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value =
                    name.equals("Content-Type") ? caught.getContentType() : caught.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        StoredAnswer answer =
                new StoredAnswer(
                        caught.getStatus(), headers, new Binary(caught.getContentAsByteArray()));
        try {
            keys.done(account, key, owner, answer);
        } catch (RuntimeException e) {
            log.warn("An answer could not be kept under its key", e);
        }
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body().getData());
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            return header.strip();
        }
        String type = String.valueOf(request.getContentType());
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")
                ? request.getParameter(FIELD)
                : null;
    }

    private static @Nullable String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() ? null : who.getName();
    }
}
