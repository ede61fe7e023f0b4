package io.github.keysandpasses.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** The content type of a request, as far as the server gets in our way. */
public final class ContentType {

    private ContentType() {}

    /**
     * Looks at the content type before the server does, which answers 500 to one that it cannot read; it reads it once
     * more for its security headers, so those are left to us.
     */
    public static boolean isReadable(KeycloakSession session) {
        try {
            session.getContext().getRequestHeaders().getMediaType();
            return true;
        } catch (IllegalArgumentException e) {
            session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
            return false;
        }
    }

    /** Whether the body is a form, of either kind: the server has read it by now, and leaves an empty body. */
    public static boolean isForm(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        boolean form = type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
        return form && (headers.getLength() > 0 || headers.getHeaderString("Transfer-Encoding") != null);
    }
}
