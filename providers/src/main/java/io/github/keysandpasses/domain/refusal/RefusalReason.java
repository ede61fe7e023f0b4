package io.github.keysandpasses.domain.refusal;

import java.util.Locale;

/**
 * The one closed list of reasons for which a request is refused.
 *
 * <p>Every reason has two messages: the {@linkplain #callerText() caller text}, short and constant, and the {@linkplain #code()
 * code} that goes into the event and the metric. Reasons that would tell a stranger something about keys, owners or
 * organisations share one answer, byte for byte: {@link Answer#BAD_KEY}, {@link Answer#BAD_CREDENTIALS}.
 *
 * <p>{@code docs/refusals.md} is generated from this list.
 */
public enum RefusalReason {
    // The request itself.
    KEY_MISSING(Answer.NO_KEY, "no key was presented"),
    KEY_IN_URL(
            new Answer(
                    "A Web API key must never be part of a URL", OAuthError.INVALID_REQUEST, CrmStatus.INVALID_REQUEST),
            "a query parameter named like a key, or shaped like one"),
    PASSWORD_IN_URL(
            Answer.webApi("A password must never be part of a URL", CrmStatus.INVALID_REQUEST),
            "a query parameter named password or otp, at any method of the Web API"),
    PARAMETER_MALFORMED(
            new Answer(
                    "A parameter contains characters that are not allowed",
                    OAuthError.INVALID_REQUEST,
                    CrmStatus.INVALID_REQUEST),
            "control characters in a parameter; they are refused, never stripped"),
    PARAMETER_TOO_LONG(
            new Answer("A parameter is too long", OAuthError.INVALID_REQUEST, CrmStatus.INVALID_REQUEST),
            "a parameter over its limit: 255 characters for a unit, 16,384 for a token, 4,000 for any other at the token endpoint and for a key or password at the Web API, 255 for the rest there"),
    EXCHANGE_PARAMETER_UNSUPPORTED(
            new Answer(
                    "This subject token cannot be exchanged with an actor, a requested subject or an issuer",
                    OAuthError.INVALID_REQUEST,
                    null),
            "actor_token, actor_token_type, requested_subject, requested_issuer or subject_issuer in a token exchange"),
    TOKEN_TYPE_UNSUPPORTED(
            new Answer(
                    "requested_token_type must be urn:ietf:params:oauth:token-type:access_token, or left out",
                    OAuthError.INVALID_REQUEST,
                    null),
            "a token exchange that asks for another kind of token than an access token"),
    RESOURCE_UNSUPPORTED(
            new Answer(
                    "resource is not supported: name the resource server's client ID as audience",
                    OAuthError.INVALID_TARGET,
                    null),
            "a token exchange with the parameter resource"),
    AUTHORIZATION_MALFORMED(
            Answer.webApi(
                    "The Authorization header must be: Basic base64(key + \":\"), with an empty password",
                    CrmStatus.INVALID_REQUEST),
            "not Basic, broken base64, no colon, a password, or characters outside printable ASCII"),
    BODY_MALFORMED(
            Answer.webApi("The body must be one JSON object", CrmStatus.INVALID_REQUEST),
            "not JSON, not an object, nested too deep, a doubled member, or a member that is not a string"),
    BODY_TOO_LARGE(
            Answer.webApi("The body is too large", CrmStatus.REQUEST_TOO_LARGE),
            "a body of more than 8,192 bytes, or 20,480 where a token is released"),
    MEDIA_TYPE_UNSUPPORTED(
            Answer.webApi("The body must be sent as application/json", CrmStatus.UNSUPPORTED_MEDIA_TYPE),
            "a body with another content type, or with another charset than UTF-8"),
    METHOD_NOT_ALLOWED(
            Answer.webApi("This method takes POST only", CrmStatus.METHOD_NOT_ALLOWED), "another method than POST"),

