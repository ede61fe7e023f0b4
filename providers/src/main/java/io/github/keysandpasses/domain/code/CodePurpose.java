package io.github.keysandpasses.domain.code;

/** What a code is sent for. One for one purpose is good for no other. */
public enum CodePurpose {
    /** That an address is its owner's, before a pass becomes effective. */
    VERIFICATION,
    /** A login. */
    ONE_TIME_PASSWORD,
    /** Choosing a new pass code, which also takes a block off. */
    PASS_CODE_RESET
}
