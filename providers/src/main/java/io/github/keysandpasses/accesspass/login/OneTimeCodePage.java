package io.github.keysandpasses.accesspass.login;

/**
 * What the page of the step <em>one-time password</em> shows.
 *
 * @param address where the code went, masked; empty if none was sent
 * @param waitSeconds in how many seconds another code can be sent
 * @param notice the key of a message beside the field; empty for none
 */
record OneTimeCodePage(String address, long waitSeconds, String notice) {}
