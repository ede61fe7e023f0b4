package io.github.keysandpasses.messaging.delivery;

/**
 * How much a pool does.
 *
 * @param workers how many messages it delivers at once
 * @param places how many messages it takes, those between two tries included
 * @param share how much of both one realm may have, in percent
 */
record PoolSize(int workers, int places, int share) {

    private static final int WHOLE = 100;

    /** How many messages of one realm are delivered at once. */
    int realmsWorkers() {
        return shareOf(workers);
    }

    /** How many messages of one realm it takes. */
    int realmsPlaces() {
        return shareOf(places);
    }

    /** At least one: a small pool serves everybody. */
    private int shareOf(int all) {
        return Math.max(1, all * share / WHOLE);
    }
}