    // The realm and the client.
    HTTPS_REQUIRED(Answer.webApi("HTTPS required", CrmStatus.HTTPS_REQUIRED), "the realm requires TLS of this caller"),
    REALM_DISABLED(Answer.webApi("Realm not enabled", CrmStatus.ACCESS_DENIED), "the realm is disabled"),
    WEB_API_NOT_AVAILABLE(
            Answer.webApi("The Web API is not available in this realm", CrmStatus.NOT_AVAILABLE),
            "the realm's client crm-web-api is missing, disabled, not an OpenID Connect client, or may not exchange keys"),
    WEB_API_CANNOT_BIND(
            Answer.webApi("The Web API is not available in this realm", CrmStatus.NOT_AVAILABLE),
            "crm-web-api demands tokens bound to a key or certificate, which the Web API cannot give"),
    WEB_API_LOGIN_OFF(
            Answer.webApi("Logging in by user name is not available in this realm", CrmStatus.NOT_AVAILABLE),
            "Direct access grants are off at the client crm-web-api"),
    CLIENT_NOT_ALLOWED(
            new Answer("The client may not exchange Web API keys", OAuthError.UNAUTHORIZED_CLIENT, null),
            "the client scope web-api-key is not assigned to the client"),
    CLIENT_PUBLIC(
            new Answer("The client may not exchange Web API keys", OAuthError.UNAUTHORIZED_CLIENT, null),
            "a client without a secret presented a key"),
    CERTIFICATE_MISSING(
            new Answer(
                    "The client's tokens are bound to a certificate, and none was presented",
                    OAuthError.INVALID_REQUEST,
                    null),
            "the client demands tokens bound to its certificate (RFC 8705), but came without one"),
    CLIENT_POLICY(
            new Answer(
                    "A client policy of the realm refuses the request",
                    OAuthError.INVALID_REQUEST,
                    CrmStatus.ACCESS_DENIED),
            "a client policy; its own words are in the event, and at the token endpoint in the answer"),
    NOT_CONFIGURED(
            new Answer(
                    "Web API keys are not available for now",
                    OAuthError.TEMPORARILY_UNAVAILABLE,
                    CrmStatus.TEMPORARILY_UNAVAILABLE,
                    503),
            "the server has no hash secret; see docs/configuration.md"),
    INTERNAL_ERROR(
            new Answer("Internal server error", OAuthError.SERVER_ERROR, CrmStatus.SERVER_ERROR),
            "a failure of ours; the log says more"),

    // The key. All answer alike.
    KEY_MALFORMED(Answer.BAD_KEY, "neither of the two key formats"),
    KEY_CHECKSUM_WRONG(Answer.BAD_KEY, "a mistyped or truncated key, found before any look-up"),
    KEY_UNKNOWN(Answer.BAD_KEY, "no such key in this realm"),
    KEY_REVOKED(Answer.BAD_KEY, "the key was revoked"),
    KEY_EXPIRED(Answer.BAD_KEY, "the key is past its expiry"),
    KEY_DISABLED(Answer.BAD_KEY, "the key is switched off"),
    KEY_UNUSED(Answer.BAD_KEY, "nobody used the key for as long as the realm allows"),
    KEY_ROTATED_OUT(Answer.BAD_KEY, "the key was rotated and its grace time is over"),
    KEY_CLIENT_NOT_ALLOWED(Answer.BAD_KEY, "the key may not be exchanged by this client"),
    KEY_NETWORK_NOT_ALLOWED(Answer.BAD_KEY, "the key may not be presented from this address"),
    KEY_RESTRICTION_MISSING(
            Answer.BAD_KEY, "a role, client scope or client that the key is restricted to no longer exists"),
    KEY_PUBLISHED_SAMPLE(Answer.BAD_KEY, "a key printed in public documents, outside the demo realm"),
    KEY_CLASS_NOT_ALLOWED(Answer.BAD_KEY, "a consumer application key alone opens nothing"),
    KEY_ATTEMPTS_EXCEEDED(
            Answer.TOO_MANY_WRONG_KEYS,
            "wrong keys without end from one address; the event is written once, when it begins, and the metric counts every one"),
    KEY_OF_ANOTHER_CLIENT(
            Answer.BAD_KEY, "a client presented a key as its secret that is not one of its own service account"),
    KEY_TOO_NARROW_FOR_GRANT(
            Answer.BAD_KEY,
            "a key restricted in roles, client scopes or audiences, as a client secret at another grant than client_credentials"),

    // Its owner and the owner's organisation. What a stranger could not know stays unsaid.
    OWNER_MISSING(Answer.BAD_KEY, "the owner no longer exists"),
    OWNER_DISABLED(Answer.BAD_KEY, "the owner is disabled"),
    OWNER_ACTIONS_PENDING(
            new Answer(
                    "The owner of the key must log in and finish pending actions first",
                    OAuthError.INVALID_GRANT,
                    CrmStatus.ACCESS_DENIED),
            "the owner has required actions"),
    ORGANIZATION_DISABLED(Answer.BAD_KEY, "the organisation of the key is disabled"),
    ORGANIZATION_LEFT(
            Answer.BAD_KEY, "the owner is no longer a member of the key's organisation, or it no longer exists"),
    ORGANIZATION_AMBIGUOUS(
            new Answer(
                    "The key must name its organisation: its owner has several",
                    OAuthError.INVALID_GRANT,
                    CrmStatus.ACCESS_DENIED),
            "a key without an organisation, whose owner is a member of several"),
    UNIT_UNKNOWN(
            Answer.BAD_UNIT, "no such unit among the owner's units of that organisation: unknown, foreign or left"),
    UNIT_AMBIGUOUS(
            new Answer(
                    "Several units have this name: send the unit's ID",
                    OAuthError.INVALID_REQUEST,
                    CrmStatus.INVALID_UNIT),
            "the unit's name fits several of the owner's units"),
    UNIT_REQUIRED(
            new Answer(
                    "Send a unit: there are several, and none is the default",
                    OAuthError.INVALID_REQUEST,
                    CrmStatus.INVALID_UNIT),
            "several units, none asked for, no usable default"),

