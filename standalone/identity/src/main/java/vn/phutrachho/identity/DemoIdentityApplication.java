package vn.phutrachho.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DemoIdentityApplication {
    public static void main(String[] args) {
        SpringApplication.run(DemoIdentityApplication.class, args);
    }
}
