package io.github.keysandpasses.messaging.outbound;

import javax.net.ssl.SSLSocketFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.TruststoreProvider;

/** TLS that trusts whom the server trusts: Keycloak's truststore, as its own outgoing connections do. */
public final class TrustedSockets {

    private TrustedSockets() {}

    /** The factory of the server's truststore; the JVM's where it has none. */
    public static SSLSocketFactory of(KeycloakSession session) {
        TruststoreProvider truststore = session.getProvider(TruststoreProvider.class);
        SSLSocketFactory factory = truststore == null ? null : truststore.getSSLSocketFactory();
        return factory == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : factory;
    }
}
