package org.caret.rules;

import java.util.Map;

/** Class files and resources of compiled rules, by path. */
record CompiledRules(Map<String, byte[]> files) {
}
