package org.foramen.api.guard;

import io.netty.buffer.ByteBuf;

/** Finds where a part of a message ends. It remembers how far it has looked, so it is asked about one message only. */
interface End {

    /** Says that the part has not arrived in full. */
    int NOT_YET = -1;

    /** How many bytes there are from the first one of the message to the end of the part. */
    int in(ByteBuf message);
}
