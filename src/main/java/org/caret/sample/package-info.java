/**
 * An invented district of any size: knowledge enters (declared tables, sheets of mappings/sample.xlsx), a workspace
 * leaves. Schools stay in memory; families are made one by one from seed and number, written and forgotten.
 * Alone among the packages it may speak of the field: it writes what the others only read.
 */
package org.caret.sample;
