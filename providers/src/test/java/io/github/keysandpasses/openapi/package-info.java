/** Writes the OpenAPI file of the admin REST API from its code. */
package io.github.keysandpasses.openapi;
