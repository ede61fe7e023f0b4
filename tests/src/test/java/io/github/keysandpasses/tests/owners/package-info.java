/** Whose keys there can be beside people's: clients, organisations, units, and people of a directory. */
package io.github.keysandpasses.tests.owners;
