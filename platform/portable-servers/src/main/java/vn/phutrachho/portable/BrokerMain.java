package vn.phutrachho.portable;

import java.io.PrintStream;

/**
 * What the broker's own JVM runs: formats the data folder when it is new, then is the broker. Saves
 * a second JVM start.
 */
final class BrokerMain {
    private BrokerMain() {}

    /** Arguments: the properties file, the cluster id. */
    public static void main(String[] args) throws ReflectiveOperationException {
        // Kafka is Scala and not on the compiler's class path: its two entry points are called by
        // name.
        Object exit =
                Class.forName("kafka.tools.StorageTool")
                        .getMethod("execute", String[].class, PrintStream.class)
                        .invoke(
                                null,
                                new String[] {
                                    "format", "--ignore-formatted", "-t", args[1], "-c", args[0]
                                },
                                System.out);
        if (!Integer.valueOf(0).equals(exit)) {
            System.exit(1);
        }
        Class.forName("kafka.Kafka")
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[] {args[0]});
    }
}
