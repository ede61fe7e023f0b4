/** Which key opens a door, and for which organisation and unit. */
package io.github.keysandpasses.tests.keys;
