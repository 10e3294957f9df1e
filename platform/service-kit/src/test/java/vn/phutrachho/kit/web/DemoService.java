package vn.phutrachho.kit.web;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.RightsNotKnownYet;
import vn.phutrachho.kit.security.ServiceSecurityAutoConfiguration;

/**
 * A service with one page and one resource, to try the edge on. A token is the account's name
 * itself.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration.class,
    org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2ResourceServerAutoConfiguration.class,
    WebAutoConfiguration.class,
    ServiceSecurityAutoConfiguration.class
})
@Import({DemoService.Api.class, DemoService.Pages.class})
class DemoService {
    static final AtomicInteger WORK_DONE = new AtomicInteger();

    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);

    @Bean
    JwtDecoder tokens() {
        return token -> {
            if (token.equals("forged")) {
                throw new JwtException("forged");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(account(token))
                    .claim("name", "Phạm Thị Thu Hương")
                    .build();
        };
    }

    /** Behind a real gateway a real token comes; it is not checked here. */
    private static String account(String token) {
        try {
            return com.nimbusds.jwt.JWTParser.parse(token).getJWTClaimsSet().getSubject();
        } catch (java.text.ParseException e) {
            return token;
        }
    }

    @Bean
    Standings standings() {
        return account ->
                account.value().equals("khach")
                        ? Standing.NONE
                        : new Standing(
                                Set.of(Role.MEMBER, Role.SECRETARY), "Chi bộ thôn Bàu Sen", true);
    }

    @Bean
    SimulatedDay simulatedDay() {
        return () -> DAY;
    }

    static final class NotSubmitted extends Refusal {
        private static final long serialVersionUID = 1L;

        NotSubmitted(Kind kind) {
            super(kind, "plan.not-submitted", "the plan is a draft", "Bàu Sen");
        }
    }

    static final class StillToCome extends Refusal {
        private static final long serialVersionUID = 1L;

        StillToCome(LocalDate latest) {
            super(Kind.INVALID, "visit.still-to-come", "nobody was there yet", latest);
        }
    }

    record Visit(
            @NotBlank String household,
            @NotNull LocalDate on,
            @Min(1) @Max(20) int persons,
            @Nullable List<String> themes) {}

    @RestController
    static class Api {
        @PostMapping("/api/visits")
        Map<String, Object> visit(@Valid @RequestBody Visit visit) {
            return Map.of("household", visit.household(), "work", WORK_DONE.incrementAndGet());
        }

        @GetMapping("/api/visits/{number}")
        Map<String, Object> visit(@PathVariable int number, @RequestParam @Max(5) int size) {
            return Map.of("number", number, "size", size);
        }

        @GetMapping("/api/refused/{how}")
        Object refused(@PathVariable String how) {
            throw switch (how) {
                case "changed" -> new ConcurrencyException("two at once");
                case "unknown" -> new AggregateNotFoundException("plan-1", "nothing there");
                case "ours" -> new IllegalStateException("secret of Nguyễn Văn A");
                case "access" ->
                        new org.springframework.security.access.AccessDeniedException("no");
                case "database" -> new MongoTimeoutException("nobody there");
                case "catching-up" -> new RightsNotKnownYet(62);
                case "rows" ->
                        new InvalidRequest(
                                "import.rows-in-error",
                                List.of(ProblemError.cell(18, "C", "date.none", "Tháng 2")));
                default ->
                        new IllegalStateException(
                                "wrapped", new NotSubmitted(Refusal.Kind.valueOf(how)));
            };
        }
    }

    record VisitForm(
            @NotNull @Refusals({"visit.still-to-come"}) LocalDate visitedOn,
            @NotBlank String situation,
            @NotEmpty List<String> themes,
            @Nullable String visited) {}

    @Controller
    static class Pages {
        @GetMapping("/chi-bo")
        String page(Model model) {
            model.addAttribute(
                    "form", new VisitForm(LocalDate.of(2026, 10, 12), "", List.of(), null));
            return shown(model);
        }

        private static String shown(Model model) {
            model.addAttribute(
                    "todos",
                    List.of(
                            new Todo(
                                    2,
                                    "kiến nghị chưa ai nhận",
                                    "Thôn Phước Thiện.",
                                    Due.on(DAY, DAY.plusDays(1), 1),
                                    "Nhận việc",
                                    "/ban-kien-nghi"),
                            new Todo(
                                    3,
                                    "kế hoạch chờ duyệt",
                                    "",
                                    Due.on(DAY.plusDays(6), DAY, 4),
                                    "Duyệt",
                                    "/duyet-ke-hoach")));
            model.addAttribute(
                    "trail",
                    List.of(
                            new TrailEntry(
                                    "Đang ở tôi",
                                    "Mang câu trả lời về cho hộ",
                                    LocalDate.of(2026, 10, 22),
                                    null,
                                    "",
                                    true),
                            new TrailEntry(
                                    "Tôi nghe tại nhà",
                                    "",
                                    LocalDate.of(2026, 10, 2),
                                    LocalDate.of(2026, 10, 5),
                                    "Lê Thị Ngọc Diễm",
                                    false)));
            model.addAttribute(
                    "bar",
                    new DeskBar(
                            List.of(
                                    new DeskTime("Tôi", 1, 1, false),
                                    new DeskTime("Chi bộ", 2, 2, false),
                                    new DeskTime("Tạm dừng", 3, 0, false),
                                    new DeskTime("Xã", 9, 3, true)),
                            20));
            model.addAttribute(
                    "themes",
                    List.of(
                            new Choice("giam-ngheo", "Giảm nghèo"),
                            new Choice("nong-thon-moi", "Nông thôn mới"),
                            new Choice("khac", "Việc khác")));
            model.addAttribute("paging", new Paging(2, 7, 96));
            model.addAttribute(
                    "preview",
                    new ImportPreview(
                            "ho-thon-bau-sen.xlsx",
                            248,
                            12,
                            31,
                            201,
                            List.of(
                                    new ImportPreview.RowProblem(
                                            18,
                                            "C",
                                            "Ngày sinh",
                                            "31/02/1961",
                                            "Tháng 2 không có ngày 31"),
                                    new ImportPreview.RowProblem(
                                            92, "B", "Chủ hộ", "", "Thiếu họ tên")),
                            List.of(
                                    new ImportPreview.RowChange(
                                            "Trần Thị Lài", 21, "Số khẩu", "3", "2")),
                            List.of("Ngô Thị Hiền")));
            return "demo/page";
        }

        @PostMapping("/chi-bo")
        ModelAndView send(
                @Valid @ModelAttribute("form") VisitForm form, BindingResult errors, Model model) {
            return Submission.of(errors)
                    .trying(
                            () -> {
                                if ("refuse".equals(form.situation())) {
                                    throw new NotSubmitted(Refusal.Kind.CONFLICT);
                                }
                                if (form.visitedOn().isAfter(DAY)) {
                                    throw new StillToCome(DAY);
                                }
                                WORK_DONE.incrementAndGet();
                            })
                    .leadsTo("redirect:/chi-bo?xong")
                    .orShowsAgain(() -> shown(model));
        }

        @GetMapping("/chi-bo/som")
        String early() {
            throw new RightsNotKnownYet(62);
        }

        @GetMapping("/chi-bo/hong")
        String broken() {
            return "demo/broken";
        }
    }
}
