package vn.phutrachho.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs tokens. It stays the same over restarts, so that tokens given before are still
 * good.
 */
final class Keys {
    private Keys() {}

    static JWKSet keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file.toAbsolutePath());
            }
            return JWKSet.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException("No signing key in " + file, e);
        }
    }

    private static void make(Path file) throws IOException, JOSEException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("no folder for " + file);
        }
        RSAKey key =
                new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint(true)
                        .generate();
        Files.createDirectories(folder);
        Path fresh =
                Files.createTempFile(
                        folder,
                        "key",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, new JWKSet(key).toString(false));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
