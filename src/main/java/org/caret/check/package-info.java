/**
 * What is wrong in the knowledge, and which codes of an export it does not translate, told before a run.
 * Rules, sheets and the rows of an export enter; problems and lines with file, row and column leave.
 */
package org.caret.check;
