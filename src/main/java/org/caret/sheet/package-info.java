/**
 * Workbooks. Knowledge workbooks become sheets of text and back, each with a text twin that a diff can show;
 * export workbooks are streamed row by row. POI and fastexcel-reader live here and nowhere else.
 */
package org.caret.sheet;
