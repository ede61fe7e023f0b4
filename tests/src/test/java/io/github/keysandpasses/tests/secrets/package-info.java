/** What becomes of keys when the secrets of the server change. */
package io.github.keysandpasses.tests.secrets;
