package org.caret.route;

import java.io.File;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileFilter;
import org.caret.drop.Drops;

/** The way of a drop from the inbox to its life. */
final class DropRoute extends RouteBuilder {

    private final FileEndpoint inbox;
    private final Drops drops;

    DropRoute(FileEndpoint inbox, Drops drops) {
        this.inbox = inbox;
        this.drops = drops;
    }

    @Override
    public void configure() {
        inbox.setFilter((GenericFileFilter<File>) file ->
                file.isDirectory() || drops.next(file.getFile().toPath()));
        // From the inbox, one complete set a poll is taken through its life.
        from(inbox).routeId("drops").bean(drops, "take");
    }
}
