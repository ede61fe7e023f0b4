package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.util.JsonSerialization;

/** The two user attributes, in the realm's user profile: users see them, and only admins edit them. */
final class ProfilePart implements Part {

    private static final String RESOURCE = "User profile attribute";
    private static final String PROFILE = "User profile";
    private static final String USER = "user";
    private static final String ADMIN = "admin";

    private final RealmModel realm;
    private final WrittenValues written;
    private final UserProfileProvider profiles;

    ProfilePart(KeycloakSession session, RealmModel realm, WrittenValues written) {
        this.realm = realm;
        this.written = written;
        this.profiles = session.getProvider(UserProfileProvider.class);
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        String username = written.inForce(settings).names().usernameAttribute();
        String unit = settings.names().defaultUnitAttribute();
        UPConfig config = profiles.getConfiguration();
        return List.of(
                Optional.ofNullable(config.getAttribute(username))
                        .map(ProfilePart::existingUsername)
                        .orElseGet(() -> create(
                                username,
                                "CRM user name",
                                false,
                                "The CRM's spelling of the user name, for the claim usr.")),
                Optional.ofNullable(config.getAttribute(unit))
                        .map(ProfilePart::existingUnit)
                        .orElseGet(() -> create(
                                unit,
                                "Default unit (CRM ID, name or group ID)",
                                true,
                                "The user's default unit in each organisation.")));
    }

    private static Step existingUsername(UPAttribute attribute) {
        return Step.keep(
                RESOURCE,
                attribute.getName(),
                isEditableByUsers(attribute)
                        ? "Already there. Users may edit it, so the claim usr is what they say of themselves."
                        : "Already there.");
    }

    /** A user who could edit it would choose their own default. */
    private static Step existingUnit(UPAttribute attribute) {
        if (isEditableByUsers(attribute)) {
            return Step.problem(
                    RESOURCE,
                    attribute.getName(),
                    "Users may edit it, and so choose their own unit: let only admins edit it (Realm settings > User"
                            + " profile), or choose another name for defaultUnitAttribute.");
        }
        return Step.keep(
                RESOURCE,
                attribute.getName(),
                attribute.isMultivalued()
                        ? "Already there."
                        : "Already there, with one value only: enough for users of one organisation.");
    }

    private static boolean isEditableByUsers(UPAttribute attribute) {
        UPAttributePermissions permissions = attribute.getPermissions();
        return permissions == null || permissions.getEdit().contains(USER);
    }

    private Step create(String name, String displayName, boolean multivalued, String detail) {
        return Step.create(RESOURCE, name, detail + " Users see it, only admins edit it.", () -> {
            List<Made> made = new ArrayList<>();
            UPConfig config = profiles.getConfiguration();
            if (!hasOwnProfile()) {
                made.add(new Made(Made.Kind.PROFILE, fingerprint(config), "", PROFILE));
            }
            config.addOrReplaceAttribute(attribute(name, displayName, multivalued));
            profiles.setConfiguration(config);
            made.add(Made.of(Made.Kind.PROFILE_ATTRIBUTE, name, name));
            return made;
        });
    }

    private static UPAttribute attribute(String name, String displayName, boolean multivalued) {
        UPAttribute attribute = new UPAttribute(
                name,
                multivalued,
                new UPAttributePermissions(new LinkedHashSet<>(List.of(ADMIN, USER)), Set.of(ADMIN)));
        attribute.setDisplayName(displayName);
        attribute.addValidation("length", Map.of("max", 255));
        return attribute;
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return switch (made.kind()) {
            case PROFILE_ATTRIBUTE -> Optional.of(undoAttribute(made.name()));
            case PROFILE -> Optional.of(undoProfile(made.id(), all));
            default -> Optional.empty();
        };
    }

    private Step undoAttribute(String name) {
        if (profiles.getConfiguration().getAttribute(name) == null) {
            return Step.gone(RESOURCE, name);
        }
        String detail = "Removed. Values that users have stay in the database, where nobody sees them.";
        return Step.takeBack(RESOURCE, name, Action.DELETE, detail, () -> {
            UPConfig config = profiles.getConfiguration();
            config.removeAttribute(name);
            profiles.setConfiguration(config);
        });
    }

    private Step undoProfile(String before, List<Made> all) {
        if (!hasOwnProfile()) {
            return Step.gone(PROFILE, PROFILE);
        }
        UPConfig rest = profiles.getConfiguration();
        all.stream()
                .filter(other -> other.kind() == Made.Kind.PROFILE_ATTRIBUTE)
                .forEach(other -> rest.removeAttribute(other.name()));
        return fingerprint(rest).equals(before)
                ? Step.takeBack(
                        PROFILE,
                        PROFILE,
                        Action.CHANGE,
                        "Keycloak's default again, as it was before.",
                        () -> profiles.setConfiguration(null))
                : Step.keep(PROFILE, PROFILE, "Left as the realm's own: it was changed after the set-up.");
    }

    private boolean hasOwnProfile() {
        return realm.getComponentsStream(realm.getId(), UserProfileProvider.class.getName())
                .findAny()
                .isPresent();
    }

    /** Equal for equal configurations; a few characters, for the record. */
    private static String fingerprint(UPConfig config) {
        try {
            return Integer.toHexString(JsonSerialization.mapper
                    .readTree(JsonSerialization.writeValueAsString(config))
                    .hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
