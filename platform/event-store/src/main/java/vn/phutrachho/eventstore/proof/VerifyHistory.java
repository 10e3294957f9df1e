package vn.phutrachho.eventstore.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies a history offline: needs this module's jar and {@code bson.jar}, no database and no
 * network. Exit code 0 if the proof holds, 1 if not, 2 if it could not be made.
 */
public final class VerifyHistory {

    private static final String USAGE =
            """
            Usage: VerifyHistory <history.bson> <folder of *.head> <folder of *.pem>
              history.bson  the collection's documents, as mongodump or HistoryFile writes them
              *.head        signed heads that were taken of it
              *.pem         public keys, each in a file called after the key
            """;

    private VerifyHistory() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 3) {
            err.print(USAGE);
            return 2;
        }
        try {
            return verify(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), out);
        } catch (IOException | RuntimeException e) {
            err.println("The history could not be verified: " + e);
            return 2;
        }
    }

    private static int verify(Path history, Path heads, Path keys, PrintStream out)
            throws IOException {
        List<SignedHead> signed = heads(heads);
        if (signed.isEmpty()) {
            throw new IOException("there is no *.head in " + heads);
        }
        try (FileChannel file = FileChannel.open(history)) {
            HistoryProof.Proof proof = HistoryProof.of(HistoryFile.read(file), signed, keys(keys));
            out.printf(
                    "%d events form a whole chain that ends with %s%n",
                    proof.events(), proof.head());
            out.printf("Signed heads vouch for it up to position %d%n", proof.proven());
            proof.findings()
                    .forEach(found -> out.printf("%s: %s%n", found.fault(), found.sentence()));
            out.println(proof.holds() ? "PROVEN" : "NOT PROVEN");
            return proof.holds() ? 0 : 1;
        }
    }

    private static List<SignedHead> heads(Path folder) throws IOException {
        List<SignedHead> heads = new ArrayList<>();
        for (Path file : files(folder, ".head")) {
            try {
                heads.add(SignedHead.parse(Files.readString(file)));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return heads;
    }

    private static KnownKeys keys(Path folder) throws IOException {
        var keys = new KnownKeys();
        for (Path file : files(folder, ".pem")) {
            String name = file.getFileName().toString();
            keys.with(name.substring(0, name.length() - ".pem".length()), Files.readString(file));
        }
        return keys;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
