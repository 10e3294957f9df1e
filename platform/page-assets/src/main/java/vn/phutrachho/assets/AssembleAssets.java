package vn.phutrachho.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Run by the build (see the POM): gathers the assets of this module and of the WebJars, and names
 * them by their digest.
 */
final class AssembleAssets {
    private static final String ICON_NAMES = "icons.txt";

    private AssembleAssets() {}

    /**
     * Own files, the class folder to write to, then WebJar files, and last the WebJar folder of the
     * icons.
     */
    static void main(String[] args) throws IOException {
        Path own = Path.of(args[0]);
        Map<String, byte[]> assets = new TreeMap<>();
        for (Path file : filesIn(own)) {
            assets.put(nameOf(file), Files.readAllBytes(file));
        }
        for (String webJarFile : Arrays.copyOfRange(args, 2, args.length - 1)) {
            assets.put(
                    webJarFile.substring(webJarFile.lastIndexOf('/') + 1),
                    withoutSourceMap(webJarFile));
        }
        assets.put(
                "icons.svg",
                sprite(Files.readAllLines(own.resolve(ICON_NAMES)), args[args.length - 1]));
        write(assets, Path.of(args[1]));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !nameOf(file).equals(ICON_NAMES)).toList();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * A reference to a source map that is not served would be a 404 in every developer's console.
     */
    private static byte[] withoutSourceMap(String webJarFile) throws IOException {
        String text = new String(resource(webJarFile), StandardCharsets.UTF_8);
        return text.replaceAll("(?m)^(//|/\\*)# sourceMappingURL=.*$", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One file with a symbol for each icon; a page shows one by {@code <use
     * href="…/icons.svg#name">}.
     */
    private static byte[] sprite(List<String> names, String folder) throws IOException {
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : names.stream().filter(line -> !line.isBlank()).sorted().toList()) {
            String icon = new String(resource(folder + name + ".svg"), StandardCharsets.UTF_8);
            String inside = icon.substring(icon.indexOf('>') + 1, icon.lastIndexOf("</svg>"));
            String shapes = inside.lines().map(String::strip).collect(Collectors.joining());
            sprite.append(
                    "<symbol id=\"%s\" viewBox=\"0 0 16 16\">%s</symbol>".formatted(name, shapes));
        }
        return sprite.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = AssembleAssets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("not on the class path: " + path);
            }
            return in.readAllBytes();
        }
    }

    private static void write(Map<String, byte[]> assets, Path classes) throws IOException {
        Path folder = Files.createDirectories(classes.resolve(PageAssets.LOCATION));
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> asset : assets.entrySet()) {
            digest.update(asset.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(asset.getValue());
            Files.write(folder.resolve(asset.getKey()), asset.getValue());
            Files.write(folder.resolve(asset.getKey() + ".gz"), compressed(asset.getValue()));
        }
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 10);
        Files.writeString(classes.resolve(PageAssets.VERSION_FILE), version);
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip =
                new GZIPOutputStream(out) {
                    {
                        def.setLevel(9);
                    }
                }) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
