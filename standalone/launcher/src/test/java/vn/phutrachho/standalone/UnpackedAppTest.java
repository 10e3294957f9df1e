package vn.phutrachho.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedAppTest {
    @TempDir Path folder;

    @Test
    void a_jar_that_was_built_once_more_holds_the_same_and_one_with_another_class_does_not()
            throws IOException {
        String first = UnpackedApp.contents(jar("first.jar", 1_000_000_000_000L, "a class"));

        assertThat(UnpackedApp.contents(jar("again.jar", 1_700_000_000_000L, "a class")))
                .isEqualTo(first);
        assertThat(UnpackedApp.contents(jar("other.jar", 1_000_000_000_000L, "b class")))
                .isNotEqualTo(first);
    }

    private Path jar(String name, long built, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("vn/phutrachho/Some.class");
            entry.setTime(built);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(UTF_8));
        }
        return jar;
    }
}
