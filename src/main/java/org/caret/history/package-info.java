/**
 * What the state is believed to hold, and every upload file that was made and posted. In come rows of the state's
 * extract and the records of a batch; out come the mirror, the files with their status, and refusals. SQL lives here
 * alone (HSQLDB embedded or PostgreSQL, Flyway, Jdbi, HikariCP). Keys and rows are texts; no field has a name here.
 */
package org.caret.history;
