/**
 * Registration of customers with an access pass: Keycloak makes the user, with its user profile and organisations; the pass is made
 * by the realm's Definition, in the same transaction.
 */
package io.github.keysandpasses.accesspass.registration;
