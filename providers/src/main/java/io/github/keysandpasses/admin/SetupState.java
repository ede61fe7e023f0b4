package io.github.keysandpasses.admin;

import io.github.keysandpasses.names.RealmNames;
import io.github.keysandpasses.setup.Change;
import io.github.keysandpasses.setup.SetupReport;
import io.github.keysandpasses.setup.SetupSettings;
import java.util.List;
import java.util.Optional;

/**
 * How a realm is set up, as the admin REST API shows it.
 *
 * @param setUp whether it was set up
 * @param complete whether nothing is missing or contradicts
 * @param settings what is recorded, else the defaults
 * @param changes what a call with these settings would do now
 */
public record SetupState(boolean setUp, boolean complete, Settings settings, List<Change> changes) {

    /** The settings, in the form in which a call takes them. */
    public record Settings(
            RealmNames names,
            List<String> keyClients,
            List<String> claimsClients,
            List<String> webApiScopes,
            boolean login,
            int tokenLifespanSeconds,
            boolean adminTheme,
            boolean passFlows,
            List<String> passClients,
            boolean registration,
            String registrationOrganization) {}

    static SetupState of(Optional<SetupSettings> recorded, SetupSettings settings, SetupReport preview) {
        return new SetupState(
                recorded.isPresent(),
                preview.complete(),
                new Settings(
                        settings.names(),
                        settings.keyClients(),
                        settings.claimsClients(),
                        settings.webApiScopes(),
                        settings.login(),
                        settings.tokenLifespanSeconds(),
                        settings.adminTheme(),
                        settings.passFlows(),
                        settings.passClients(),
                        settings.registration(),
                        settings.registrationOrganization()),
                preview.changes());
    }
}
