/** What Keycloak's components need that hold settings of ours for a realm: found, written once, read strictly. */
package io.github.keysandpasses.component;
