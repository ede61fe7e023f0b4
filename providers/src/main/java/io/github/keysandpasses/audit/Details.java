package io.github.keysandpasses.audit;

/** The names of our details in Keycloak's events. None of them ever holds a secret. */
public final class Details {

    /** Which door was used: the label of a {@link Door}. */
    public static final String DOOR = "keysandpasses_door";

    /** The id of the Web API key. */
    public static final String KEY_ID = "keysandpasses_web_api_key_id";

    /** The public beginning of the Web API key; empty for a legacy key. */
    public static final String KEY_PREFIX = "keysandpasses_web_api_key_prefix";

    /** Why a key was revoked: a {@link io.github.keysandpasses.domain.webapikey.RevocationCause} in lower case. */
    public static final String REVOCATION_CAUSE = "keysandpasses_revocation_cause";

    /** The id of the organisation the token is for. */
    public static final String ORGANIZATION = "keysandpasses_organization_id";

    /** The id of the unit the token is for. */
    public static final String UNIT = "keysandpasses_unit_id";

    /** {@code true} when a released token had been released, or otherwise revoked, before. */
    public static final String RELEASED_BEFORE = "keysandpasses_released_before";

    /** The number of the access pass somebody logged in with. */
    public static final String PASS_NUMBER = "keysandpasses_access_pass_number";
    /** What a message to a customer was about. */
    public static final String MESSAGE_KIND = "keysandpasses_message_kind";

    /** By which way it went: {@code email} or {@code phone}. */
    public static final String MESSAGE_CHANNEL = "keysandpasses_message_channel";

    /** To whom, masked. */
    public static final String MESSAGE_ADDRESS = "keysandpasses_message_address";

    private Details() {}
}
