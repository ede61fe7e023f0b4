package io.github.keysandpasses.webapikey.portability;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-documents}: it exists so that the folder of the documents is configured as all of Keycloak is. */
public final class DocumentFilesSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-documents";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return DocumentFilesProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return DocumentFilesProviderFactory.class;
    }
}
