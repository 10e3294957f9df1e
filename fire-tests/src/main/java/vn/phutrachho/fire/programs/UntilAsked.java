package vn.phutrachho.fire.programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that the process ends in order (SIGTERM), and the way to grant it. */
final class UntilAsked {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch granted = new CountDownLatch(1);

    UntilAsked() {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(
                                        () -> {
                                            asked.countDown();
                                            awaitGranted();
                                        }));
    }

    private void awaitGranted() {
        try {
            granted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Lets the time go by, less of it if the wish comes; true if it has come. */
    boolean within(long millis) {
        try {
            return asked.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** To be called at the very end of the program, also of one that ends by itself. */
    void grant() {
        granted.countDown();
    }
}
