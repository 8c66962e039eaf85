package org.foramen.packaged;

import java.nio.file.Path;
import java.util.List;

/** The two proxies that most services stand behind, each set as an operator would, and soon hanging up. */
public enum ProxyKind {

    HAPROXY("/usr/sbin/haproxy", """
            defaults
              mode http
              timeout connect 5s
              timeout client 5s
              timeout server 30s
              timeout http-request 3s
              timeout http-keep-alive 1s
            frontend front
              bind 127.0.0.1:{port}
              http-request set-header X-Forwarded-For %[src]
              http-request set-header X-Forwarded-Proto http
              default_backend service
            backend service
              server one 127.0.0.1:{upstream}
            """) {
        @Override
        List<String> arguments(Path settings) {
            return List.of("-db", "-f", settings.toString());
        }
    },

    NGINX("/usr/sbin/nginx", """
            daemon off;
            master_process off;
            pid {folder}/pid;
            error_log {folder}/errors;
            events { worker_connections 256; }
            http {
              access_log off;
              client_body_temp_path {folder}/bodies;
              proxy_temp_path {folder}/proxied;
              fastcgi_temp_path {folder}/fastcgi;
              uwsgi_temp_path {folder}/uwsgi;
              scgi_temp_path {folder}/scgi;
              client_header_timeout 3s;
              client_body_timeout 3s;
              keepalive_timeout 1s;
              server {
                listen 127.0.0.1:{port};
                location / {
                  proxy_pass http://127.0.0.1:{upstream};
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header Connection "";
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                }
              }
            }
            """) {
        @Override
        List<String> arguments(Path settings) {
            return List.of("-p", settings.getParent().toString(), "-c", settings.toString(), "-e", settings.resolveSibling("errors").toString());
        }
    };

    final Path program;
    private final String settings;

    ProxyKind(String program, String settings) {
        this.program = Path.of(program);
        this.settings = settings;
    }

    abstract List<String> arguments(Path settings);

    String settings(int port, int upstream, Path folder) {
        return settings.replace("{port}", "" + port).replace("{upstream}", "" + upstream).replace("{folder}", folder.toString());
    }

    /** Of Debian. */
    String packaged() {
        return this == NGINX ? "nginx-light" : "haproxy";
    }
}
