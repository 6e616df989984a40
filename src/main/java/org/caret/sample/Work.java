package org.caret.sample;

/** What somebody does: where, as what, for which share of full time (100), with which codes beside the classroom. */
record Work(String place, String type, int percent, String codes) {
}
