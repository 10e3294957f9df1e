package vn.phutrachho.kit.personal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Personal;
import vn.phutrachho.eventstore.NewEvent;

/**
 * Seals the personal texts in an event's JSON before it is stored, and opens them when it is read.
 *
 * <p>A {@link Personal} stands in an event as <code>{"of":"household:h1","text":"…"}</code>. It is
 * stored as <code>{"of":"household:h1","sealed":"…"}</code>: the text as it stands between the
 * quotes, by AES-GCM with that person's key, bound to whose it is. All else of the event stays as
 * it is, so that sealing and opening give back the very bytes. Such a form can be found by its
 * first bytes: within a JSON text a quote has a backslash before it.
 *
 * <p>An empty text stays: it says nothing of anybody. A text in clear that is met when reading is
 * left as it is: it was written before there were keys.
 */
public final class PersonalSeal {
    private static final byte[] OF = "{\"of\":\"".getBytes(US_ASCII);
    private static final byte[] TEXT = "\",\"text\":\"".getBytes(US_ASCII);
    private static final byte[] SEALED = "\",\"sealed\":\"".getBytes(US_ASCII);
    private static final byte[] ERASED = Personal.ERASED.getBytes(UTF_8);

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PersonalKeys keys;
    private final SecureRandom random = new SecureRandom();

    public PersonalSeal(PersonalKeys keys) {
        this.keys = keys;
    }

    /**
     * A text in the JSON of an event: whose it is stands from {@code of} to {@code end}, it itself
     * from {@code text} to {@code close}.
     */
    private record Place(int of, int end, int text, int close) {}

    /** What becomes of a text. */
    @FunctionalInterface
    private interface Change {
        byte[] of(String of, byte[] text);
    }

    /** One for the texts of an event, or of many: making it takes longer than a text does. */
    private static final class Crypt {
        private final Cipher cipher;

        Crypt() {
            try {
                cipher = Cipher.getInstance(CIPHER);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] of(int mode, SecretKey key, String of, byte[] nonce, byte[] bytes, int from) {
            try {
                cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(of.getBytes(UTF_8));
                return cipher.doFinal(bytes, from, bytes.length - from);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A personal text of " + of + " cannot be read", e);
            }
        }
    }

    /**
     * The event as it is stored.
     *
     * @throws PersonErased when it says something of somebody whose texts were erased
     */
    public byte[] seal(byte[] json) {
        List<Place> texts = places(json, TEXT);
        if (texts.isEmpty()) {
            return json;
        }
        Crypt crypt = new Crypt();
        return changed(json, texts, SEALED, (of, text) -> sealed(crypt, of, text));
    }

    /**
     * The event as it was written; of whom the key was destroyed, it says {@link Personal#ERASED}.
     *
     * @throws MissingPersonalKey when a key is missing that was not destroyed
     */
    public byte[] open(byte[] stored) {
        return openAll(List.of(stored)).getFirst();
    }

    /**
     * The same of many events that are read one after the other: their keys are fetched together.
     *
     * @return in the same order
     * @throws MissingPersonalKey when a key is missing that was not destroyed
     */
    public List<byte[]> openAll(List<byte[]> stored) {
        List<List<Place>> texts = stored.stream().map(json -> places(json, SEALED)).toList();
        Set<String> whose = new HashSet<>();
        for (int i = 0; i < stored.size(); i++) {
            byte[] json = stored.get(i);
            texts.get(i).forEach(text -> whose.add(whose(json, text)));
        }
        if (whose.isEmpty()) {
            return stored;
        }
        Map<String, Optional<SecretKey>> known = keys.toOpen(whose);
        Crypt crypt = new Crypt();
        List<byte[]> opened = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            opened.add(
                    changed(
                            stored.get(i),
                            texts.get(i),
                            TEXT,
                            (of, text) -> opened(crypt, requireNonNull(known.get(of)), of, text)));
        }
        return opened;
    }

    /**
     * What a stored event says.
     *
     * @throws MissingPersonalKey when a key is missing that was not destroyed
     * @throws vn.phutrachho.events.UnknownEvent when this program does not know it
     */
    public DomainEvent read(NewEvent stored) {
        return EventJson.read(stored.name(), stored.revision(), open(stored.payload()));
    }

    /** Texts that stand behind a mark, but for empty ones. */
    private static List<Place> places(byte[] json, byte[] mark) {
        int next = indexOf(json, OF, 0);
        if (next < 0) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        while (next >= 0) {
            int of = next + OF.length;
            int end = endOfText(json, of);
            next = end;
            if (startsWith(json, mark, end)) {
                int text = end + mark.length;
                next = endOfText(json, text);
                if (next > text) {
                    places.add(new Place(of, end, text, next));
                }
            }
            next = indexOf(json, OF, next);
        }
        return places;
    }

    private static String whose(byte[] json, Place text) {
        return new String(json, text.of, text.end - text.of, UTF_8);
    }

    private static byte[] changed(byte[] json, List<Place> texts, byte[] mark, Change change) {
        if (texts.isEmpty()) {
            return json;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 128);
        int copied = 0;
        for (Place text : texts) {
            out.write(json, copied, text.end - copied);
            out.writeBytes(mark);
            out.writeBytes(change.of(whose(json, text), slice(json, text.text, text.close)));
            copied = text.close;
        }
        out.write(json, copied, json.length - copied);
        return out.toByteArray();
    }

    private byte[] sealed(Crypt crypt, String of, byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = crypt.of(Cipher.ENCRYPT_MODE, keys.toSeal(of), of, nonce, text, 0);
        byte[] all = new byte[NONCE_BYTES + hidden.length];
        System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
        System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
        return Base64.getEncoder().withoutPadding().encode(all);
    }

    private static byte[] opened(Crypt crypt, Optional<SecretKey> key, String of, byte[] sealed) {
        if (key.isEmpty()) {
            return ERASED;
        }
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = slice(all, 0, NONCE_BYTES);
        return crypt.of(Cipher.DECRYPT_MODE, key.orElseThrow(), of, nonce, all, NONCE_BYTES);
    }

    /** Where the quote stands that ends a JSON text which begins here. */
    private static int endOfText(byte[] json, int from) {
        int at = from;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean startsWith(byte[] json, byte[] mark, int at) {
        return at + mark.length <= json.length
                && Arrays.equals(json, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static int indexOf(byte[] json, byte[] mark, int from) {
        for (int at = from; at <= json.length - mark.length; at++) {
            if (json[at] == mark[0] && startsWith(json, mark, at)) {
                return at;
            }
        }
        return -1;
    }
}
