/** The two ways from a key to a token, seen from the outside. */
package io.github.keysandpasses.tests.doors;
