/** The life of a key: expiry, switch, rotation, use and end. */
package io.github.keysandpasses.tests.life;
