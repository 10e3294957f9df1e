package vn.phutrachho.fire.ground;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * What the client of a SOCKS5 proxy says and is told (RFC 1928), as far as a JVM says it: it wants
 * to connect, and need not say who it is. Every address is taken for this machine, so nothing
 * outside of it is reached.
 */
final class Socks implements Gate.Guide {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final byte VERSION = 5;
    private static final byte ANYBODY = 0;
    private static final byte CONNECT = 1;
    private static final byte DONE = 0;
    private static final byte IPV4 = 1;
    private static final byte NAME = 3;
    private static final byte IPV6 = 4;

    @Override
    public int target(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        var in = new DataInputStream(client.getInputStream());
        demand(in, VERSION);
        in.skipNBytes(in.readUnsignedByte());
        client.getOutputStream().write(new byte[] {VERSION, ANYBODY});
        demand(in, VERSION);
        demand(in, CONNECT);
        in.skipNBytes(1);
        in.skipNBytes(lengthOfAddress(in));
        int port = in.readUnsignedShort();
        client.setSoTimeout(0);
        return port;
    }

    private static int lengthOfAddress(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case IPV4 -> 4;
            case NAME -> in.readUnsignedByte();
            case IPV6 -> 16;
            default -> throw new IOException("An address of kind " + kind + " is not known");
        };
    }

    private static void demand(DataInputStream in, byte wanted) throws IOException {
        byte said = in.readByte();
        if (said != wanted) {
            throw new IOException("The client said %d instead of %d".formatted(said, wanted));
        }
    }

    /** With an address that nobody asks for: this machine's. */
    @Override
    public void arrived(Socket client) throws IOException {
        client.getOutputStream().write(new byte[] {VERSION, DONE, 0, IPV4, 127, 0, 0, 1, 0, 0});
    }
}
