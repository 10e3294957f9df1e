package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Processor time that was used, in seconds.
 *
 * @param here by this JVM and those that it started
 * @param machine by all programs together; not a number where the system does not tell
 * @param clock what the clock went on meanwhile
 */
record Used(double here, double mongod, double machine, double clock) {
    private static final Path SYSTEM = Path.of("/proc/stat");

    /** Linux counts in hundredths. */
    private static final double UNIT = 100;

    /** All that there was since everything began. */
    static Used soFar(Servers servers, List<ChildProcess> children) {
        double here =
                seconds(ProcessHandle.current())
                        + children.stream().mapToDouble(child -> seconds(child.handle())).sum();
        return new Used(here, servers.mongodSeconds(), machineSeconds(), System.nanoTime() / 1e9);
    }

    private static double seconds(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /**
     * User, nice and system, then idle and waiting for disks, which are left out, then the rest.
     */
    private static double machineSeconds() {
        try {
            String[] counts = Files.readAllLines(SYSTEM).getFirst().split(" +", -1);
            double all = Arrays.stream(counts, 1, 9).mapToLong(Long::parseLong).sum();
            return (all - Long.parseLong(counts[4]) - Long.parseLong(counts[5])) / UNIT;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    Used since(Used before) {
        return new Used(
                here - before.here,
                mongod - before.mongod,
                machine - before.machine,
                clock - before.clock);
    }

    /** By programs that have nothing to do with it, and by PostgreSQL. */
    double elsewhere() {
        return Math.max(0, machine - here - mongod);
    }
}
