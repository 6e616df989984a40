package org.caret.rules;

/** One rule file: its path below the rules folder ("abcd/scope/dates.drl"), its text, and where it came from. */
public record RuleFile(String path, String text, String place) {

    /** Leaves out the byte order mark that some editors write. */
    public RuleFile {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Folders between the rules folder and the file. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** First folder: facts, common or a record type. */
    public String area() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The agenda group its rules belong to: the folders below the area ("choose/1-places"); "" for facts. */
    public String group() {
        String folder = folder();
        return area().equals(RuleFolder.FACTS) || folder.length() <= area().length() ? ""
                : folder.substring(area().length() + 1);
    }

    /** The phase: first part of the group. */
    public String phase() {
        int slash = group().indexOf('/');
        return slash < 0 ? group() : group().substring(0, slash);
    }

    /** The package its rules must name. */
    public String packageName() {
        return area().equals(RuleFolder.FACTS) ? "facts" : "rules." + area() + "." + phase();
    }
}
