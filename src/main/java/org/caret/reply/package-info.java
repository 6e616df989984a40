/**
 * The state's answer to an upload file that it rejected. In come its list of errors and our stored records; out come
 * its errors, each at the record it speaks of. Which column means what stands in mappings/errors.xlsx.
 */
package org.caret.reply;
