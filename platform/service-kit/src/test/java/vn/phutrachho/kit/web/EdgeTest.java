package vn.phutrachho.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The edge of a service, over HTTP as it is: what it refuses, how it says so, and what it never
 * tells.
 */
@SpringBootTest(
        classes = DemoService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EdgeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer huong");
    }

    private HttpRequest.Builder page(String path) {
        return to(path).header("Accept", "text/html").header("X-Gw-Csrf", "token-of-the-gateway");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(
                to("/api/visits")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "at vn.", "org.springframework");
        return problem;
    }

    @Nested
    class Bad_input {
        private static final String GOOD =
                "{\"household\":\"h-1\",\"on\":\"2026-10-12\",\"persons\":4}";

        @Test
        void good_input_is_taken() throws Exception {
            assertThat(post(GOOD).statusCode()).isEqualTo(200);
        }

        @Test
        void broken_json_is_400() throws Exception {
            problem(post("{\"household\":"), 400, "request.malformed");
            problem(post(""), 400, "request.malformed");
            problem(post(GOOD.replace("2026-10-12", "2026-02-31")), 400, "request.malformed");
        }

        @Test
        void an_unknown_field_is_named() throws Exception {
            JsonNode problem =
                    problem(
                            post(GOOD.replace("{", "{\"health\":\"bad\",")),
                            400,
                            "request.unknown-field");
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("health");
        }

        @Test
        void broken_rules_are_422_field_by_field() throws Exception {
            JsonNode problem =
                    problem(
                            post("{\"household\":\" \",\"on\":null,\"persons\":99}"),
                            422,
                            "request.invalid");
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("field").asString())
                    .containsExactlyInAnyOrder("household", "on", "persons");
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("code").asString())
                    .containsExactlyInAnyOrder("not-blank", "not-null", "max");
            assertThat(problem.toString()).contains("Xin điền mục này.", "Nhiều nhất là 20.");
        }

        @Test
        void parameters_of_the_wrong_kind_are_400_and_out_of_range_422() throws Exception {
            problem(send(to("/api/visits/seven?size=1")), 400, "request.wrong-type");
            problem(send(to("/api/visits/7")), 400, "request.malformed");
            problem(send(to("/api/visits/7?size=6")), 422, "request.invalid");
        }

        @Test
        void another_kind_of_content_or_method_or_address_is_refused_as_such() throws Exception {
            problem(
                    send(
                            to("/api/visits")
                                    .header("Content-Type", "text/xml")
                                    .POST(BodyPublishers.ofString("<visit/>"))),
                    415,
                    "request.media-type");
            problem(send(to("/api/visits").DELETE()), 405, "request.method");
            problem(send(to("/api/nothing")), 404, "path.unknown");
        }

        @Test
        void too_much_is_413_with_and_without_a_declared_length() throws Exception {
            byte[] much = new byte[9 * 1024 * 1024];
            java.util.Arrays.fill(much, (byte) ' ');
            HttpRequest.Builder declared =
                    to("/api/visits")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(much));
            problem(send(declared), 413, "request.too-large");
            HttpRequest.Builder streamed =
                    to("/api/visits")
                            .header("Content-Type", "application/json")
                            .POST(
                                    BodyPublishers.ofInputStream(
                                            () -> new java.io.ByteArrayInputStream(much)));
            problem(send(streamed), 413, "request.too-large");
        }
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @CsvSource({
            "INVALID,422,plan.not-submitted",
            "NOT_ALLOWED,403,plan.not-submitted",
            "NOT_FOUND,404,plan.not-submitted",
            "CONFLICT,409,plan.not-submitted",
            "changed,409,record.changed",
            "unknown,404,record.unknown",
            "access,403,access.refused",
            "catching-up,503,service.catching-up",
            "database,503,service.unavailable"
        })
        void have_a_status_and_a_code(String how, int status, String code) throws Exception {
            problem(send(to("/api/refused/" + how)), status, code);
        }

        @Test
        void are_said_in_the_language_of_the_person() throws Exception {
            assertThat(send(to("/api/refused/CONFLICT")).body())
                    .contains("Kế hoạch của Bàu Sen chưa được gửi.");
            assertThat(send(to("/api/refused/CONFLICT").header("Accept-Language", "en")).body())
                    .contains("The plan of Bàu Sen has not been submitted.");
            assertThat(send(to("/api/refused/CONFLICT").header("Cookie", "lang=en")).body())
                    .contains("The plan of Bàu Sen has not been submitted.");
        }

        @Test
        void while_records_are_read_say_how_far_that_is() throws Exception {
            assertThat(send(to("/api/refused/catching-up")).body()).contains("được 62 %");
        }

        @Test
        void name_row_and_column() throws Exception {
            JsonNode problem = problem(send(to("/api/refused/rows")), 422, "import.rows-in-error");
            assertThat(problem.at("/errors/0/row").asInt()).isEqualTo(18);
            assertThat(problem.at("/errors/0/column").asString()).isEqualTo("C");
        }

        @Test
        void of_our_own_making_tell_nothing_but_a_code_to_read_out() throws Exception {
            HttpResponse<String> response = send(to("/api/refused/ours"));
            JsonNode problem = problem(response, 500, "service.failed");
            assertThat(problem.get("incident").asString()).matches("[A-Z0-9]{4} [A-Z0-9]{2}");
            assertThat(response.body()).doesNotContain("secret", "Nguyễn");
        }
    }

    @Nested
    class Nobody_without_a_token {
        @ParameterizedTest
        @CsvSource({"/chi-bo", "/api/visits/1?size=1", "/nothing", "/error"})
        void gets_anything(String path) throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            problem(send(request), 401, "access.no-token");
            problem(send(request.header("Authorization", "Bearer forged")), 401, "access.no-token");
        }

        @Test
        void sees_metrics_or_the_clock_through_a_proxy() throws Exception {
            for (String path : new String[] {"/actuator/prometheus", "/standalone/clock"}) {
                HttpRequest.Builder proxied =
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("X-Forwarded-For", "127.0.0.1");
                problem(send(proxied), 401, "access.no-token");
            }
        }
    }

    @Nested
    class Pages {
        @Test
        void have_a_frame_and_forms_with_a_token_and_a_key() throws Exception {
            HttpResponse<String> response = send(page("/chi-bo"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains(
                            "<html lang=\"vi\" data-bs-theme=\"light\">",
                            "Chi bộ thôn Bàu Sen",
                            "aria-current=\"page\"",
                            "Phạm Thị Thu Hương",
                            "Đang dùng đồng hồ giả định",
                            "name=\"_csrf\" value=\"token-of-the-gateway\"",
                            "id=\"visitedOn\"",
                            "Máy đọc là: thứ Hai, 12/10/2026")
                    .containsPattern("name=\"_key\" value=\"[0-9a-f-]{36}\"")
                    .doesNotContain("style=\"", "onclick", "<script>");
        }

        @Test
        void are_large_dark_and_english_by_cookie() throws Exception {
            String body = send(page("/chi-bo").header("Cookie", "lang=en; nen=toi; chu=to")).body();
            assertThat(body)
                    .contains(
                            "<html lang=\"en\" data-bs-theme=\"dark\" data-type=\"large\">",
                            "Sign out");
        }

        @Test
        void come_back_with_what_was_typed_and_what_is_the_matter() throws Exception {
            HttpResponse<String> response = form("visitedOn=31/02&situation=giữ lại");
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.headers().firstValue("HX-Push-Url")).contains("false");
            assertThat(response.body())
                    .contains(
                            "value=\"31/02\"",
                            "giữ lại</textarea>",
                            "aria-invalid=\"true\"",
                            "id=\"visitedOn-e\"",
                            "Xin ghi ngày và tháng có thật");
        }

        @Test
        void say_a_refusal_above_the_form() throws Exception {
            HttpResponse<String> response =
                    form("visitedOn=12/10&situation=refuse&themes=giam-ngheo");
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body())
                    .contains("Kế hoạch của Bàu Sen chưa được gửi.", "value=\"12/10/2026\"");
        }

        @Test
        void say_a_refusal_beside_the_field_that_names_it() throws Exception {
            HttpResponse<String> response =
                    form("visitedOn=31/12/2999&situation=giữ lại&themes=giam-ngheo");
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body())
                    .containsPattern("id=\"visitedOn-e\".*Ngày thăm phải từ [0-9/]+ về trước")
                    .contains(
                            "aria-describedby=\"visitedOn-h visitedOn-r visitedOn-e\"",
                            "value=\"31/12/2999\"",
                            "giữ lại</textarea>")
                    .doesNotContain("note late mb-3 is-invalid");
        }

        @Test
        void lead_on_when_the_work_is_done() throws Exception {
            HttpResponse<String> response =
                    form("visitedOn=12.10.26&situation=xong&themes=giam-ngheo&themes=khac");
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(response.headers().firstValue("Location").orElse(""))
                    .endsWith("/chi-bo?xong");
        }

        @Test
        void that_were_asked_for_too_early_may_be_asked_for_again() throws Exception {
            HttpResponse<String> early = send(page("/chi-bo/som"));
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.body())
                    .contains("được 62 %", "href=\"\">Thử lại</a>")
                    .as("nothing was sent")
                    .doesNotContain("Việc vừa gửi");
            assertThat(send(page("/chi-bo/khong-co")).body()).doesNotContain("Thử lại");
        }

        @Test
        void that_are_not_there_or_break_half_way_say_so() throws Exception {
            HttpResponse<String> missing = send(page("/chi-bo/khong-co"));
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("Không tìm thấy", "data-problem");
            HttpResponse<String> broken = send(page("/chi-bo/hong"));
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.body())
                    .contains("Máy chủ gặp trục trặc")
                    .doesNotContain("start", "TemplateProcessing");
        }

        private HttpResponse<String> form(String fields) throws Exception {
            StringBuilder encoded = new StringBuilder();
            for (String field : fields.split("&", -1)) {
                String[] pair = field.split("=", 2);
                encoded.append(encoded.isEmpty() ? "" : "&")
                        .append(pair[0])
                        .append('=')
                        .append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
            }
            return send(
                    page("/chi-bo")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded.toString())));
        }
    }
}
