/**
 * Says at build and start whether this Keycloak is one the extension was made for. Nothing here touches Keycloak's private
 * classes: what looks for them must run where they are gone.
 */
package io.github.keysandpasses.compatibility;
