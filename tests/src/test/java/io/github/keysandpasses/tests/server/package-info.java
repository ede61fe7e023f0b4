/**
 * Runs a real Keycloak for the tests: unpacked from the distribution zip, with our jars and the demo realm in it, on
 * random ports of the loopback interface. A test class says {@code @WithKeycloak(DEVELOPMENT)} and takes a
 * {@link io.github.keysandpasses.tests.server.RunningKeycloak} as a parameter; each setup is started once, when the
 * first class asks for it, and stopped when the suite ends. Where the build asks for it ({@code ./test --containers}), the
 * server comes from the container image instead.
 */
package io.github.keysandpasses.tests.server;
