package vn.phutrachho.kit.web.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phutrachho.kit.web.EdgeParts;
import vn.phutrachho.testservers.TestMongo;

class OnceFilterIT {
    private static MongoClient client;
    private static MongoDatabase database;

    private final AtomicInteger work = new AtomicInteger();
    private volatile int status = 201;

    @BeforeAll
    static void connect() {
        String uri = TestMongo.uri("once");
        client = MongoClients.create(uri);
        database = client.getDatabase("once");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void signIn() {
        database.getCollection(Keys.COLLECTION).deleteMany(new org.bson.Document());
        signInAs("huong");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signInAs(String account) {
        TestingAuthenticationToken who = new TestingAuthenticationToken(account, "", "x");
        SecurityContextHolder.getContext().setAuthentication(who);
    }

    private MockHttpServletResponse send(Keys keys, String key, String body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/visits");
        request.setContentType("application/json");
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", key);
        return answer(keys, request);
    }

    private MockHttpServletResponse answer(Keys keys, MockHttpServletRequest request)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain =
                new MockFilterChain(
                        new jakarta.servlet.http.HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void service(
                                    jakarta.servlet.http.HttpServletRequest asked,
                                    HttpServletResponse answer)
                                    throws java.io.IOException {
                                String read =
                                        new String(
                                                asked.getInputStream().readAllBytes(),
                                                java.nio.charset.StandardCharsets.UTF_8);
                                int done = work.incrementAndGet();
                                if (status == 302) {
                                    answer.sendRedirect("/done/" + done);
                                    return;
                                }
                                answer.setStatus(status);
                                answer.setContentType("application/json");
                                String text =
                                        "{\"work\":%d,\"read\":%d}".formatted(done, read.length());
                                answer.getOutputStream()
                                        .write(
                                                text.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8));
                            }
                        });
        new OnceFilter(keys, EdgeParts.answers(messages())).doFilter(request, response, chain);
        return response;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("kit-messages");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ROOT);
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Test
    void a_repeat_gets_the_first_answer_and_does_no_work() throws Exception {
        Keys keys = new Keys(database);
        MockHttpServletResponse first = send(keys, "k-1", "{\"a\":1}");
        MockHttpServletResponse second = send(keys, "k-1", "{\"a\":1}");
        assertThat(work).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader(OnceFilter.REPLAYED)).isEqualTo("true");
    }

    @Test
    void the_same_key_of_another_request_is_refused() throws Exception {
        Keys keys = new Keys(database);
        send(keys, "k-1", "{\"a\":1}");
        MockHttpServletResponse other = send(keys, "k-1", "{\"a\":2}");
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getContentAsString()).contains("request.key-reused");
        assertThat(work).hasValue(1);
    }

    @Test
    void the_same_key_of_another_person_is_another_key() throws Exception {
        Keys keys = new Keys(database);
        send(keys, "k-1", "{\"a\":1}");
        signInAs("khach");
        assertThat(send(keys, "k-1", "{\"a\":1}").getHeader(OnceFilter.REPLAYED)).isNull();
        assertThat(work).hasValue(2);
    }

    @Test
    void a_refusal_is_not_kept() throws Exception {
        Keys keys = new Keys(database);
        status = 422;
        assertThat(send(keys, "k-1", "{}").getStatus()).isEqualTo(422);
        status = 201;
        assertThat(send(keys, "k-1", "{}").getStatus()).isEqualTo(201);
        assertThat(work).hasValue(2);
    }

    @Test
    void a_key_that_is_no_key_is_refused() throws Exception {
        Keys keys = new Keys(database);
        assertThat(send(keys, "không phải khóa", "{}").getContentAsString())
                .contains("request.bad-key");
        assertThat(work).hasValue(0);
    }

    @Test
    void a_form_sent_twice_leads_to_the_same_place_though_its_token_changed() throws Exception {
        Keys keys = new Keys(database);
        status = 302;
        MockHttpServletResponse first = answer(keys, form("token-1"));
        MockHttpServletResponse second = answer(keys, form("token-2"));
        assertThat(work).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(302);
        assertThat(second.getHeader("Location"))
                .isEqualTo(first.getHeader("Location"))
                .isEqualTo("/done/1");
    }

    private static MockHttpServletRequest form(String csrf) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/chi-bo");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("_key", "f-1");
        request.addParameter("_csrf", csrf);
        request.addParameter("situation", "tốt");
        return request;
    }

    @Test
    void many_at_once_do_the_work_once() throws Exception {
        Keys keys = new Keys(database);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<MockHttpServletResponse>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                all.add(
                        people.submit(
                                () -> {
                                    signInAs("huong");
                                    go.await();
                                    return send(keys, "k-many", "{\"a\":1}");
                                }));
            }
            go.countDown();
            for (Future<MockHttpServletResponse> each : all) {
                assertThat(each.get().getContentAsString()).contains("\"work\":1");
            }
        }
        assertThat(work).hasValue(1);
    }

    @Test
    void whoever_died_at_work_does_not_hold_the_key_for_ever() throws Exception {
        Keys dead = new Keys(database, Duration.ZERO);
        assertThat(dead.claim("huong", "k-1", "other request")).isInstanceOf(Claim.Granted.class);
        Keys keys = new Keys(database);
        assertThat(keys.claim("huong", "k-1", "other request")).isInstanceOf(Claim.Granted.class);
        assertThat(keys.claim("huong", "k-1", "other request")).isInstanceOf(Claim.Running.class);
    }
}
