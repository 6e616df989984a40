package org.caret.rules;

import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Tells a trace of every decision with the facts its rule had matched. Attached only when somebody listens. */
final class Firings extends DefaultAgendaEventListener {

    private final Out out;
    private final Trace trace;
    private int told;

    private Firings(Out out, Trace trace) {
        this.out = out;
        this.trace = trace;
    }

    static void tell(KieSession session, Out out, Trace trace) {
        if (trace != Trace.NONE) {
            session.addEventListener(new Firings(out, trace));
        }
    }

    /** A session goes back to its pool: nobody must hear what it decides next. */
    static void silence(KieSession session, Trace trace) {
        if (trace == Trace.NONE) {
            return;
        }
        session.getAgendaEventListeners().stream().filter(Firings.class::isInstance).toList()
                .forEach(session::removeEventListener);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        for (; told < out.made().size(); told++) {
            Out.Made made = out.made().get(told);
            trace.decided(made.rule(), made.decision(), event.getMatch().getObjects());
        }
    }
}
