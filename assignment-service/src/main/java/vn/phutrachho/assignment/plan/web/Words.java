package vn.phutrachho.assignment.plan.web;

/** Says something in a language. */
interface Words {
    String say(String key, Object... gaps);
}
