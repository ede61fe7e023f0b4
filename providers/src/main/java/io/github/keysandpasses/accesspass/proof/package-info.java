/** Whether somebody knows a pass code, an authentication code or a code that was sent; and how often they may be wrong. */
package io.github.keysandpasses.accesspass.proof;
