package vn.phutrachho.fire.programs;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a program says by the exit code of its process when it ends by itself. A thread that dies
 * ends the process with it: nothing dies unseen.
 */
public final class LastWords {

    /** It gave up for want of the database, and would be glad to be started again. */
    public static final int GAVE_UP = 3;

    private static final int DEFECT = 1;
    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);

    private LastWords() {}

    /** To be called by the main thread, which alone may give up. */
    static void ofThisProcess(UntilAsked end) {
        Thread main = Thread.currentThread();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> {
                    LOG.error("{} ends", thread.getName(), failure);
                    if (!end.isAsked()) {
                        boolean gaveUp = thread.equals(main) && failure instanceof MongoException;
                        Runtime.getRuntime().halt(gaveUp ? GAVE_UP : DEFECT);
                    }
                });
    }
}
