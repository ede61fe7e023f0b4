package io.github.keysandpasses.webapikey.portability;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ProviderFactory;

/** Applies the documents of a folder when the server has started, after the realm files: the realms they are for are there then. */
public final class DocumentFilesProviderFactory implements ProviderFactory<DocumentFilesProvider> {

    private static final String DIRECTORY = "directory";

    private Optional<Path> directory = Optional.empty();

    @Override
    public String getId() {
        return "files";
    }

    @Override
    public void init(Config.Scope config) {
        directory = Optional.ofNullable(config.get(DIRECTORY))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .or(() -> Optional.ofNullable(System.getProperty("kc.home.dir"))
                        .map(home -> Path.of(home, "data", "web-api-keys"))
                        .filter(DocumentFiles::isFolder));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                directory.ifPresent(folder -> new DocumentFiles(factory, folder).apply());
            }
        });
    }

    @Override
    public DocumentFilesProvider create(KeycloakSession session) {
        return () -> {};
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(DIRECTORY)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("The folder whose documents with Web API keys (*.json) are applied at the start; without it,"
                        + " data/web-api-keys if it exists.")
                .add()
                .build();
    }

    @Override
    public void close() {}
}
