/**
 * Pages for people. A run's counts, findings and records become HTML files that stand alone: no network, readable
 * without script. What they say stands in src/main/jte; jte lives here and nowhere else, and escapes whatever comes
 * from data. Memory is bounded: so many rows of a rule or file are kept, and all are counted.
 */
package org.caret.report;
