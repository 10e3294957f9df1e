package vn.phutrachho.household.violating;

import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.spring.stereotype.Aggregate;

/** Reads the clock. */
@Aggregate
public class ClockedAggregate {
    public LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }
}
