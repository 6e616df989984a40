package org.caret.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A school: how many classes each grade has, and the numbers its sections and staff have among all of the district.
 * Classes of lower grades stay together (homerooms); from the sixth grade on, a grade has so many blocks in each of
 * the seven subjects.
 */
final class School {

    /** Subjects of a student who changes class with the subject, and periods of a day. */
    static final int SUBJECTS = 7;
    /** Sections that one teacher of a subject has. */
    static final int LOAD = 5;
    /** Staff before the teachers: the principal, the counselor. */
    static final int OFFICE = 2;

    private final int index;
    private final Kind kind;
    private final String name;
    private final int[] blocks;
    private final int[] firstBlock = new int[Grade.HIGHEST - Grade.LOWEST + 1];
    private final int homerooms;
    private final int subjectBlocks;
    private final long firstSection;
    private final long firstStaff;

    /** blocks: classes by grade from the lowest, 0 where it is not taught; before: the schools numbered so far. */
    School(Kind kind, String name, int[] blocks, List<School> before) {
        this.index = before.size();
        this.kind = kind;
        this.name = name;
        this.blocks = blocks.clone();
        int lower = 0;
        int upper = 0;
        for (int grade = Grade.LOWEST; grade <= Grade.HIGHEST; grade++) {
            boolean subjects = grade >= Kind.SUBJECTS_FROM;
            firstBlock[grade - Grade.LOWEST] = subjects ? upper : lower;
            upper += subjects ? blocks(grade) : 0;
            lower += subjects ? 0 : blocks(grade);
        }
        this.homerooms = lower;
        this.subjectBlocks = upper;
        School last = before.isEmpty() ? this : before.get(index - 1);
        this.firstSection = before.isEmpty() ? 1 : last.firstSection + last.sectionCount();
        this.firstStaff = before.isEmpty() ? 1 : last.firstStaff + last.staffCount();
    }

    /** Place among the schools of the district, from 0. */
    int index() {
        return index;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String id() {
        return "sch" + (index + 1);
    }

    /** Classes of a grade; 0 when it is not taught here. */
    int blocks(int grade) {
        return blocks[grade - Grade.LOWEST];
    }

    /** The place of the first class of a grade among those of the lower or the upper grades. */
    int firstBlock(int grade) {
        return firstBlock[grade - Grade.LOWEST];
    }

    int homerooms() {
        return homerooms;
    }

    /** Classes of all upper grades in one subject. */
    int subjectBlocks() {
        return subjectBlocks;
    }

    private int sectionCount() {
        return homerooms + SUBJECTS * subjectBlocks;
    }

    /** Teachers of one subject. */
    int subjectTeachers() {
        return (subjectBlocks + LOAD - 1) / LOAD;
    }

    /** Office and teachers. */
    int staffCount() {
        return OFFICE + homerooms + SUBJECTS * subjectTeachers();
    }

    long firstSection() {
        return firstSection;
    }

    /** The number in the district of a member of staff, counted from 0 here. */
    long staffNumber(int member) {
        return firstStaff + member;
    }

    /** All sections, in the order of their numbers. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int subject = 0; subject <= SUBJECTS; subject++) {
            for (int grade = Grade.LOWEST; grade <= Grade.HIGHEST; grade++) {
                boolean meets = subject > 0 == grade >= Kind.SUBJECTS_FROM;
                for (int block = 0; meets && block < blocks(grade); block++) {
                    sections.add(new Section(this, grade, subject, block));
                }
            }
        }
        return sections;
    }
}
