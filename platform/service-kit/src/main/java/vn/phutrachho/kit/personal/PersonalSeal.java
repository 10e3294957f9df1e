package vn.phutrachho.kit.personal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
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

    /** What becomes of the text that stands behind the mark. */
    @FunctionalInterface
    private interface Change {
        byte[] of(String of, byte[] text);
    }

    /**
     * The event as it is stored.
     *
     * @throws PersonErased when it says something of somebody whose texts were erased
     */
    public byte[] seal(byte[] json) {
        return changed(json, TEXT, SEALED, this::sealed);
    }

    /**
     * The event as it was written; of whom the key was destroyed, it says {@link Personal#ERASED}.
     *
     * @throws MissingPersonalKey when a key is missing that was not destroyed
     */
    public byte[] open(byte[] stored) {
        return changed(stored, SEALED, TEXT, this::opened);
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

    private static byte[] changed(byte[] json, byte[] mark, byte[] becomes, Change change) {
        int next = indexOf(json, OF, 0);
        if (next < 0) {
            return json;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 128);
        int copied = 0;
        while (next >= 0) {
            int begin = next + OF.length;
            int end = endOfText(json, begin);
            int text = end + mark.length;
            if (startsWith(json, mark, end)) {
                int close = endOfText(json, text);
                if (close > text) {
                    String of = new String(json, begin, end - begin, UTF_8);
                    out.write(json, copied, end - copied);
                    out.writeBytes(becomes);
                    out.writeBytes(change.of(of, slice(json, text, close)));
                    copied = close;
                }
                end = close;
            }
            next = indexOf(json, OF, end);
        }
        if (copied == 0) {
            return json;
        }
        out.write(json, copied, json.length - copied);
        return out.toByteArray();
    }

    private byte[] sealed(String of, byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, keys.toSeal(of), of, nonce, text, 0);
        byte[] all = new byte[NONCE_BYTES + hidden.length];
        System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
        System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
        return Base64.getEncoder().withoutPadding().encode(all);
    }

    private byte[] opened(String of, byte[] sealed) {
        Optional<SecretKey> key = keys.toOpen(of);
        if (key.isEmpty()) {
            return ERASED;
        }
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = slice(all, 0, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key.orElseThrow(), of, nonce, all, NONCE_BYTES);
    }

    private static byte[] crypt(
            int mode, SecretKey key, String of, byte[] nonce, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.getBytes(UTF_8));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal text of " + of + " cannot be read", e);
        }
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
