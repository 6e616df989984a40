/**
 * Why a record is or is not there, and why each value is what it is. What a replay of the run tells enters; an
 * explanation, as values, text or JSON, leaves. Holds a student's values: they go to whoever asked, nowhere else.
 */
package org.caret.explain;
