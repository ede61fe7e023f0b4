package io.github.keysandpasses.tests.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A server that answers, wherever it runs: unpacked from the zip, or in a container. */
interface KeycloakServer {

    /** Without a path and without a slash at its end. */
    URI baseUri();

    /** The same for TLS, if there are identities. */
    URI httpsUri();

    /** Who the server is, and who may come with a certificate; empty for a server that talks http only. */
    Optional<TlsIdentities> identities();

    /** Health and metrics. */
    URI managementUri();

    /** The file its log goes to. */
    Path log();

    void stop();
}
