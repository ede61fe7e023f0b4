/** People make, see and delete their own Web API keys in Keycloak's Account Console. */
package io.github.keysandpasses.tests.selfservice;
