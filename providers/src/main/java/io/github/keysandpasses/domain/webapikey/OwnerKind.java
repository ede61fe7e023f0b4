package io.github.keysandpasses.domain.webapikey;

/** Whose a Web API key is. Every key belongs to a Keycloak user; this says what that user stands for. */
public enum OwnerKind {
    /** A person. */
    USER,
    /** A client: the user is its service account. */
    SERVICE_ACCOUNT,
    /** An organisation: the user is its technical user. */
    ORGANIZATION,
    /** A unit of an organisation: the user is its technical user. */
    UNIT
}
