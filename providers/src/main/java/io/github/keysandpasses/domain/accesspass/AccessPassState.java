package io.github.keysandpasses.domain.accesspass;

/** The life cycle of an access pass (CRM.COM V4 manual, <em>Access Tokens</em>). Expired, locked and blocked are no states. */
public enum AccessPassState {
    /** Made, and its owner has not answered the verification code yet. */
    PENDING_VERIFICATION,
    /** Good for logging in. */
    EFFECTIVE,
    /** Opens nothing; the only state in which a pass can be deleted. */
    NOT_EFFECTIVE
}
