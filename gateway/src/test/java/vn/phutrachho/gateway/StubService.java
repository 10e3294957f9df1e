package vn.phutrachho.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that tells what reached it: method, address, headers, body. */
final class StubService implements AutoCloseable {
    final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    StubService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::echo);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void echo(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (exchange.getRequestURI().getPath().endsWith("/dies")) {
            exchange.close();
            return;
        }
        StringBuilder told = new StringBuilder();
        told.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                told.append('\n').append(name).append(": ").append(values));
        byte[] body = exchange.getRequestBody().readAllBytes();
        told.append("\nbody: ").append(new String(body, StandardCharsets.UTF_8));
        if (exchange.getRequestURI().getPath().endsWith("/never")) {
            return; // an answer that does not come
        }
        byte[] answer = told.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain;charset=UTF-8");
        exchange.getResponseHeaders().add("X-Correlation-Id", "of the service");
        boolean refuses = exchange.getRequestURI().getPath().endsWith("/refuses");
        exchange.sendResponseHeaders(refuses ? 409 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