    // A token that is turned into another one.
    ORIGIN_UNKNOWN(
            new Answer("The presented token cannot be turned into another one", OAuthError.INVALID_REQUEST, null),
            "a token of a token exchange, a refresh or UMA whose origin could not be told: nothing is issued for it"),
    REFRESH_TOKEN_REFUSED(
            new Answer("No refresh token can be had for this token", OAuthError.INVALID_REQUEST, null),
            "a refresh token for the token of a key, or of a login at the Web API"),

    // Scope, audience and consent.
    SCOPE_INVALID(
            new Answer("Invalid scope", OAuthError.INVALID_SCOPE, null),
            "a scope the client does not have, or the key no longer allows, offline_access, or the scope of another organisation than the key's"),
    AUDIENCE_INVALID(
            new Answer("The requested audience is not available", OAuthError.INVALID_TARGET, null),
            "an audience that is unknown, disabled, one of Keycloak's own APIs, or not reached by the client's scopes"),
    CONSENT_MISSING(
            new Answer(
                    "The owner of the key has not consented to this client",
                    OAuthError.INVALID_SCOPE,
                    CrmStatus.ACCESS_DENIED),
            "the client requires consent and the owner has not given it"),

    // Logging in by user name. The first five answer alike, and are called as in Keycloak's own events.
    USER_NOT_FOUND(Answer.BAD_CREDENTIALS, "no such user"),
    INVALID_USER_CREDENTIALS(Answer.BAD_CREDENTIALS, "a wrong password, or a missing or wrong one-time password"),
    USER_DISABLED(Answer.BAD_CREDENTIALS, "the user is disabled, or locked for good after too many failures"),
    USER_TEMPORARILY_DISABLED(Answer.BAD_CREDENTIALS, "the user is locked for a time after too many failures"),
    LOGIN_REFUSED(Answer.BAD_CREDENTIALS, "the direct grant flow of crm-web-api refused for a reason of its own"),
    LOGIN_INCOMPLETE(
            Answer.webApi("Send username, password and organisation", CrmStatus.INVALID_REQUEST),
            "one of the three is missing or empty"),
    RESOLVE_REQUIRED_ACTIONS(
            Answer.webApi("Log in with a browser and finish pending actions first", CrmStatus.ACCESS_DENIED),
            "the user has required actions"),
    LOGIN_CONSENT_MISSING(
            Answer.webApi("You have not consented to this client", CrmStatus.ACCESS_DENIED),
            "crm-web-api requires consent and the user has not given it"),
    LOGIN_ORGANIZATION_UNKNOWN(
            Answer.BAD_ORGANIZATION, "no such organisation among the user's, by CRM ID, alias, ID or name"),
    LOGIN_ORGANIZATION_DISABLED(Answer.BAD_ORGANIZATION, "the organisation is disabled"),
    LOGIN_ORGANIZATION_AMBIGUOUS(Answer.BAD_ORGANIZATION, "several of the user's organisations fit"),

    // Releasing a token, and its life.
    TOKEN_MISSING(Answer.webApi("Send the token to release", CrmStatus.INVALID_REQUEST), "no token was sent"),
    TOKEN_INVALID(Answer.BAD_TOKEN, "no access token, or not one of this realm"),
    TOKEN_EXPIRED(Answer.BAD_TOKEN, "the token has expired"),
    TOKEN_NOT_OF_WEB_API(Answer.BAD_TOKEN, "a token of another client, or of another door than the Web API's"),
    TOKEN_IDLE(
            new Answer("The token was not used for too long", OAuthError.INVALID_GRANT, null),
            "the client session of the login has passed its idle time"),

