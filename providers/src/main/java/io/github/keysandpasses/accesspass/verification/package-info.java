/**
 * The required action by which a customer answers the verification code of an access pass: after a login or a registration with a
 * pass that waits for it, or started by an app. The login that began goes on when the code was right.
 */
package io.github.keysandpasses.accesspass.verification;
