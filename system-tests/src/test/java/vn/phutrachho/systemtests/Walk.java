package vn.phutrachho.systemtests;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.json.JsonMapper;

/** One person's way through every page that they are led to, and what they met there. */
final class Walk {
    /** Of pages that differ only in whom they are about, so many are opened. */
    private static final int ALIKE = 2;

    private static final Pattern OF_ONE = Pattern.compile("/[^/]*\\d[^/]*");
    private static final String TOKEN = "_csrf";

    private final String gateway;
    private final APIRequestContext window;
    private final String token;
    private final Deque<Link> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();

    private record Link(String on, String address) {}

    /**
     * A form that changes something.
     *
     * @param on address of the page that it stands on
     * @param fields as they stand in the page; whatever is to be typed, typed somehow
     */
    record Form(String action, String on, Map<String, String> fields) {}

    /**
     * @param window in which the person has signed in
     */
    Walk(String gateway, APIRequestContext window) {
        this.gateway = gateway;
        this.window = window;
        this.token = token(window.get(gateway + "/session/csrf"));
    }

    private static String token(APIResponse answer) {
        return JsonMapper.shared().readTree(answer.text()).path("token").asString();
    }

    Walk from(String address) {
        ahead.add(new Link("", address));
        while (!ahead.isEmpty()) {
            Link link = ahead.removeFirst();
            if (isNew(link.address())) {
                follow(link);
            }
        }
        return this;
    }

    /** Addresses of the pages and files that were opened. */
    List<String> opened() {
        return opened;
    }

    /** Links that led nowhere, or where the person may not go. */
    List<String> dead() {
        return dead;
    }

    /** The forms that they were shown, by where they are sent. */
    Map<String, Form> forms() {
        return forms;
    }

    /** Sends a form, whoever was shown it, as this person. */
    APIResponse send(Form form) {
        FormData data = FormData.create();
        form.fields().forEach(data::set);
        data.set(TOKEN, token);
        return window.post(
                gateway + form.action(),
                RequestOptions.create()
                        .setHeader("Accept", "text/html")
                        .setForm(data)
                        .setMaxRedirects(0));
    }

    private boolean isNew(String address) {
        if (!known.add(address)) {
            return false;
        }
        URI uri = URI.create(address);
        String shape = OF_ONE.matcher(uri.getRawPath()).replaceAll("/*");
        boolean asks = uri.getRawQuery() != null;
        return alike.merge(asks ? shape + "?" : shape, 1, Integer::sum) <= ALIKE;
    }

    private void follow(Link link) {
        APIResponse answer = window.get(gateway + link.address());
        opened.add(link.address());
        if (answer.status() != 200) {
            dead.add("%d %s, shown on %s".formatted(answer.status(), link.address(), link.on()));
        }
        if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            look(Jsoup.parse(answer.text(), answer.url()));
        }
    }

    private void look(Document page) {
        for (Element link : page.select("a[href]")) {
            find(page, link);
        }
        for (FormElement form : page.select("form[method=post]:not([role=search])").forms()) {
            String action = URI.create(form.absUrl("action")).getRawPath();
            Map<String, String> fields = new LinkedHashMap<>();
            form.elements().stream()
                    .filter(field -> !field.attr("name").isEmpty())
                    .forEach(field -> fields.putIfAbsent(field.attr("name"), value(field)));
            forms.putIfAbsent(action, new Form(action, page.location(), fields));
        }
    }

    /** Whether this person is shown it too: of pages that are alike they have not opened all. */
    boolean isShown(Form form) {
        if (forms.containsKey(form.action())) {
            return true;
        }
        APIResponse page = window.get(form.on());
        return page.status() == 200
                && Jsoup.parse(page.text(), page.url()).select("form[method=post]").stream()
                        .map(shown -> URI.create(shown.absUrl("action")).getRawPath())
                        .anyMatch(form.action()::equals);
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "select" -> field.select("option[value~=.+]").attr("value");
            case "textarea" -> field.wholeText().isBlank() ? "Đã rõ" : field.wholeText();
            default -> field.attr("value").isEmpty() ? "1" : field.attr("value");
        };
    }

    /** A place on the same page has to be there; another page is opened in its turn. */
    private void find(Document page, Element link) {
        String href = link.attr("href");
        String here = URI.create(page.location()).getPath();
        if (href.startsWith("#")) {
            if (page.getElementById(href.substring(1)) == null) {
                dead.add(href + " is not on " + here);
            }
            return;
        }
        String address = link.absUrl("href");
        if (address.startsWith(gateway)) {
            ahead.add(new Link(here, address.substring(gateway.length()).replaceFirst("#.*", "")));
        }
    }
}
