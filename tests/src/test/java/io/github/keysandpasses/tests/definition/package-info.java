/** Definitions and classifications of access passes: the admin REST API, Keycloak's own endpoint, realm files. */
package io.github.keysandpasses.tests.definition;
