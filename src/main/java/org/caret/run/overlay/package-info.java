/**
 * What a district has laid over the shipped rules and sheets, and whether the shipped originals have changed since.
 */
package org.caret.run.overlay;
