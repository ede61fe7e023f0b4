/** What the server's log never says, at any level. */
package io.github.keysandpasses.tests.logs;
