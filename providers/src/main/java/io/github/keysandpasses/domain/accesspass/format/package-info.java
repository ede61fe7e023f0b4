/** What the parts of an access pass must be, how they are read, compared and made, and the settings that say so. */
package io.github.keysandpasses.domain.accesspass.format;
