/** Access passes over the admin REST API and at the token endpoint: their states, their rules, and what is left of them. */
package io.github.keysandpasses.tests.passes;
