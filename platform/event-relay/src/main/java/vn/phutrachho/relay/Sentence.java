package vn.phutrachho.relay;

/** What went wrong, for people. */
final class Sentence {

    private Sentence() {}

    /** What it says; where that is no sentence, also what it is. */
    static String of(Throwable problem) {
        String message = problem.getMessage();
        return message == null || problem instanceof Error ? problem.toString() : message;
    }
}
