package vn.phutrachho.systemtests;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(String request, int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The problem's code; empty when the answer is none. */
    String code() {
        return isProblem() ? json().path("code").asString("") : "";
    }

    boolean isProblem() {
        return headers.firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** This answer, when it was as it should be; else the test fails with all that is known. */
    Answer ok() {
        if (!isOk()) {
            throw new AssertionError(this);
        }
        return this;
    }

    String text(String path) {
        return json().path(path).asString();
    }

    @Override
    public String toString() {
        String shown = body.length() > 1_500 ? body.substring(0, 1_500) + " …" : body;
        return request + " → " + status + " " + shown;
    }
}