    // Managing keys, at the admin REST API.
    KEY_NOT_FOUND(Answer.admin("Web API key not found", 404), "no key with this id in the realm"),
    KEY_OWNER_NOT_NAMED(
            Answer.admin(
                    "Name one owner of the key: userId, or clientId, or organizationId, with unitId for one of its units",
                    400),
            "a body that names no owner, or several"),
    KEY_OWNER_NOT_FOUND(Answer.admin("User not found", 404), "no user with this id in the realm"),
    KEY_OWNER_UNSUITABLE(
            Answer.admin("Keys need an owner stored in Keycloak: import the user first", 400),
            "a user of a federation that does not import users"),
    KEY_OWNER_CLIENT_NOT_FOUND(Answer.admin("Client not found", 404), "no such client in the realm"),
    KEY_OWNER_NO_SERVICE_ACCOUNT(
            Answer.admin("The client has no service account: switch on its service account roles first", 400),
            "a client as owner that has no service account"),
    KEY_OWNER_ORGANIZATION_NOT_FOUND(
            Answer.admin("Organisation not found", 404), "no organisation with this id in the realm"),
    KEY_OWNER_UNIT_NOT_FOUND(
            Answer.admin("The organisation has no such unit", 404), "no unit with this id in the organisation"),
    KEY_OWNER_BEYOND_CREATOR(
            Answer.admin("You may not create keys for this user: you could not assign all of the user's roles", 403),
            "the key would carry roles its creator could not assign"),
    KEY_NAME_INVALID(
            Answer.admin("name must have 1 to 100 characters, without control characters, and be no key", 400),
            "a missing, blank, too long or unprintable name, or one that is a key or has one in it"),
    KEY_NAME_TAKEN(
            Answer.admin("The user has a credential with this name already", 409), "names are unique for each user"),
    KEY_CLASS_INVALID(
            Answer.admin("keyClass must be SYSTEMIC or CONSUMER_APPLICATION", 400), "an unknown classification"),
    KEY_EXPIRY_INVALID(
            Answer.admin("expiresAt must be a time to come, in seconds since 1970, before the year 2200", 400),
            "an expiry in the past or out of range"),
    KEY_EXPIRY_TOO_LATE(
            Answer.admin("expiresAt is later than the realm allows: see maxExpiryDays in its settings", 400),
            "a longer life than the realm's ceiling"),
    KEY_NEVER_EXPIRES_NOT_ALLOWED(
            Answer.admin("The realm does not allow keys that never expire", 400), "a key without expiry"),
    KEY_RESTRICTION_EMPTY(
            Answer.admin("A restriction must name something: leave out what shall not be restricted", 400),
            "an empty list in the restrictions of a key"),
    KEY_RESTRICTION_TOO_LONG(
            Answer.admin("Each restriction may name at most 100 things, each in at most 512 characters of text", 400),
            "a longer list, a name over 512 characters, or one with control characters"),
    KEY_RESTRICTION_FORBIDDEN(
            Answer.admin(
                    "No key may have roles or audience of Keycloak's own APIs: account, realm-management, broker", 400),
            "a restriction that names a role or client of Keycloak's own"),
    KEY_ROLE_UNKNOWN(
            Answer.admin("restrictions.roles names a role that does not exist; a client role is client:role", 400),
            "no such role in the realm"),
    KEY_SCOPE_UNKNOWN(
            Answer.admin("restrictions.clientScopes names a client scope that does not exist", 400),
            "no such client scope in the realm"),
    KEY_AUDIENCE_UNKNOWN(
            Answer.admin("restrictions.audiences names a client that does not exist", 400),
            "no such client in the realm"),
    KEY_CLIENT_UNKNOWN(
            Answer.admin("restrictions.clients names a client that does not exist", 400),
            "no such client in the realm"),
    KEY_NETWORK_INVALID(
            Answer.admin(
                    "restrictions.networks must be networks as in 10.1.0.0/16 or 2001:db8::/32, without bits beyond the length",
                    400),
            "not CIDR notation, or bits beyond the prefix length"),
    KEY_IS_REVOKED(Answer.admin("The key is revoked, for good", 409), "a change to a revoked key"),
    KEY_NOT_ROTATABLE(
            Answer.admin("Only a key that is good can be rotated: this one is revoked, expired or disabled", 409),
            "the rotation of a key that opens nothing"),
    KEY_ROTATED_ALREADY(
            Answer.admin("The key was rotated already: rotate its successor", 409),
            "a second rotation of the same key"),
    KEY_GRACE_INVALID(
            Answer.admin("graceHours must be a whole number from 0 to 168", 400), "a grace time out of range"),
    KEY_ORGANIZATION_REQUIRED(
            Answer.admin("organization must name one of the user's organisations: the user has several", 400),
            "a key for a member of several organisations names one"),
    KEY_ORGANIZATION_UNKNOWN(
            Answer.admin("The user is not a member of this organisation", 400),
            "no such organisation among the owner's, by CRM id, alias, id or name"),
    KEY_ORGANIZATION_AMBIGUOUS(
            Answer.admin("Several of the user's organisations fit: name the organisation by its ID", 400),
            "two organisations with one CRM id"),
    KEY_IMPORT_MALFORMED(
            Answer.admin("key must be 32 upper-case hexadecimal digits, or a key of this extension", 400),
            "neither of the two key formats"),
    KEY_IMPORT_PUBLISHED(
            Answer.admin("This key is printed in public documents: anybody knows it", 400),
            "a sample key, outside the demo realm"),
    KEY_IMPORT_DUPLICATE(Answer.admin("This key exists in the realm already", 409), "the key was imported before"),
    KEY_REASON_INVALID(
            Answer.admin("reason must have at most 255 characters, without control characters, and be no key", 400),
            "a too long or unprintable reason for a revocation, or one with a key in it, which the lists would show"),
    KEY_CAUSE_INVALID(Answer.admin("cause must be ADMINISTRATOR or LEAKED", 400), "an unknown cause of a revocation"),
    KEY_LIMIT_REACHED(
            Answer.admin("The owner has as many Web API keys as the realm allows", 409), "the ceiling for one owner"),

