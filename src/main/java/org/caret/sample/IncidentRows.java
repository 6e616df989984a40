package org.caret.sample;

import java.time.LocalDate;
import java.util.List;

/** Writes the incident a student was part of, what followed, and restraint. */
final class IncidentRows {

    private static final String SUSPENDED = "1";
    private final World world;

    IncidentRows(World world) {
        this.world = world;
    }

    void write(Child child, Dice dice) {
        Stay stay = child.main();
        if (stay.noShow() || child.graduate()) {
            return;
        }
        String id = "inc" + child.number();
        LocalDate last = stay.until(world.times().reportingDate());
        world.times().event(world.share("incident"), stay.from(), dice).filter(day -> !day.isAfter(last))
                .ifPresent(day -> incident(child, id, day, dice));
        if (world.chance("restraint", dice) && !last.isBefore(stay.from())) {
            world.row("restraintEvents").put("restraintId", "rst" + child.number()).put("studentSourcedId", child.id())
                    .put("typeCode", world.pick("restraint", dice)).put("date", dice.day(stay.from(), last))
                    .end();
        }
    }

    private void incident(Child child, String id, LocalDate day, Dice dice) {
        world.row("incidents").put("incidentId", id).put("incidentNumber", child.number())
                .put("schoolSourcedId", child.main().school().id()).put("incidentDate", day)
                .put("status", dice.chance(0.05) ? "inProgress" : "complete")
                .put("locationCode", dice.pick(List.of("classroom", "hall", "yard", "bus"))).end();
        int acts = world.chance("secondAct", dice) ? 2 : 1;
        for (int act = 1; act <= acts; act++) {
            String event = id + "-" + act;
            world.row("incidentEvents").put("eventId", event).put("incidentId", id)
                    .put("stateCode", world.pick("offense", dice)).put("localCode", "L" + act)
                    .put("mostSevere", act == 1).end();
            world.row("incidentParticipants").put("participantId", event + "p").put("incidentId", id)
                    .put("eventId", event).put("studentSourcedId", child.id()).put("role", "offender").end();
        }
        String result = world.pick("result", dice);
        int days = result.startsWith(SUSPENDED) ? 1 + dice.below(5) : 0;
        world.row("incidentResolutions").put("resolutionId", id + "r").put("participantId", id + "-1p")
                .put("stateCode", result).put("startDate", day.plusDays(1))
                .put("endDate", day.plusDays(1 + Math.max(0, days - 1))).put("days", days).end();
    }
}
