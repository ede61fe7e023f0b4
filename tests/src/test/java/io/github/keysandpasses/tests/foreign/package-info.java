/** Clients and APIs that nobody here wrote: stock libraries, which know the standards and nothing of us. */
package io.github.keysandpasses.tests.foreign;
