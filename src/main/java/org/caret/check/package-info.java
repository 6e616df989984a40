/** Tells what is wrong in rules and sheets, what a district changed in them, and how its codes are translated. */
package org.caret.check;
