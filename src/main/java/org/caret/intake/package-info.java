/**
 * Step 2, read: a folder with a complete SIS export enters, rows of text with file and line leave by table.
 * Damage in a row costs that row and is a finding; damage to a file is a refusal before anything is written.
 * The record splitter is our own: FastCSV loses the rest of a file at a wrong quote.
 */
package org.caret.intake;
