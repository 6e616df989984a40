/**
 * Asks again and again whether a set is complete, and hands it on: Camel lives here and nowhere else, for local
 * folders only. What happens to a set is org.caret.drop's.
 */
package org.caret.route;
