/** Keys as code: documents at the admin REST API, at the server's start, and by the command for many keys. */
package io.github.keysandpasses.tests.portability;
