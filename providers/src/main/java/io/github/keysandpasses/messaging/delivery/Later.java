package io.github.keysandpasses.messaging.delivery;

import java.time.Duration;

/** Has work done by another thread. */
interface Later {

    /** Once this time has passed; zero: as soon as somebody is free. */
    void run(Runnable work, Duration after);
}
