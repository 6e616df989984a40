/**
 * The life of a dropped export: what lies in the inbox enters, one set after the other is run, its results leave
 * into a dated folder and the set into archive or rejected. Every step is durable and can be repeated, so a process
 * may end at any moment: nothing is lost and nothing is run twice. Whoever polls stands above (org.caret.route).
 */
package org.caret.drop;
