/** Work that comes round by itself. */
package io.github.keysandpasses.schedule;
