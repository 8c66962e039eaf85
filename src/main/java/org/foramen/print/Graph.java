package org.foramen.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foramen.pack.Pack;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;

/** The walk through a pack: its screens in their order, and when each of their questions is asked. */
public final class Graph {

    private static final String END = "result";

    private final Pack pack;
    private final CriterionText criteria;
    private final Map<String, List<Item>> screens = new LinkedHashMap<>();

    public Graph(Pack pack) {
        this.pack = pack;
        this.criteria = new CriterionText(pack.protocol().questionnaire());
        pack.protocol().questionnaire().items()
                .forEach(item -> screens.computeIfAbsent(item.screen(), screen -> new ArrayList<>()).add(item));
    }

    public String mermaid() {
        var out = new StringBuilder("flowchart TD\n");
        var section = "";
        for (var screen : screens.entrySet()) {
            var here = screen.getValue().get(0).section();
            if (!here.equals(section)) {
                out.append(section.isEmpty() ? "" : "  end\n").append("  subgraph section_").append(here).append("[\"").append(here).append("\"]\n");
                section = here;
            }
            out.append("    screen_").append(screen.getKey()).append("[\"").append(label(screen.getValue(), "<br/>", "&quot;")).append("\"]\n");
        }
        out.append("  end\n  screen_").append(END).append("([\"").append(END).append("\"])\n");
        edges((from, to) -> out.append("  screen_").append(from).append(" --> screen_").append(to).append('\n'));
        return out.toString();
    }

    public String dot() {
        var out = new StringBuilder("digraph " + pack.id() + " {\n  node [shape=box];\n");
        for (var screen : screens.entrySet()) {
            out.append("  \"").append(screen.getKey()).append("\" [label=\"").append(label(screen.getValue(), "\\l", "\\\"")).append("\\l\"];\n");
        }
        out.append("  \"").append(END).append("\" [shape=oval];\n");
        edges((from, to) -> out.append("  \"").append(from).append("\" -> \"").append(to).append("\";\n"));
        return out.append("}\n").toString();
    }

    /** Takes one edge of the walk. */
    private interface Edges {
        void add(String from, String to);
    }

    private void edges(Edges edges) {
        var from = "";
        for (var to : screens.keySet()) {
            if (!from.isEmpty()) {
                edges.add(from, to);
            }
            from = to;
        }
        edges.add(from, END);
    }

    private String label(List<Item> items, String newLine, String quote) {
        return items.stream().map(this::label).collect(Collectors.joining(newLine)).replace("\"", quote);
    }

    private String label(Item item) {
        boolean always = item.relevant().equals(Criterion.ALWAYS);
        return item.linkId() + (item.isRedFlag() ? " !" : "") + (always ? "" : " if " + criteria.of(item.relevant()));
    }
}
