package vn.phutrachho.household.violating;

import org.springframework.beans.factory.annotation.Autowired;

/** Hides what it needs. */
public class InjectedField {
    @Autowired private String needed = "";

    public String needed() {
        return needed;
    }
}
