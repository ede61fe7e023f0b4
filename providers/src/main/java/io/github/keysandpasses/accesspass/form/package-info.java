/** What the pages for customers have in common: how a pass code and an identifier are asked for, and what is wrong with them. */
package io.github.keysandpasses.accesspass.form;
