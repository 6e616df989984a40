package org.caret.sample;

import java.util.List;

/** A family: where it lives, who the parents are, and what its children share. language: blank means English. */
record Family(long number, int area, String surname, List<Parent> parents, Heritage heritage, String language,
              String meals, boolean twoHomes, List<Child> children) {

    /** True when a story is that of one of the children. */
    boolean tells(Story story) {
        return children.stream().anyMatch(child -> child.story() == story);
    }
}
