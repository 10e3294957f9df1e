package vn.phutrachho.systemtests.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.PropertyPlaceholderHelper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What an application of ours reads from its surroundings: the settings of its application.yml, and
 * those that its code, and the kit's where it has the kit, asks for in so many words.
 *
 * @param settings by name, with their placeholders; settings of the code are named after their text
 */
record Application(String module, Map<String, String> settings) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** As Spring replaces them; one without a value and without a default is an error. */
    private static final PropertyPlaceholderHelper SPRING =
            new PropertyPlaceholderHelper("${", "}", ":", '\\', false);

    static Application of(Path root, String module) {
        Path folder = root.resolve(module);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : List.of("application.yml", "application.yaml")) {
            Path file = folder.resolve("src/main/resources").resolve(name);
            if (Files.exists(file)) {
                flatten("", yaml(file), settings);
            }
        }
        literals(folder.resolve("src/main/java"), settings);
        if (text(folder.resolve("pom.xml")).contains("<artifactId>service-kit</artifactId>")) {
            literals(root.resolve("platform/service-kit/src/main/java"), settings);
        }
        return new Application(module, settings);
    }

    /** The variables of the environment that it looks at. */
    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        settings.values().forEach(value -> names.addAll(variables(value)));
        return names;
    }

    static Set<String> variables(String setting) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = VARIABLE.matcher(setting);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Variables that must be set, since there is neither a value nor a default. */
    List<String> missing(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        for (String setting : settings.values()) {
            try {
                resolve(setting, environment);
            } catch (IllegalArgumentException e) {
                missing.add(String.valueOf(e.getMessage()));
            }
        }
        return missing;
    }

    /** Every setting that looks at the environment, as it comes out. */
    Map<String, String> resolved(Map<String, String> environment) {
        Map<String, String> resolved = new LinkedHashMap<>();
        settings.forEach(
                (name, setting) -> {
                    if (!variables(setting).isEmpty()) {
                        resolved.put(name, resolve(setting, environment));
                    }
                });
        return resolved;
    }

    String resolved(String name, Map<String, String> environment) {
        return resolve(settings.getOrDefault(name, ""), environment);
    }

    private String resolve(String setting, Map<String, String> environment) {
        return SPRING.replacePlaceholders(
                setting, name -> environment.getOrDefault(name, settings.get(name)));
    }

    private static void literals(Path sources, Map<String, String> settings) {
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(
                            file -> {
                                Matcher literal = LITERAL.matcher(text(file));
                                while (literal.find()) {
                                    String said = literal.group(1);
                                    if (!variables(said).isEmpty()) {
                                        settings.put(said, said);
                                    }
                                }
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String prefix, Map<?, ?> yaml, Map<String, String> into) {
        yaml.forEach(
                (key, value) -> {
                    String name = prefix.isEmpty() ? key.toString() : prefix + "." + key;
                    if (value instanceof Map<?, ?> map) {
                        flatten(name, map, into);
                    } else {
                        into.put(name, String.valueOf(value));
                    }
                });
    }

    private static Map<?, ?> yaml(Path file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