    // Keys as code: why an entry of a document was left out.
    KEY_OWNER_NOT_MANAGED(
            Answer.admin("You may not manage the keys of this owner", 403),
            "an entry of a document, for an owner the caller may not manage"),
    KEY_DOCUMENT_MALFORMED(
            Answer.admin("The entry is not one JSON object with the members of a key", 400),
            "a line that is no entry; its own words name the member"),
    KEY_DOCUMENT_DUPLICATE(
            Answer.admin("An earlier entry of the document is about the same key", 409),
            "two entries with one id, one owner and name, or one secret"),
    KEY_DOCUMENT_CONFLICT(
            Answer.admin("The key that is there has another secret, owner, class or organisation", 409),
            "what nobody can change of a key: revoke it, and name the new one otherwise"),
    KEY_DOCUMENT_SECRET_MISSING(
            Answer.admin("There is no such key, and secret must be one of legacyKey, generate and hash", 400),
            "an entry for a key that would have to be made, without what to make it from"),
    KEY_DOCUMENT_HASH_FOREIGN(
            Answer.admin("The hash was made in another realm, or under another hash secret", 400),
            "a hash that no key presented here would ever have"),
    KEY_DOCUMENT_FAILED(
            Answer.admin("The key could not be stored: the server's log says more", 500),
            "a failure of ours at one entry of a document; the others go on"),

    // People's own keys, in the Account Console.
    SELF_SERVICE_OFF(
            Answer.account("Web API keys of one's own are switched off"), "the realm's switch selfService is off"),
    SELF_SERVICE_LOGIN_STALE(
            Answer.account("Log in again to make a Web API key"),
            "the login is older than the required action allows, or a cookie's alone"),
    SELF_SERVICE_LIMIT_REACHED(
            Answer.account("You have as many Web API keys as you can have: delete one first"),
            "the realm's ceiling selfServiceMaxKeys"),
    SELF_SERVICE_SCOPE_REQUIRED(
            Answer.account("Choose what the key is for"), "the realm names client scopes, and none was chosen"),
    SELF_SERVICE_SCOPE_UNKNOWN(
            Answer.account("Choose what the key is for"), "a client scope that is not among selfServiceScopes"),

    // Access passes: what can become of them.
    PASS_NOT_FOUND(Answer.admin("Access pass not found", 404), "no access pass with this id in the realm"),
    PASS_NOT_PENDING(
            Answer.admin("The access pass does not wait for its verification", 409),
            "a verification of a pass that is effective or not effective"),
    PASS_NOT_EFFECTIVE(
            Answer.admin("The access pass is not effective", 409),
            "a login, or a change that only an effective pass allows; a pass whose credential was deleted is not effective"),
    PASS_NOT_INEFFECTIVE(
            Answer.admin("The access pass must be not effective", 409),
            "deleting or switching on a pass that is effective, or waits for its verification"),
    PASS_PARTICIPANT_LIVES(
            Answer.admin("A rewards participant that is not terminated is related to the access pass", 409),
            "switching off a pass by which a participant lives"),
    PASS_RELATED_ALREADY(
            Answer.admin("The entity is related to the access pass already", 409), "relating an entity twice"),
    PASS_NOT_RELATED(
            Answer.admin("The entity is not related to the access pass", 404),
            "unrelating or terminating what is not there"),
    PASS_RELATED_TERMINATED(
            Answer.admin("The entity is terminated", 409), "terminating an entity twice, or relating a terminated one"),
    PASS_TOO_MANY_RELATED(
            Answer.admin("The access pass has as many related entities as it can have", 409),
            "the ceiling of 100 entities"),
    PASS_IDENTIFIER_TAKEN(
            Answer.admin("Another access pass of the realm has this identifier", 409),
            "an identifier that, without regard to case and spelling, is there already"),
    PASS_CODE_TAKEN(
            Answer.admin("Another access pass of the realm has this authentication code", 409),
            "an authentication code that is there already"),
    PASS_IDENTIFIER_REQUIRED(
            Answer.admin("identifier is needed", 400), "the rules allow no pass without identifier and pass code"),
    PASS_CODE_REQUIRED(Answer.admin("passCode is needed with an identifier", 400), "an identifier without a pass code"),
    PASS_CODE_WITHOUT_IDENTIFIER(
            Answer.admin("passCode is of no use without an identifier", 400), "a pass code without an identifier"),
    PASS_IDENTIFIER_GENERATED(
            Answer.admin("identifier is generated and cannot be chosen", 400),
            "an identifier where the rules generate it"),
    PASS_CODE_GENERATED(
            Answer.admin("passCode is generated and cannot be chosen", 400), "a pass code where the rules generate it"),
    PASS_OWNER_REQUIRED(
            Answer.admin("A generated pass code needs an owner to send it to", 400),
            "stock with a generated pass code, which nobody would ever learn"),
    PASS_OWNER_UNSUITABLE(
            Answer.admin("The user is kept in another directory, which cannot hold access passes", 400),
            "a user of a directory that is not imported, or a service account"),
    PASS_OWNED_ALREADY(Answer.admin("The access pass has an owner", 409), "assigning a pass that is somebody's"),
    PASS_FIELD_INVALID(
            Answer.admin("A user-defined field is unknown, or has a value it cannot have", 400),
            "a user-defined field other than string1 to string8, float1 to float4, date1 to date4, or a wrong value"),
    PASS_CARD_MASK_INVALID(
            Answer.admin(
                    "cardMask must be 4 to 32 characters, and show at most the first six and last four digits", 400),
            "a card number that is not masked"),
    PASS_RELATED_INVALID(
            Answer.admin("A related entity needs a kind, and an entityId of 1 to 64 characters", 400),
            "a malformed entity"),
    PASS_ORGANIZATION_UNKNOWN(
            Answer.admin("organizationId names no organisation that the user is a member of", 400),
            "a pass for an organisation that is not there, or that its owner is no member of"),
    PASS_OWNER_NOT_NAMED(
            Answer.admin("userId is needed: the id of the user who shall own the access pass", 400),
            "assigning a pass to nobody"),
    PASS_TOO_MANY_FOR_ACCOUNT(
            Answer.admin("The account has as many access passes as the Definition allows", 409),
            "relating or making one pass more than maxPassesPerAccount for one accounts receivable"),
    PASS_LAST_OF_ACCOUNT(
            Answer.admin("The Definition says that an account always keeps one access pass: this is its last", 409),
            "unrelating or deleting the last pass of accounts receivable that live, where alwaysOnePass is on"),
    PASS_EXCHANGE_CODE_MISSING(
            new Answer("Missing authentication code", OAuthError.INVALID_REQUEST, null),
            "a token exchange of an authentication code without one"),
    PASS_EXCHANGE_ACTIONS_PENDING(
            new Answer(
                    "The owner of the access pass must log in and finish pending actions first",
                    OAuthError.INVALID_GRANT,
                    null),
            "the owner of an exchanged authentication code has a required action that is not done"),
    PASS_EXCHANGE_CONSENT_MISSING(
            new Answer("The owner of the access pass has not consented to this client", OAuthError.INVALID_SCOPE, null),
            "the client requires consent and the owner of the authentication code has not given it"),

