/** The admin REST API for Web API keys: what it does, whom it lets do it, and what it tells. */
package io.github.keysandpasses.tests.admin;
