package vn.phutrachho.portable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Java processes are started here, where several of them share a few cores for minutes. */
public final class Jvm {
    /**
     * In its first minutes the optimising compiler takes more than it gives, but for what computes.
     */
    public static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private Jvm() {}

    /** The program that runs this process too. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * A heap of at most so much, collected by one thread; in huge pages where the system has them,
     * since many processes share the few places in which a processor remembers where pages are.
     */
    public static List<String> heap(int megabytes) {
        List<String> flags = new ArrayList<>(List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC"));
        if (System.getProperty("os.name").equals("Linux")) {
            flags.add("-XX:+UseTransparentHugePages");
        }
        return flags;
    }
}