    // Access passes: guesses. All that begin with PASS_GUESS answer alike.
    PASS_GUESS_UNKNOWN(Answer.BAD_PASS, "no pass with this identifier or authentication code"),
    PASS_GUESS_WRONG(Answer.BAD_PASS, "a wrong pass code"),
    PASS_GUESS_LOCKED(Answer.BAD_PASS, "too many wrong pass codes: not evaluated until some time has passed"),
    PASS_GUESS_BLOCKED(Answer.BAD_PASS, "a hundred wrong pass codes in a row: blocked until its owner answers a code"),
    PASS_GUESS_NOT_EFFECTIVE(Answer.BAD_PASS, "the right pass code of a pass that is not effective"),
    PASS_GUESS_PENDING(Answer.BAD_PASS, "the right pass code of a pass that waits for its verification"),
    PASS_GUESS_UNASSIGNED(Answer.BAD_PASS, "the right code of a pass that nobody owns"),
    PASS_GUESS_OF_ANOTHER(Answer.BAD_PASS, "the right code of another user's pass than the one who logs in"),
    PASS_GUESS_TOO_WEAK(Answer.BAD_PASS, "an authentication code of less than 64 bits, alone"),
    PASS_GUESS_OWNER_DISABLED(Answer.BAD_PASS, "the right code of a pass whose owner is disabled"),
    PASS_GUESS_OWNER_LOCKED(
            Answer.BAD_PASS,
            "the owner of the pass is locked by Keycloak's brute-force protection: nothing was evaluated"),
    PASS_GUESSES_EXCEEDED(
            new Answer("Too many wrong attempts", OAuthError.SLOW_DOWN, CrmStatus.TOO_MANY_ATTEMPTS),
            "too many wrong guesses from this address: nothing is evaluated until some time has passed"),

    // Codes that are sent.
    CODE_WRONG(Answer.admin("The code is wrong", 400), "a wrong code, or one for something else"),
    CODE_EXPIRED(Answer.admin("The code has expired", 409), "no code that is still alive"),
    CODE_TRIES_EXCEEDED(
            Answer.admin("Too many wrong codes: ask for a new one", 409), "as many wrong codes as are evaluated"),
    CODE_RESEND_TOO_SOON(
            Answer.admin("A code was sent a moment ago: wait before asking for another one", 429),
            "two codes in thirty seconds"),
    CODE_RESEND_LIMIT(
            Answer.admin("Too many codes were sent to this address: try again later", 429),
            "five codes in an hour, or ten in a day"),
    CODE_NOT_SENT(
            Answer.admin("The code could not be sent", 502), "the transport of messages failed, or there is none"),
    CODE_USED(
            Answer.admin("The code was used already", 409),
            "the gateway has seen this code before: no code works twice"),
    CODE_NOT_CHECKED(
            Answer.admin("The code could not be checked: try again", 502),
            "the gateway that made the code did not say whether it is right"),
    CODE_NO_ADDRESS(
            Answer.admin("There is no address to send a code to", 409), "neither e-mail address nor telephone number"),

