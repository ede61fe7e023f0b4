/** What Keycloak's own grants keep, the two doors at the token endpoint keep too: one test for each line of docs/standards.md. */
package io.github.keysandpasses.tests.standards;
