package vn.phutrachho.household.violating;

import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RequestMethod;

/** Knows the web. */
@Aggregate
public class WebbedAggregate {
    public RequestMethod method() {
        return RequestMethod.GET;
    }
}