    // Access passes: registration, verification and changes by their owners.
    PASS_CODE_DIFFERS(Answer.account("The two pass codes differ"), "a new pass code that was typed differently twice"),
    PASS_CODE_UNCHANGED(
            Answer.account("The new pass code must be another one"),
            "a customer's new pass code that is the one they have"),
    PASS_CODE_CHANGES_EXCEEDED(
            Answer.account("The pass code was changed too often: try again tomorrow"),
            "five changes of the pass code of one pass in a day, by whoever knows it"),
    PASS_ADDRESS_FIXED(
            Answer.account("The address cannot be changed here"),
            "another address for a code, where the required action does not allow it or the identifier is no address"),
    PASS_ADDRESS_CHANGES_EXCEEDED(
            Answer.account("The address was changed too often: try again tomorrow"),
            "five changes of the address of one pass in a day"),
    PASS_ADDRESS_REQUIRED(
            Answer.account("An e-mail address or phone number is needed to send a code to"),
            "a registration of a pass that is verified first, without an address"),
    PASS_REGISTRATIONS_EXCEEDED(
            Answer.account("Too many have registered from this address: try again later"),
            "more registrations in ten minutes from this address than limits.registrationsPerSource of the Definition"),
    PASS_REGISTRATION_CLOSED(
            Answer.account("Nobody can register now"),
            "a registration where the Definition requires a verification and the required action crm-verification-code is off"),

    // Access passes: what their parts must be, definitions and classifications.
    PASS_IDENTIFIER_MISSING(Answer.admin("Enter an identifier", 400), "no identifier, or blanks"),
    PASS_IDENTIFIER_TOO_LONG(
            Answer.admin("The identifier is too long: 255 characters at most", 400),
            "an identifier over 255 characters, typed or as it is looked up"),
    PASS_IDENTIFIER_UNPRINTABLE(
            Answer.admin("The identifier has characters that cannot be seen", 400),
            "control, zero-width and direction characters, halves of characters, and those Unicode does not know"),
    PASS_IDENTIFIER_MIXED_SCRIPTS(
            Answer.admin("The identifier mixes letters of different scripts, which look alike", 400),
            "an identifier of several scripts, a Cyrillic letter among Latin ones for example"),
    PASS_IDENTIFIER_NO_EMAIL(
            Answer.admin("The identifier must be an e-mail address", 400),
            "an identifier that no mail can be sent to, or with a domain that must be typed in its xn-- form"),
    PASS_IDENTIFIER_NO_NUMBER(
            Answer.admin("The identifier must be a number: digits and nothing else", 400),
            "an identifier that is not digits alone"),
    PASS_IDENTIFIER_NO_PHONE(
            Answer.admin("The identifier must be a phone number with its country, such as +44 20 7946 0000", 400),
            "no phone number in the international form, of 8 to 15 digits"),
    PASS_IDENTIFIER_TOO_SHORT(Answer.admin("The identifier is too short", 400), "fewer characters than minLength"),
    PASS_IDENTIFIER_TOO_FEW_LETTERS(
            Answer.admin("The identifier has too few letters", 400), "fewer letters than minLetters"),
    PASS_IDENTIFIER_TOO_FEW_DIGITS(
            Answer.admin("The identifier has too few digits", 400), "fewer digits than minDigits"),
    PASS_IDENTIFIER_TOO_FEW_SPECIALS(
            Answer.admin("The identifier has too few special characters", 400),
            "fewer characters that are neither letter nor digit than minSpecials"),
    PASS_CODE_MISSING(Answer.admin("Enter a pass code", 400), "no pass code, or blanks"),
    PASS_CODE_TOO_LONG(
            Answer.admin("The pass code is too long: 128 characters at most", 400), "a pass code over 128 characters"),
    PASS_CODE_UNPRINTABLE(
            Answer.admin("The pass code has characters that cannot be seen", 400),
            "control, zero-width and direction characters, halves of characters, and those Unicode does not know, in a pass code"),
    PASS_CODE_TOO_SHORT(
            Answer.admin("The pass code is too short", 400), "fewer characters in a pass code than minLength"),
    PASS_CODE_TOO_FEW_LETTERS(
            Answer.admin("The pass code has too few letters", 400), "fewer letters in a pass code than minLetters"),
    PASS_CODE_TOO_FEW_DIGITS(
            Answer.admin("The pass code has too few digits", 400), "fewer digits in a pass code than minDigits"),
    PASS_CODE_TOO_FEW_SPECIALS(
            Answer.admin("The pass code has too few special characters", 400),
            "fewer special characters in a pass code than minSpecials"),
    PASS_CODE_LIKE_IDENTIFIER(
            Answer.admin("The pass code must not contain the identifier", 400),
            "a pass code that is or contains its identifier, or the name in its address"),
    PASS_AUTHENTICATION_CODE_MISSING(
            Answer.admin("Enter an authentication code", 400), "no authentication code, or blanks"),
    PASS_AUTHENTICATION_CODE_TOO_LONG(
            Answer.admin("The authentication code is too long: 64 characters at most", 400),
            "an authentication code over 64 characters"),
    PASS_AUTHENTICATION_CODE_UNPRINTABLE(
            Answer.admin("The authentication code has characters that cannot be seen", 400),
            "control, zero-width and direction characters, halves of characters, and those Unicode does not know, in an authentication code"),
    PASS_AUTHENTICATION_CODE_NO_NUMBER(
            Answer.admin("The authentication code must be a number: digits and nothing else", 400),
            "an authentication code that is not digits alone"),
    PASS_AUTHENTICATION_CODE_NO_ID(
            Answer.admin("The authentication code must be letters a to z and digits", 400),
            "an authentication code with other characters"),
    PASS_AUTHENTICATION_CODE_TOO_SHORT(
            Answer.admin("The authentication code is too short", 400),
            "fewer characters in an authentication code than minLength"),
    PASS_AUTHENTICATION_CODE_TOO_FEW_LETTERS(
            Answer.admin("The authentication code has too few letters", 400),
            "fewer letters in an authentication code than minLetters"),
    PASS_AUTHENTICATION_CODE_TOO_FEW_DIGITS(
            Answer.admin("The authentication code has too few digits", 400),
            "fewer digits in an authentication code than minDigits"),
    PASS_AUTHENTICATION_CODE_TOO_FEW_SPECIALS(
            Answer.admin("The authentication code has too few special characters", 400),
            "fewer special characters in an authentication code than minSpecials"),
    PASS_DEFINITION_NOT_FOUND(Answer.admin("Definition not found", 404), "no definition with this id in the realm"),
    PASS_DEFINITION_EFFECTIVE(
            Answer.admin("The definition is effective: make another one effective first, or none", 409),
            "the deletion of the definition that holds"),
    PASS_RULE_NAME_TAKEN(
            Answer.admin("name is taken by another one", 409),
            "a definition or classification with another one's name, case and spelling apart"),
    PASS_RULE_CODE_TAKEN(
            Answer.admin("alternativeCode is taken by another one", 409),
            "a definition or classification with another one's alternative code"),
    PASS_CLASSIFICATION_NOT_FOUND(
            Answer.admin("Classification not found", 404), "no classification with this id in the realm"),
    PASS_CLASSIFICATION_UNKNOWN(
            Answer.admin("classificationId names no classification of the realm", 400),
            "a pass of a classification that is not in the realm"),
    PASS_CLASSIFICATION_IN_USE(
            Answer.admin("Access passes have this classification: give them another one first", 409),
            "the deletion of a classification that passes have"),

