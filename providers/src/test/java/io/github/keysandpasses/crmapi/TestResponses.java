package io.github.keysandpasses.crmapi;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.common.core.ResponseBuilderFactory;
import org.jboss.resteasy.reactive.common.jaxrs.AbstractResponseBuilder;

/** Makes responses where no server is there to make them. */
public final class TestResponses implements ResponseBuilderFactory {

    @Override
    public Response.ResponseBuilder create() {
        return new Builder();
    }

    @Override
    public int priority() {
        return 1;
    }

    @Override
    public <T> RestResponse.ResponseBuilder<T> createRestResponse() {
        throw new UnsupportedOperationException();
    }

    private static final class Builder extends AbstractResponseBuilder {
        @Override
        protected AbstractResponseBuilder doClone() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Response.ResponseBuilder location(URI location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Response.ResponseBuilder contentLocation(URI location) {
            throw new UnsupportedOperationException();
        }
    }
}
