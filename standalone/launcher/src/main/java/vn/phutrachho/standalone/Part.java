package vn.phutrachho.standalone;

import java.time.Duration;

/** A process of the system that is started, watched, restarted when it dies and ended. */
interface Part {
    /** Also the name of its log. */
    String name();

    /** Returns when it is healthy; throws and leaves nothing running when it does not become so. */
    Running start();

    /** A part at work. */
    interface Running {
        ProcessHandle handle();

        void stop(Duration atMost);

        /** Where it is and what was taken, for the progress line. */
        String description();
    }
}
