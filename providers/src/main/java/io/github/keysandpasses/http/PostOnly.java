package io.github.keysandpasses.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * A resource that takes POST, of any content type so that every refusal has the resource's own form, and refuses all other
 * methods itself. It sends no CORS headers, so a browser lets no page read an answer: such a resource is for machines.
 */
public abstract class PostOnly {

    /** What POST does. */
    protected abstract Response posted(InputStream body);

    /** The answer to any other method. */
    protected abstract Response wrongMethod();

    /** The one method that is taken. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public final Response post(InputStream body) {
        return posted(body);
    }

    /** Refused. */
    @GET
    public final Response get() {
        return wrongMethod();
    }

    /** Refused. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public final Response put() {
        return wrongMethod();
    }

    /** Refused. */
    @PATCH
    @Consumes(MediaType.WILDCARD)
    public final Response patch() {
        return wrongMethod();
    }

    /** Refused. */
    @DELETE
    public final Response delete() {
        return wrongMethod();
    }

    /** Refused. */
    @OPTIONS
    public final Response options() {
        return wrongMethod();
    }
}
