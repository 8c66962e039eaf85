package org.foramen;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.foramen.access.Clients;
import org.foramen.access.HandoverCodes;
import org.foramen.access.HandoverTries;
import org.foramen.api.Desk;
import org.foramen.api.DeskAdmission;
import org.foramen.api.Interviews;
import org.foramen.audit.Audit;

/** Where the container meets the hand-over to a clinic. */
@Singleton
public final class DeskWiring {

    @Produces @Singleton DeskAdmission admission(Clients clients) {
        return new DeskAdmission(clients);
    }

    @Produces @Singleton Desk desk(Interviews interviews, HandoverCodes codes, HandoverTries tries, Audit audit) {
        return new Desk(interviews, codes, tries, audit);
    }
}
