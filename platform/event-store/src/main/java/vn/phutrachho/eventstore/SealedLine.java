package vn.phutrachho.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection between two processes that know the same secret. Nobody else can read what goes over
 * it, change it, or play it again: keys are of this connection and direction alone (HKDF of the
 * secret, RFC 5869, over a number from each side), and frames are sealed with their number
 * (AES-GCM). Who does not know the secret gets no further than the greeting.
 *
 * <p>For one thread at a time on each side.
 */
final class SealedLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealedLine.class);

    private static final int NUMBER_LENGTH = 32;
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int LARGEST_GREETING = 64;
    private static final byte[] GREETING = "phutrachho event log, 1".getBytes(UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Socket socket;
    private final Duration patience;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Direction sending;
    private final Direction receiving;

    /** One way of the connection: its key, and how many frames went that way. */
    private static final class Direction {
        private final SecretKey key;
        private long frames;

        Direction(SecretKey key) {
            this.key = key;
        }

        Cipher next(int mode) throws GeneralSecurityException {
            byte[] nonce = ByteBuffer.allocate(NONCE_LENGTH).putLong(4, frames++).array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        }
    }

    private SealedLine(Socket socket, byte[] secret, boolean calls, Duration patience)
            throws IOException {
        this.socket = socket;
        this.patience = patience;
        socket.setTcpNoDelay(true);
        // so that a machine that died without a word is noticed some time
        socket.setKeepAlive(true);
        socket.setSoTimeout((int) patience.toMillis());
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        byte[] ours = new byte[NUMBER_LENGTH];
        RANDOM.nextBytes(ours);
        out.write(ours);
        out.flush();
        byte[] theirs = in.readNBytes(NUMBER_LENGTH);
        byte[] callers = calls ? ours : theirs;
        byte[] answerers = calls ? theirs : ours;
        Direction there = new Direction(key(secret, callers, answerers, "from the caller"));
        Direction back = new Direction(key(secret, callers, answerers, "to the caller"));
        this.sending = calls ? there : back;
        this.receiving = calls ? back : there;
        send(GREETING);
        if (!Arrays.equals(receive(LARGEST_GREETING), GREETING)) {
            throw new IOException("The other side greets otherwise");
        }
    }

    /**
     * Calls a process that answers.
     *
     * @param connection how long it waits for the connection
     * @param patience how long it waits for each frame, to come or to be taken
     * @throws IOException if nobody answers there, or nobody who knows the secret
     */
    static SealedLine call(
            InetSocketAddress address, byte[] secret, Duration connection, Duration patience)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, (int) connection.toMillis());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return greeted(socket, secret, true, patience);
    }

    /**
     * Answers a process that has called.
     *
     * @throws IOException if it does not know the secret
     */
    static SealedLine answer(Socket socket, byte[] secret, Duration patience) throws IOException {
        return greeted(socket, secret, false, patience);
    }

    /** Also whoever greets byte by byte has no more time than for one frame. */
    private static SealedLine greeted(
            Socket socket, byte[] secret, boolean calls, Duration patience) throws IOException {
        Future<?> limit = closedAfter(socket, patience);
        try {
            return new SealedLine(socket, secret, calls, patience);
        } catch (IOException e) {
            socket.close();
            throw e;
        } finally {
            limit.cancel(false);
        }
    }

    /** A socket has a time-out for what is read, and none for the whole, nor for what is sent. */
    private static Future<?> closedAfter(Socket socket, Duration patience) {
        return ForkJoinPool.commonPool()
                .schedule(() -> close(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on waits so long for each frame to come. */
    void waitFor(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
    }

    /**
     * Sends a frame.
     *
     * @throws IOException also if the other side did not take it within the patience: a process
     *     that stands still would hold up the sender for as long as it does
     */
    void send(byte[] frame) throws IOException {
        Future<?> limit = closedAfter(socket, patience);
        try {
            byte[] sealed = sending.next(Cipher.ENCRYPT_MODE).doFinal(frame);
            out.writeInt(sealed.length);
            out.write(sealed);
            out.flush();
        } catch (GeneralSecurityException e) {
            throw new IOException("A frame could not be sealed", e);
        } finally {
            limit.cancel(false);
        }
    }

    byte[] receive() throws IOException {
        return receive(LARGEST);
    }

    private byte[] receive(int largest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > largest) {
            throw new IOException("A frame of %d bytes is none of ours".formatted(length));
        }
        byte[] sealed = in.readNBytes(length);
        try {
            return receiving.next(Cipher.DECRYPT_MODE).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("A frame was not sealed with our secret", e);
        }
    }

    private static SecretKey key(byte[] secret, byte[] callers, byte[] answerers, String direction)
            throws IOException {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt(callers)
                                    .addSalt(answerers)
                                    .thenExpand(direction.getBytes(UTF_8), KEY_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IOException("Every Java 25 has HKDF", e);
        }
    }

    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("The line was broken before it was closed", e);
        }
    }
}
