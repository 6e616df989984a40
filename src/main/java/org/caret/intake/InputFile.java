package org.caret.intake;

/**
 * What a run has read, for its report: label of the file or sheet, SHA-256 of the file in hexadecimal digits,
 * and rows below the header, those left out included, blank ones not.
 */
public record InputFile(String file, String sha256, long rows) {
}
