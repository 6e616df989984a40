package org.caret.state;

/** A readable record of a file: its number from 1, its key with the student number in force. */
record Line<K, R extends Row<?>>(int number, K key, R row) {
}
