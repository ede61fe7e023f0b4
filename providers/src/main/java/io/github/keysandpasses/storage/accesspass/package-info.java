/** Access passes, what they are related to, the codes that were sent for them, and how often somebody guessed. */
package io.github.keysandpasses.storage.accesspass;
