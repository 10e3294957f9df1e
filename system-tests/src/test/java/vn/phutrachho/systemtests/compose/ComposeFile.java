package vn.phutrachho.systemtests.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compose file, as it is written. */
record ComposeFile(String text, Map<String, Part> parts) {

    /**
     * One of its services, by compose's word; ours are called services too, so here it is a part.
     */
    record Part(String name, Map<String, Object> content) {

        Map<String, String> environment() {
            Map<String, String> environment = new LinkedHashMap<>();
            map(content.get("environment"))
                    .forEach((key, value) -> environment.put(key, String.valueOf(value)));
            return environment;
        }

        /** The environment on a server that sets only what it must. */
        Map<String, String> environmentOnAServer() {
            Map<String, String> environment = environment();
            environment.replaceAll((_, value) -> Interpolation.onAServer(value));
            return environment;
        }

        String text(String key) {
            Object value = content.get(key);
            return value == null ? "" : Interpolation.onAServer(String.valueOf(value));
        }

        List<String> list(String key) {
            return strings(content.get(key));
        }

        Map<String, Object> map(String key) {
            return map(content.get(key));
        }

        /** The module's folder, when it is an application of ours. */
        Optional<String> module() {
            Object jar = map(map("build").get("args")).get("JAR");
            return Optional.ofNullable(jar)
                    .map(path -> String.valueOf(path).split("/target/", 2)[0]);
        }

        /** Until it is healthy, and not only until it is started. */
        boolean waitsFor(String other) {
            return "service_healthy".equals(map(map("depends_on").get(other)).get("condition"));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> map(@Nullable Object value) {
            return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }
    }

    static ComposeFile of(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ComposeFile of(String text) {
        Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        Map<String, Part> parts = new LinkedHashMap<>();
        Part.map(all.get("services"))
                .forEach((name, content) -> parts.put(name, new Part(name, Part.map(content))));
        return new ComposeFile(text, parts);
    }

    /** Those that run an application of ours. */
    List<Part> ours() {
        return parts.values().stream().filter(part -> part.module().isPresent()).toList();
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(each -> strings.add(String.valueOf(each)));
            case Map<?, ?> map -> map.keySet().forEach(each -> strings.add(String.valueOf(each)));
            default -> strings.add(String.valueOf(value));
        }
        return strings;
    }
}
