package vn.phutrachho.kit.personal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys that nobody keeps. */
final class KeysInMemory implements PersonalKeys {
    private final Map<String, Optional<SecretKey>> keys = new HashMap<>();

    @Override
    public SecretKey toSeal(String of) {
        byte[] key = new byte[32];
        key[0] = (byte) keys.size();
        return keys.computeIfAbsent(of, made -> Optional.of(new SecretKeySpec(key, "AES")))
                .orElseThrow(PersonErased::new);
    }

    @Override
    public Optional<SecretKey> toOpen(String of) {
        Optional<SecretKey> key = keys.get(of);
        if (key == null) {
            throw new MissingPersonalKey(of);
        }
        return key;
    }

    @Override
    public Map<String, Optional<SecretKey>> toOpen(Collection<String> whose) {
        return whose.stream().collect(Collectors.toMap(of -> of, this::toOpen));
    }

    @Override
    public void destroy(String of, Instant at) {
        keys.put(of, Optional.empty());
    }

    @Override
    public List<String> destroyedUnknownTo(String service) {
        throw new UnsupportedOperationException("no service runs here");
    }

    @Override
    public void forgotten(String of, String service, Instant at) {
        throw new UnsupportedOperationException("no service runs here");
    }

    @Override
    public Optional<Erasure> erasureOf(String of) {
        throw new UnsupportedOperationException("no service runs here");
    }

    @Override
    public Map<String, Erasure> erasures() {
        throw new UnsupportedOperationException("no service runs here");
    }
}
