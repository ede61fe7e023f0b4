/** Keys that are narrower than their owner: at every exchange, when their token is exchanged again and when it is looked at. */
package io.github.keysandpasses.tests.narrow;
