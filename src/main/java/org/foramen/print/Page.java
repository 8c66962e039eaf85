package org.foramen.print;


/** A plain page with nothing to fetch and no script. */
public final class Page {

    private static final String STYLE = """
            body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
            .lead{font-size:1.35rem;font-weight:700;border:3px solid #111;padding:1rem}
            h1{font-size:1.2rem}h2{font-size:1.05rem;margin-bottom:.2rem}p{margin:.2rem 0}ul{margin:.2rem 0;padding-left:1.4rem}
            footer{margin-top:2rem;font-size:.8rem;overflow-wrap:anywhere}
            @media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}li{break-inside:avoid}}
            """;

    /** Allows the style of the page and nothing else. */
    public static final String POLICY = "default-src 'none'; style-src '" + Stylesheet.hash(STYLE) + "'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private Page() {
    }

    /** @param body HTML, in which everything is escaped */
    public static String of(String locale, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(escape(locale), escape(title), STYLE, escape(title), body);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