    // Logging in with an access pass.
    PASS_PARAMETER_MISSING(
            new Answer(
                    "Send username and pass_code, or authentication_code, as the flow asks",
                    OAuthError.INVALID_REQUEST,
                    null),
            "a direct grant without an identifier, a pass code or an authentication code"),
    PASS_ACCOUNT_REQUIRED(
            new Answer("Send account: the customer has several", OAuthError.INVALID_REQUEST, null),
            "a direct grant without account, by a pass with several accounts that have not ended"),
    PASS_ACCOUNT_UNKNOWN(
            new Answer("Invalid account", OAuthError.INVALID_REQUEST, CrmStatus.INVALID_REQUEST),
            "no such account among those of the pass: unknown, another customer's, or ended"),
    PASS_ONE_TIME_PASSWORD_REQUIRED(
            new Answer("Send one_time_password: a code is on its way to the customer", OAuthError.INVALID_GRANT, null),
            "a direct grant without one_time_password, where the flow asks for one"),
    PASS_CODES_EXCEEDED(
            new Answer("Too many codes were asked for from this address: try again later", OAuthError.SLOW_DOWN, null),
            "more codes in an hour than limits.codesPerSource of the Definition because somebody at this address asked"),
    PASS_PHONE_CODES_EXCEEDED(
            new Answer("No more codes go to telephones for now: try again later", OAuthError.SLOW_DOWN, null, 429),
            "a code when as many messages went to telephones in an hour as limits.phoneCodes of the Definition, whoever asked"),
    PASS_OF_TOKEN_ENDED(
            new Answer(
                    "What the token was issued for no longer holds",
                    OAuthError.INVALID_GRANT,
                    CrmStatus.INVALID_CREDENTIALS),
            "a token of a login with a pass that is no longer effective, or no longer that user's, or for an account that has ended");

    private final Answer answer;
    private final String meaning;

    RefusalReason(Answer answer, String meaning) {
        this.answer = answer;
        this.meaning = meaning;
    }

    /** The stable, lower-case name of the reason, as it appears in events and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The short constant text the caller may read. */
    public String callerText() {
        return answer.text();
    }

    /** Whether a stranger is told no more than that the key is no good; such keys count as wrong, whatever is wrong with them. */
    public boolean isWrongKey() {
        return answer == Answer.BAD_KEY;
    }

    /** Whether a stranger is told no more than that the access pass is no good. */
    public boolean isWrongPass() {
        return answer == Answer.BAD_PASS;
    }

    /** What the caller gets to see, at each door. */
    public Answer answer() {
        return answer;
    }

    /** What happened, in words for an operator. */
    public String meaning() {
        return meaning;
    }
}
