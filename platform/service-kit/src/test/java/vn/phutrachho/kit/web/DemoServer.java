package vn.phutrachho.kit.web;

import org.springframework.boot.SpringApplication;

/** Starts the demo service to look at its pages: {@code main}, port as the argument. */
final class DemoServer {
    private DemoServer() {}

    static void main(String[] args) {
        SpringApplication.run(DemoService.class, "--server.port=" + args[0]);
    }
}
