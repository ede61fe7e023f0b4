/** An API that lives on tokens with {@code org} and {@code oun}: copy from it what you need. */
package io.github.keysandpasses.examples.resourceserver;
