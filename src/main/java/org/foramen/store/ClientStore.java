package org.foramen.store;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the clients are kept, those whose keys were revoked too. It fails as {@link InterviewStore} does. */
public interface ClientStore {

    /** @param key stands for the key of the client */
    CompletionStage<Void> add(Client client, Hash key);

    /** In the order in which they were added. */
    List<KeptClient> all();

    /** From now on the key of this client opens nothing. Says whether there is such a client. */
    CompletionStage<Boolean> revoke(String id);
}
