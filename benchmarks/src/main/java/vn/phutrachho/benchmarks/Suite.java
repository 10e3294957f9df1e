package vn.phutrachho.benchmarks;

/** One group of measurements. */
interface Suite {
    String name();

    void run(Run run);
}
