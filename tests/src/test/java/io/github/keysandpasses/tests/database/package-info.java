/** What the extension asks of the database, and what it leaves there. */
package io.github.keysandpasses.tests.database;
