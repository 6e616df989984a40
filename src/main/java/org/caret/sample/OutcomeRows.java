package org.caret.sample;

import java.time.LocalDate;
import org.caret.time.Dates;

/** Writes diplomas, career pathways, work-based learning and waivers of older students. */
final class OutcomeRows {

    private final World world;

    OutcomeRows(World world) {
        this.world = world;
    }

    void write(Child child, Dice dice) {
        if (child.grade() < 9) {
            return;
        }
        LocalDate begin = child.main().from();
        LocalDate lastJune = world.times().before().lastDay();
        if (child.graduate()) {
            world.row("graduation").put("studentSourcedId", child.id()).put("diplomaDate", lastJune)
                    .put("diplomaType", "100")
                    .put("postsecondaryStatusCodes", world.pick("postsecondary", dice)).end();
        }
        if (world.chance("pathway", dice)) {
            boolean done = child.grade() >= Grade.HIGHEST && world.chance("pathwayCompleted", dice);
            world.row("ctePathways").put("studentSourcedId", child.id())
                    .put("pathwayCode", world.pick("pathway", dice)).put("concentrator", done)
                    .put("startDate", lastJune.minusDays(280))
                    .put("completionDate", done ? lastJune : Dates.OPEN).end();
        }
        if (world.chance("workBased", dice)) {
            world.row("workBasedLearning").put("studentSourcedId", child.id())
                    .put("typeCode", world.pick("workBased", dice)).put("startDate", begin)
                    .put("endDate", begin.plusDays(60)).put("hours", (10 + dice.below(90)) + ".5")
                    .put("partner", dice.pick(world.lists().places("street")).name() + " Works").end();
        }
        if (world.chance("waiver", dice)) {
            world.row("waivers").put("studentSourcedId", child.id())
                    .put("schoolSourcedId", child.main().school().id())
                    .put("exemptionCode", world.pick("waiver", dice)).put("outcomeCode", "1")
                    .put("outcomeStartDate", begin).end();
        }
    }
}
